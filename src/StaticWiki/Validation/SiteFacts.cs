using System.Collections.Frozen;

namespace StaticWiki.Validation;

/// <summary>What is known of the whole site once all pages are read.</summary>
internal sealed class SiteFacts(
    IReadOnlyList<PageFacts> pages,
    IEnumerable<string> files,
    IEnumerable<string> symbolicLinks,
    CheckSettings settings
)
{
    private readonly FrozenDictionary<string, PageFacts> _pages = pages.ToFrozenDictionary(
        page => page.Path,
        StringComparer.Ordinal
    );

    public SiteIndex Index { get; } = new(files, symbolicLinks);

    public SiteAddress Address { get; } = new(settings);

    /// <summary>The facts of an HTML page; null for any other file, in which no fragment can be judged.</summary>
    public PageFacts? PageAt(string path) =>
        _pages.TryGetValue(path, out var page) && page is { Kind: PageKind.Html, IsParsed: true } ? page : null;
}
