using StaticWiki.Text;

namespace StaticWiki.Validation.Html;

/// <summary>An attribute's value and where it stands.</summary>
/// <param name="Text">The value, character references resolved.</param>
/// <param name="Whole">Its span in the source.</param>
/// <param name="IsVerbatim">Whether the source reads exactly so, and offsets in the one are offsets in the other.</param>
internal readonly record struct AttributeValue(string Text, TextSpan Whole, bool IsVerbatim)
{
    /// <summary>The source span of a part of the value; that of the whole value where the part cannot be told.</summary>
    public TextSpan SourceOf(TextSpan part) => IsVerbatim ? new TextSpan(Whole.Start + part.Start, part.Length) : Whole;

    public string TextOf(TextSpan part) => Text.Substring(part.Start, part.Length);
}
