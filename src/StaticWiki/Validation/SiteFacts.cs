using StaticWiki.Validation.Checks;
using StaticWiki.Validation.Urls;

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

    /// <summary>
    /// The HTML page that an address leads to, if there is anything to judge of it: a fragment, or that it is a redirect. Null for
    /// any other file, in which no fragment can be judged.
    /// </summary>
    /// <param name="url">The address.</param>
    /// <param name="file">The path of the file that it leads to.</param>
    public PageTarget? TargetOf(WebUrl url, string file) =>
        _pages.TryGetValue(file, out var page) && (page.IsRedirect || url.Fragment is { Length: > 0 })
            ? TargetIn(page)
            : null;

    /// <summary>An HTML page; null for any other file.</summary>
    public static PageTarget? TargetIn(IInspectedPage page) =>
        page.Target is { Kind: PageKind.Html, IsParsed: true } target ? target : null;
}
