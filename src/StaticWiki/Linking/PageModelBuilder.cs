using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.History;
using StaticWiki.Linking.Events;
using StaticWiki.Linking.Evidence;
using StaticWiki.Linking.Maintenance;
using StaticWiki.Linking.Maps;
using StaticWiki.Loading;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>Gathers what each page shows.</summary>
internal sealed class PageModelBuilder
{
    private readonly SiteConfiguration _configuration;
    private readonly SymbolTable _symbols;
    private readonly LinkTable _links;
    private readonly LinkGraph _graph;
    private readonly EventModels _events;
    private readonly NavigationMenu _navigation;
    private readonly ListingBuilder _listings;
    private readonly TopicMaps _maps;
    private readonly Provenance _provenance;
    private readonly SeriesTable _series;
    private readonly Lazy<WikiReport> _report;
    private readonly FileHistory? _history;
    private readonly CardPictures _pictures;

    public PageModelBuilder(
        SiteConfiguration configuration,
        SymbolTable symbols,
        LinkTable links,
        LinkGraph graph,
        Lazy<WikiReport> report,
        EventTable events,
        Provenance provenance,
        CardPictures pictures,
        FileHistory? history
    )
    {
        _configuration = configuration;
        _symbols = symbols;
        _links = links;
        _graph = graph;
        _events = new EventModels(events, symbols, links, configuration.Texts);
        _listings = new ListingBuilder(configuration, symbols, graph);
        _maps = new TopicMaps(configuration, symbols, links, graph);
        _provenance = provenance;
        _series = new SeriesTable(symbols, configuration);
        News = new HomeNews(symbols, events, history);
        _report = report;
        _history = history;
        _pictures = pictures;
        _navigation = new NavigationMenu(symbols, configuration);
    }

    /// <summary>What the home page shows of the rest.</summary>
    public HomeNews News { get; }

    /// <summary>What lists show.</summary>
    public ListingBuilder Listings => _listings;

    /// <inheritdoc cref="SeriesTable.PlacesOf"/>
    public IReadOnlyList<SeriesPlace> SeriesOf(Page page) => _series.PlacesOf(page);

    /// <inheritdoc cref="NavigationMenu.Entries"/>
    public ImmutableArray<(string? Label, ResolvedReference Target)> Navigation => _navigation.Entries;

    public ImmutableArray<Diagnostic> NavigationDiagnostics => _navigation.Diagnostics;

    public static Hrefs HrefsOf(Page page, SiteConfiguration configuration) =>
        page.Address == Address.NotFound ? Hrefs.Absolute(configuration.BasePath) : Hrefs.From(page.Address);

    /// <summary>What is known of a page without its text.</summary>
    public PageHead HeadOf(Page page)
    {
        var document = page.Document;
        var hasMarkdown =
            _configuration.HasMarkdownPages && page.Kind != PageKind.NotFound && document is { HasMarkdown: true };
        var head = new PageHead
        {
            Kind = page.Kind,
            Address = page.Address,
            Title = page.Title,
            MarkdownAddress = hasMarkdown ? PageHead.MarkdownAddressOf(page.Address) : null,
            TopicKindId = page.Kind == PageKind.Topic ? document?.Head.Kind : null,
            Aliases = page.Aliases,
            Date = document?.Head.Date,
            Updated = document?.Head.Updated,
            Document = document,
        };
        return PageDates.Add(head, page, _history);
    }

    /// <inheritdoc cref="Site.EdgesOf"/>
    public ImmutableArray<PageEdge> EdgesOf(Page page) => PageEdges.Of(page, _links, _graph.FedBy(page));

    /// <inheritdoc cref="PageEdges.Unsorted"/>
    public IEnumerable<(Page To, EdgeKind Kind)> UnsortedEdgesOf(Page page) =>
        PageEdges.Unsorted(page, _links, _graph.FedBy(page));

    /// <summary>All that a page shows.</summary>
    public PageModel Build(Page page, PageHead head)
    {
        var hrefs = HrefsOf(page, _configuration);
        var document = page.Document;
        var frontMatter = document?.FrontMatter ?? FrontMatter.None;
        var linked = _links.Link(page);
        var (events, citedForEvents) = _events.Of(page, linked, hrefs);
        var cited = CitedSource.In(linked.Shown.Concat(citedForEvents), _symbols);
        var statements = new StatementModels(_symbols, _provenance, linked, hrefs, _configuration.Texts);
        var facts = page.Kind.ShowsStatements() ? statements.Facts() : [];
        var links = document is null
            ? RepositoryLinks.None
            : RepositoryLinks.Of(_configuration, document, page.Title, page.Address);
        return new PageModel(head, hrefs)
        {
            HasOwnSummary = frontMatter.Summary is not null,
            Body = linked.Body.Segments,
            Markdown = head.MarkdownAddress is null ? null : document?.Body.ReadMarkdown(),
            References = linked.References,
            SharedName = page.Kind == PageKind.Disambiguation ? page.Subject : null,
            BeginsWithHeading = document?.BeginsWithHeading ?? false,
            Headings =
            [
                .. document?.ReadHeadings().Where(heading => heading.Level is 2 or 3 && heading.Id.Length > 0) ?? [],
            ],
            TopicKind = TopicKindOf(page, hrefs),
            Tags = [.. (document?.Head.Tags ?? []).Select(tag => TagLink(tag, hrefs)).DistinctBy(tag => tag.Label)],
            Breadcrumbs = BreadcrumbsOf(page, hrefs),
            Navigation = _navigation.LinksOn(page, hrefs),
            Backlinks =
            [
                .. _graph
                    .PagesLinkingTo(page)
                    .Where(from => from.Kind != PageKind.NotFound)
                    .Select(from => BacklinkOf(from, page, hrefs))
                    // What derives from it has a list of its own.
                    .Where(backlink => backlink is not { Kind: PageKind.Source, Sentences.IsEmpty: true })
                    .Select(backlink => backlink.WithoutBareLinks()),
            ],
            MentionLinks = _configuration.Links.Mentions == MentionMode.Link ? MentionLinksOf(linked, hrefs) : [],
            MentionedBy =
            [
                .. _graph.MentionsOf(page).Select(from => new LinkModel(from.Title, hrefs.To(from.Address))),
            ],
            Namesakes = [.. NamesakesOf(page).Select(list => new LinkModel(list.Subject!, hrefs.To(list.Address)))],
            Facts = facts,
            Conflicts = page.Kind.ShowsStatements() ? statements.Conflicts(facts) : [],
            Events = events,
            Cited = ImmutableArray.CreateRange(
                cited,
                source => new CitedSourceModel(source.Number, SourceOf(source.Source, hrefs), source.Marks)
            ),
            Sources = page.Kind is PageKind.Topic or PageKind.Stub ? FurtherSourcesOf(page, cited, hrefs) : [],
            IndependentCount = page.Kind.ShowsStatements() ? IndependentOf(page, cited) : 0,
            Provenance = page.Kind == PageKind.Source ? new ProvenanceModels(_provenance, hrefs).Of(page) : null,
            Series = [.. SeriesOf(page).Select(place => SeriesOf(place, hrefs))],
            Changes = page.Kind == PageKind.Home ? ChangesOf(hrefs) : [],
            LatestEvents = page.Kind == PageKind.Home ? LatestEventsOf(hrefs) : [],
            Feeds = [.. _graph.FedBy(page).Select(topic => _listings.Entry(topic, hrefs))],
            Groups = page.Kind == PageKind.Maintenance ? MaintenanceOf(hrefs) : _listings.GroupsOf(page, hrefs),
            GroupLinks = _listings.GroupLinksOf(page, hrefs),
            Part = _listings.PartOf(page, hrefs),
            Neighbours = _maps.NeighboursOf(page, hrefs),
            Graph = _maps.GraphOn(page, hrefs),
            EditUrl = page.Kind == PageKind.Stub ? NewUrlOf(page) : links.Edit,
            HistoryUrl = links.History,
            Picture = PictureOf(page),
            // It is shown at any address but its own.
            ReportUrl = page.Kind == PageKind.NotFound ? null : links.Report,
        };
    }

    /// <inheritdoc cref="PageModel.Picture"/>
    public CardModel? PictureOf(Page page) => _pictures.Of(page);

    /// <summary>The sources of a topic that it does not cite.</summary>
    private ImmutableArray<SourceModel> FurtherSourcesOf(Page page, ImmutableArray<CitedSource> cited, Hrefs hrefs) =>
        [
            .. _graph
                .SourcesOf(page)
                .Where(source => !cited.Any(known => known.Source == source))
                .Select(source => SourceOf(source, hrefs)),
        ];

    /// <summary>How many of the sources of a page, those that it cites and those that it does not, are independent.</summary>
    private int IndependentOf(Page page, ImmutableArray<CitedSource> cited) =>
        _provenance.CountIndependent(
            cited
                .Select(known => known.Source)
                .Concat(page.Kind is PageKind.Topic ? _graph.UnsortedSourcesOf(page) : [])
        );

    /// <summary>The summary that was written, else the lead.</summary>
    internal static string SummaryOf(Document? document) =>
        document is null ? "" : document.FrontMatter.Summary?.Value ?? document.Lead;

    internal static SourceStatusModel? StatusOf(Document? document) =>
        document is { Head.Status: not null, FrontMatter.Source.Status: { } status }
            ? new SourceStatusModel(status.Change.Value, status.Date?.Value, status.Note?.Value)
            : null;

    internal static SourceModel SourceOf(Page page, Hrefs hrefs) =>
        SourceOf(page.Title, page.Document!, hrefs.To(page.Address));

    /// <param name="title">What its page is called.</param>
    /// <param name="document">What it is written in.</param>
    /// <param name="href">Leads to its page.</param>
    internal static SourceModel SourceOf(string title, Document document, string href)
    {
        var frontMatter = document.FrontMatter;
        var source = frontMatter.Source;
        return new SourceModel
        {
            Title = title,
            Href = href,
            IsUntitled = PageTitle.Written(document) is null,
            Publisher = source?.Publisher?.Value,
            Authors = [.. source?.Authors.Select(author => author.Value) ?? []],
            Date = frontMatter.Date?.Value,
            Url = source?.Url?.Value.AbsoluteUri,
            Retrieved = source?.Retrieved?.Value,
            Archive = source?.Archive?.Value.AbsoluteUri,
            Archived = source?.Archived?.Value,
            Language = source?.Language?.Value,
            Grade = source?.Grade?.Value,
            Status = StatusOf(document),
        };
    }

    private BacklinkModel BacklinkOf(Page from, Page page, Hrefs hrefs) =>
        new(from.Title, hrefs.To(from.Address), from.Kind, _links.SentencesOf(from, page));

    private static ImmutableArray<MentionLink> MentionLinksOf(LinkedPage page, Hrefs hrefs) =>
        [
            .. page.Mentions.Select(mention => new MentionLink(
                mention.Segment,
                mention.Start - ((TextSegment)page.Body.Segments[mention.Segment]).Start,
                mention.Length,
                hrefs.To(mention.Page.Address)
            )),
        ];

    /// <summary>The pages that list what a name of a topic means elsewhere.</summary>
    public IEnumerable<Page> NamesakesOf(Page page) =>
        page.Kind != PageKind.Topic || !_symbols.HasDisambiguations
            ? []
            : page
                .Aliases.Prepend(page.Title)
                .SelectMany(name => _symbols.Names.Find(DisambiguationPages.TitleOf(name, _symbols.Configuration)))
                .Where(list => list.Kind == PageKind.Disambiguation)
                .Distinct();

    private static SeriesModel SeriesOf(SeriesPlace place, Hrefs hrefs)
    {
        return new SeriesModel(To(place.List)!, place.Number, place.Count, To(place.Previous), To(place.Next));

        LinkModel? To(Page? page) => page is null ? null : new LinkModel(page.Title, hrefs.To(page.Address));
    }

    private ImmutableArray<ChangeModel> ChangesOf(Hrefs hrefs) =>
        [
            .. News.Changed.Select(changed => new ChangeModel(
                changed.Page.Title,
                hrefs.To(changed.Page.Address),
                changed.Date
            )),
        ];

    private ImmutableArray<EventLinkModel> LatestEventsOf(Hrefs hrefs) =>
        [
            .. News.Events.Select(happened => new EventLinkModel(
                happened.First.Statement.Title.Value,
                hrefs.To(Address.Timeline) + "#" + happened.Id,
                happened.First.Statement.Date.Value
            )),
        ];

    private LinkModel? TopicKindOf(Page page, Hrefs hrefs)
    {
        if (page.Kind != PageKind.Topic || page.Document!.Head.Kind is not { } kind)
            return null;
        var name = _configuration.Kinds.FirstOrDefault(known => known.Id == kind)?.Name ?? kind;
        return new LinkModel(name, hrefs.To(ListingPages.AddressOf("kinds", kind)));
    }

    private static LinkModel TagLink(string tag, Hrefs hrefs) =>
        new(tag, TagSlug.Of(tag).Length == 0 ? null : hrefs.To(ListingPages.OfTag(tag)));

    private ImmutableArray<LinkModel> BreadcrumbsOf(Page page, Hrefs hrefs)
    {
        if (page.Address == Address.Home || page.Address == Address.NotFound)
            return [];
        var home = new LinkModel(
            _symbols.At(Address.Home)?.Title ?? _configuration.Texts.Of(ProgramTexts.Home),
            hrefs.To(Address.Home)
        );
        return [home, .. Above(page).Select(parent => new LinkModel(parent.Title, hrefs.To(parent.Address)))];
    }

    /// <summary>The pages of the folders that a page is in, but for the home page.</summary>
    public IEnumerable<Page> Above(Page page)
    {
        var path = page.Address.Path;
        for (var slash = path.IndexOf('/'); slash >= 0 && slash < path.Length - 1; slash = path.IndexOf('/', slash + 1))
        {
            // A folder without a page of its own is no place to go to.
            if (_symbols.At(new Address(path[..(slash + 1)])) is { } parent)
                yield return parent;
        }
    }

    private ImmutableArray<GroupModel> MaintenanceOf(Hrefs hrefs) =>
        new MaintenanceGroups(
            _configuration.Texts,
            hrefs,
            listed => _listings.Entry(_symbols.At(listed.Address)!, hrefs)
        ).Of(_report.Value);

    private string? NewUrlOf(Page stub) =>
        _symbols.Pages.FirstOrDefault(page => page.Document is not null)?.Document is { } known
            ? RepositoryLinks.OfNewTopic(_configuration.Repository, known, stub.Title)
            : null;
}
