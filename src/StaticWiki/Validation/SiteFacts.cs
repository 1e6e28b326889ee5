using StaticWiki.Validation.Checks;

namespace StaticWiki.Validation;

/// <summary>What is known of the whole site once all pages are read. Any number of threads may ask at once.</summary>
internal sealed class SiteFacts
{
    private readonly Dictionary<string, IInspectedPage> _pages = new(StringComparer.Ordinal);

    /// <param name="pages">All pages and style sheets; one for each path.</param>
    /// <param name="files">The paths of all files of the site, pages included.</param>
    /// <param name="symbolicLinks">Paths of symbolic links: what is behind them is taken to be there.</param>
    /// <param name="settings">Where the site stands.</param>
    public SiteFacts(
        IEnumerable<IInspectedPage> pages,
        IEnumerable<string> files,
        IEnumerable<string> symbolicLinks,
        CheckSettings settings
    )
    {
        foreach (var page in pages)
            _pages.Add(page.Path, page);
        Index = new SiteIndex(files, symbolicLinks, _pages);
        Address = new SiteAddress(settings);
        Plain = new PlainAddresses(Index, Address);
    }

    public SiteIndex Index { get; }

    public SiteAddress Address { get; }

    /// <summary>What is seen to be right at a glance.</summary>
    public PlainAddresses Plain { get; }

    /// <summary>An HTML page; null for any other file, in which no fragment can be judged.</summary>
    public PageTarget? PageAt(string path) => _pages.TryGetValue(path, out var page) ? TargetIn(page) : null;

    /// <inheritdoc cref="PageAt"/>
    public static PageTarget? TargetIn(IInspectedPage page) =>
        page.Target is { Kind: PageKind.Html, IsParsed: true } target ? target : null;
}
