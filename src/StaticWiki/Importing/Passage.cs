namespace StaticWiki.Importing;

/// <summary>A paragraph, heading, caption or list item of an article, before it is known what belongs to the article.</summary>
/// <param name="Text">Its text on one line, with single spaces.</param>
/// <param name="FirstLine">The line it begins on, from 1.</param>
/// <param name="LastLine">The line it ends on.</param>
internal sealed record Passage(string Text, int FirstLine, int LastLine);

/// <summary>A passage that is not part of the article.</summary>
/// <param name="Text">Its text on one line.</param>
/// <param name="FirstLine">The line it began on, from 1.</param>
/// <param name="LastLine">The line it ended on.</param>
/// <param name="Reason">Why it was left out: completes "left out, because it …".</param>
public sealed record DroppedPassage(string Text, int FirstLine, int LastLine, string Reason)
{
    internal static DroppedPassage Of(Passage passage, string reason) =>
        new(passage.Text, passage.FirstLine, passage.LastLine, reason);
}
