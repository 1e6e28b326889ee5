using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Linking.Maintenance;
using StaticWiki.Linking.Quotations;
using StaticWiki.Loading;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>The linked wiki: every page, and what was wrong.</summary>
public sealed class Site
{
    private readonly PageModelBuilder _models;
    private readonly Lazy<PageFingerprints> _fingerprints;
    private readonly SymbolTable _symbols;
    private readonly Lazy<ImmutableArray<Diagnostic>> _diagnostics;

    internal Site(
        SiteConfiguration configuration,
        string title,
        ImmutableArray<PageHead> pages,
        Lazy<ImmutableArray<Diagnostic>> diagnostics,
        PageModelBuilder models,
        Lazy<PageFingerprints> fingerprints,
        SymbolTable symbols
    )
    {
        (Configuration, Title, Pages, _diagnostics) = (configuration, title, pages, diagnostics);
        (_models, _fingerprints, _symbols) = (models, fingerprints, symbols);
        HasFeed =
            configuration.BaseUrl is not null
            && Pages.Any(page =>
                page.Kind is PageKind.Topic or PageKind.Page or PageKind.Source
                && (page.Updated ?? page.Date) is not null
            );
        HasSearch = Pages.Any(page => page.Kind == PageKind.Search);
        HasMaintenance = Pages.Any(page => page.Kind == PageKind.Maintenance);
        HasGraph = Pages.Any(page => page.Kind == PageKind.Graph);
        Topics = Pages.Any(IsTopics) ? Address.Topics : null;
        Entrances =
        [
            .. Pages
                .Where(page => IsTopics(page) || page.Kind == PageKind.Timeline)
                .OrderBy(page => page.Address == Address.Timeline),
        ];

        static bool IsTopics(PageHead page) => page.Kind == PageKind.TopicIndex && page.Address == Address.Topics;
    }

    public SiteConfiguration Configuration { get; }

    /// <summary>What the interface says.</summary>
    public InterfaceTexts Texts => Configuration.Texts;

    public string Title { get; }

    public ImmutableArray<PageHead> Pages { get; }

    /// <summary>What was wrong with the files and the links between them; gathered when it is first asked for.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.Value;

    /// <summary>All that a page shows, gathered anew by each call: all pages together would be larger than the wiki.</summary>
    /// <param name="page">One of <see cref="Pages"/>.</param>
    public PageModel ModelOf(PageHead page) => _models.Build(_symbols.At(page.Address)!, page);

    /// <summary>The pages that one refers to: each other page and kind once, by address, then by kind.</summary>
    /// <param name="page">One of <see cref="Pages"/>.</param>
    public ImmutableArray<PageEdge> EdgesOf(PageHead page) => _models.EdgesOf(_symbols.At(page.Address)!);

    /// <summary>The same in any order, with the ranks of the other pages.</summary>
    /// <param name="rank">The page's rank.</param>
    internal IEnumerable<(int To, EdgeKind Kind)> UnsortedEdgesOf(int rank) =>
        _models.UnsortedEdgesOf(_symbols.Sorted[rank]).Select(edge => (edge.To.Rank, edge.Kind));

    /// <summary>The place of a page among all, by title.</summary>
    /// <param name="page">One of <see cref="Pages"/>.</param>
    internal int RankOf(PageHead page) => _symbols.At(page.Address)!.Rank;

    /// <summary>The file that a page was written in; null where the build makes it.</summary>
    /// <param name="page">One of <see cref="Pages"/>.</param>
    public Document? DocumentOf(PageHead page) => _symbols.At(page.Address)?.Document;

    /// <summary>
    /// A digest of all that a page is made of: where it is what it was in another build of the same tool, the page is too.
    /// </summary>
    /// <param name="page">One of <see cref="Pages"/>.</param>
    public UInt128 FingerprintOf(PageHead page) => _fingerprints.Value.Of(_symbols.At(page.Address)!, page, HasFeed);

    /// <summary>
    /// Makes what fingerprints are made of, on all cores. That must not be left to whoever asks first: all threads of the pool
    /// may be waiting for it then, and who makes it waits for one of them.
    /// </summary>
    public void PrepareFingerprints() => _ = _fingerprints.Value;

    /// <summary>The same of what all files but pages are made of.</summary>
    public UInt128 Fingerprint => _fingerprints.Value.OfHeads(Pages, Redirects);

    /// <summary>Whether a file or the settings could not be read: what seems to be missing may stand there.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>What is shown beside links to pages that name no picture; null for none.</summary>
    public CardModel? Picture { get; init; }

    /// <summary>The old addresses that lead to pages, sorted.</summary>
    public ImmutableArray<Redirect> Redirects { get; init; } = [];

    /// <summary>What is quoted anywhere, by page and in order, and what came of checking it.</summary>
    public IEnumerable<CheckedQuotation> Quotations { get; init; } = [];

    /// <summary>What those who keep the wiki have to look at; gathered when it is first asked for.</summary>
    public required Lazy<WikiReport> Report { get; init; }

    /// <summary>The pages that say when they changed, the last changed first.</summary>
    public IEnumerable<(PageHead Page, PartialDate Changed)> DatedPages =>
        Pages
            .Where(page => page.Kind is PageKind.Topic or PageKind.Page or PageKind.Source)
            .Where(page => (page.Updated ?? page.Date) is not null)
            .Select(page => (page, (page.Updated ?? page.Date)!.Value))
            .OrderByDescending(dated => dated.Value)
            .ThenBy(dated => dated.page.Address);

    /// <summary>Whether there is a page for those who keep the wiki.</summary>
    public bool HasMaintenance { get; }

    /// <summary>Whether there is a page that finds others.</summary>
    public bool HasSearch { get; }

    /// <summary>Whether there is a page that shows how the topics are linked.</summary>
    public bool HasGraph { get; }

    /// <summary>The page that lists all topics; null where there are none.</summary>
    public Address? Topics { get; }

    /// <summary>Where a reader who has lost the way can go on: the topics and the timeline, so far as there are any.</summary>
    public ImmutableArray<PageHead> Entrances { get; }

    /// <summary>Whether there is a feed: it needs the site's address and a date.</summary>
    public bool HasFeed { get; }
}
