using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Linking.Maintenance;
using StaticWiki.Linking.Quotations;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>The linked wiki: every page with all that it shows, and what was wrong.</summary>
public sealed record Site(
    SiteConfiguration Configuration,
    string Title,
    ImmutableArray<PageModel> Pages,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>Whether a file or the settings could not be read: what seems to be missing may stand there.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>The old addresses that lead to pages, sorted.</summary>
    public ImmutableArray<Redirect> Redirects { get; init; } = [];

    /// <summary>What is quoted anywhere, by page and in order, and what came of checking it.</summary>
    public ImmutableArray<CheckedQuotation> Quotations { get; init; } = [];

    /// <summary>What those who keep the wiki have to look at; gathered when it is first asked for.</summary>
    public required Lazy<WikiReport> Report { get; init; }

    /// <summary>The pages that say when they changed, the last changed first.</summary>
    public ImmutableArray<(PageModel Page, PartialDate Changed)> DatedPages { get; } =
    [
        .. Pages
            .Where(page => page.Kind is PageKind.Topic or PageKind.Page or PageKind.Source)
            .Where(page => (page.Updated ?? page.Date) is not null)
            .Select(page => (page, (page.Updated ?? page.Date)!.Value))
            .OrderByDescending(dated => dated.Value)
            .ThenBy(dated => dated.page.Address),
    ];

    /// <summary>Whether there is a page for those who keep the wiki.</summary>
    public bool HasMaintenance { get; } = Pages.Any(page => page.Kind == PageKind.Maintenance);

    /// <summary>Where a reader who has lost the way can go on: the topics and the timeline, so far as there are any.</summary>
    public ImmutableArray<PageModel> Entrances { get; } =
    [
        .. Pages
            .Where(page => page.Kind is PageKind.TopicIndex or PageKind.Timeline)
            .OrderBy(page => page.Address.Path == "timeline/"),
    ];

    /// <summary>Whether there is a feed: it needs the site's address and a date.</summary>
    public bool HasFeed => Configuration.BaseUrl is not null && !DatedPages.IsEmpty;
}
