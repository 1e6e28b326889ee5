using StaticWiki.Text;

namespace StaticWiki.Compilation;

/// <summary>A sentence with the link in it.</summary>
public sealed record Sentence(string Before, string Link, string After)
{
    /// <summary>Which sentence of a text a stretch begins in, from 0.</summary>
    /// <inheritdoc cref="Around"/>
    public static int IndexOf(string text, int[] ends, int start, int end)
    {
        var at = start == end ? Math.Max(0, text.AsSpan(0, start).TrimEnd().Length - 1) : start;
        var index = Array.BinarySearch(ends, at);
        return index >= 0 ? index + 1 : ~index;
    }

    /// <summary>The sentence around a stretch of text, cut on a side that is too long to be shown.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="ends">What <see cref="Sentences.EndsOf"/> gives for it.</param>
    /// <param name="start">Where the link's text begins.</param>
    /// <param name="end">Behind it; the same as the start for what has no text.</param>
    public static Sentence Around(string text, int[] ends, int start, int end)
    {
        const int longest = 160;
        // A citation has no text; it belongs to what it stands behind, be that a word or a full stop.
        var lastWord = start == end ? text.AsSpan(0, start).TrimEnd().Length : end;
        var (from, to) = Sentences.Around(text, ends, start == end ? Math.Max(0, lastWord - 1) : start, lastWord);
        // No more is looked at than may be shown: a paragraph of links alone is one long sentence to each of them.
        from = Math.Max(from, start - (2 * longest));
        to = Math.Clamp(to, end, end + (2 * longest));
        var before = text.AsSpan(from, start - from);
        var after = text.AsSpan(end, to - end);
        // A sentence that runs on is cut on the side that is too long.
        if (before.Length > longest)
            before = "… " + Shortening.End(before.ToString(), longest).TrimStart();
        if (after.Length > longest)
            after = Shortening.Begin(after.ToString(), longest).TrimEnd() + " …";
        return new Sentence(
            OneLine(before.TrimStart()),
            OneLine(text.AsSpan(start, end - start)),
            OneLine(after.TrimEnd())
        );
    }

    private static string OneLine(ReadOnlySpan<char> text)
    {
        var line = text.ToString();
        return text.Contains('\n') ? line.Replace('\n', ' ') : line;
    }
}
