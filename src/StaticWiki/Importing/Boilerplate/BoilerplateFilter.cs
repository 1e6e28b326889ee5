using System.Collections.Immutable;

namespace StaticWiki.Importing.Boilerplate;

/// <summary>Parts the passages of an article from those of the site that showed it.</summary>
internal static class BoilerplateFilter
{
    private const string ListedPointer = "an item of a list of other articles";

    /// <param name="passages">All passages in their order.</param>
    /// <param name="hasLines">Whether the lines between passages mean something, as in plain text.</param>
    public static (ImmutableArray<Passage> Kept, ImmutableArray<DroppedPassage> Dropped) Apply(
        ImmutableArray<Passage> passages,
        bool hasLines
    )
    {
        var kept = ImmutableArray.CreateBuilder<Passage>(passages.Length);
        var dropped = ImmutableArray.CreateBuilder<DroppedPassage>();
        var isPost = EmbeddedPosts.Find(passages, hasLines);
        var isInList = false;
        for (var i = 0; i < passages.Length; i++)
        {
            var passage = passages[i];
            var rule = BoilerplateRules.All.FirstOrDefault(one => one.Matches(passage.Text));
            if (i == 0 && rule == BoilerplateRules.Pointer)
                rule = null;
            var reason =
                isPost[i] ? EmbeddedPosts.Reason
                : isInList && IsListItem(passage, passages[i - 1]) ? ListedPointer
                : rule?.Reason;
            isInList = hasLines && (reason == ListedPointer || rule == BoilerplateRules.Pointer);
            if (reason is null)
                kept.Add(passage);
            else
                dropped.Add(DroppedPassage.Of(passage, reason));
        }
        return (kept.ToImmutable(), dropped.ToImmutable());
    }

    /// <summary>Whether a passage is listed directly below "Related stories:" or another item of that list.</summary>
    private static bool IsListItem(Passage passage, Passage before) =>
        passage.FirstLine == before.LastLine + 1
        && passage.Text is ['-' or '•' or '*' or '▶' or '►' or '·' or '▪' or '■', ' ', ..]
        && passage.Text[^1] is not ('.' or '。');
}
