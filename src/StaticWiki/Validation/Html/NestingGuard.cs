using StaticWiki.Html;

namespace StaticWiki.Validation.Html;

/// <summary>Keeps from the parser what <see cref="ElementNesting"/> finds in a page; most pages are known to be plain without that.</summary>
internal static class NestingGuard
{
    /// <summary>How deep elements may nest: as deep as the engines of today's browsers build the tree.</summary>
    public const int MaxDepth = 512;

    /// <summary>The offset of the tag that goes too deep; null where the page may be parsed.</summary>
    public static int? FindTooDeep(string text)
    {
        // No page nests deeper than it has tags, and most have few.
        if (text.AsSpan().Count('<') <= MaxDepth)
            return null;
        return PageScan.IsPlain(text, MaxDepth) ? null : FindByTokens(text);
    }

    /// <summary>The same for any markup, at the cost of reading it as the parser does.</summary>
    internal static int? FindByTokens(string text) => ElementNesting.FindTooDeep(text, MaxDepth);
}
