using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Linking.Evidence;
using StaticWiki.Linking.Quotations;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Linking.Maintenance;

/// <summary>Gathers the report from the linked wiki.</summary>
internal sealed class WikiReportBuilder
{
    private readonly SiteConfiguration _configuration;
    private readonly SymbolTable _symbols;
    private readonly LinkTable _links;
    private readonly Provenance _provenance;
    private readonly LinkGraph _graph;
    private readonly ImmutableArray<Page> _pages;
    private readonly Lazy<List<CitedStatement>> _statements;

    private WikiReportBuilder(
        SiteConfiguration configuration,
        SymbolTable symbols,
        LinkTable links,
        LinkGraph graph,
        Provenance provenance
    )
    {
        (_configuration, _symbols, _links, _graph) = (configuration, symbols, links, graph);
        _provenance = provenance;
        _pages = symbols.Sorted;
        _statements = new Lazy<List<CitedStatement>>(() =>
            [.. _pages.Where(MakesStatements).SelectMany(page => PageStatements.Of(page, links.Link(page), symbols))]
        );
    }

    public static WikiReport Build(
        string title,
        SiteConfiguration configuration,
        SymbolTable symbols,
        LinkTable links,
        LinkGraph graph,
        Provenance provenance
    ) =>
        new WikiReportBuilder(configuration, symbols, links, graph, provenance).Build(
            title,
            WikiHealth.Of(symbols, links, graph)
        );

    private WikiReport Build(string title, WikiHealth health)
    {
        var topics = _pages.Where(page => page.Kind == PageKind.Topic).Select(CoverageOf).ToList();
        return new WikiReport
        {
            Title = title,
            Topics = topics.Count,
            Sources = _pages.Count(page => page.Kind == PageKind.Source),
            Wanted = [.. health.Wanted.Select(WantedOf)],
            Orphans = [.. health.Orphans.Select(PageOf)],
            Stubs = [.. StubsOf(health.Stubs)],
            DeadEnds = [.. health.DeadEnds.Select(PageOf)],
            Conflicts = [.. _pages.Where(page => page.Kind.ShowsStatements()).SelectMany(ConflictsOf)],
            Weak = new Lazy<WeakStatements>(() =>
                new WeakStatements(
                    [.. Stated(statement => _provenance.CountIndependent(statement.Sources) == 1)],
                    [.. Stated(statement => statement.Sources.All(IsGradeC))]
                )
            ),
            Statements = new Lazy<ImmutableArray<ReportedStatement>>(() => [.. _statements.Value.Select(Reported)]),
            ChangedSources = [.. ChangedSources()],
            Quotations = _pages.Sum(page => _links[page].Quotations.Length),
            UncheckedQuotations = [.. _pages.SelectMany(UncheckedIn)],
            Coverage =
            [
                .. topics
                    .Where(topic => topic.All.Total > 0)
                    .OrderBy(topic => (double)topic.All.Cited / topic.All.Total)
                    .ThenByDescending(topic => topic.All.Uncited.Length),
            ],
            Paragraphs = Coverage.Sum(topics.Select(topic => topic.Paragraphs)),
            Facts = Coverage.Sum(topics.Select(topic => topic.Facts)),
        };
    }

    /// <summary>Whether a page speaks for the wiki; a source's abstract only says what is in the source.</summary>
    private static bool MakesStatements(Page page) => page.Kind is PageKind.Topic or PageKind.Page or PageKind.Home;

    private static bool IsGradeC(Page source) =>
        source.Document?.FrontMatter.Source?.Grade is { } grade
        && grade.Value.Equals("C", StringComparison.OrdinalIgnoreCase);

    private static ReportedPage PageOf(Page page) =>
        new(page.Title, page.Address, page.Document is { } document ? new Place(document.DisplayPath) : null);

    private static WantedTopic WantedOf(WantedName wanted) =>
        new(
            wanted.Name,
            wanted.By.Length,
            [.. wanted.Links.Select(link => new ReportedLink(PageOf(link.From), link.Link.Reference.Place))],
            wanted.Links[0].Link.Href
        );

    private IEnumerable<ReportedStub> StubsOf(IReadOnlyCollection<Page> stubs)
    {
        if (stubs.Count == 0)
            return [];
        var wanted = stubs.ToHashSet();
        var addresses = stubs.Select(stub => stub.Address).ToHashSet();
        var links = _pages
            .Where(page => page.Kind != PageKind.Source && _links.LinksOf(page).Any(wanted.Contains))
            .SelectMany(page =>
                _links
                    .Link(page)
                    .All.Where(link => link.Page is { } to && to != page.Address && addresses.Contains(to))
                    .DistinctBy(link => link.Page)
                    .Select(link => (To: link.Page!.Value, Link: new ReportedLink(PageOf(page), link.Reference.Place)))
            )
            .ToLookup(pair => pair.To, pair => pair.Link);
        return stubs
            .Select(stub => new ReportedStub(
                PageOf(stub),
                [.. _graph.SourcesOf(stub).Select(PageOf)],
                [.. links[stub.Address]]
            ))
            .OrderByDescending(stub => stub.LinkedBy.Length)
            .ThenByDescending(stub => stub.NamedBy.Length);
    }

    private static TopicCoverage CoverageOf(Page topic) =>
        new(PageOf(topic), topic.Document!.Coverage, topic.Document.FactCoverage);

    private IEnumerable<ReportedStatement> Stated(Func<CitedStatement, bool> condition) =>
        _statements.Value.Where(statement => !statement.IsPosition && condition(statement)).Select(Reported);

    private static ReportedStatement Reported(CitedStatement statement) =>
        new(PageOf(statement.Page), statement.Text, statement.First.Place, [.. statement.Sources.Select(PageOf)]);

    private IEnumerable<UncheckedQuotation> UncheckedIn(Page page) =>
        _links[page]
            .Quotations.Where(quotation => quotation.Status == QuotationStatus.Unchecked)
            .Select(quotation => new UncheckedQuotation(
                PageOf(page),
                Cut(quotation.Quotation.Text),
                quotation.Quotation.Place,
                quotation.Sources,
                quotation.Obstacle ?? QuotationObstacle.NoSource
            ));

    private static string Cut(string text)
    {
        const int longest = 160;
        return text.Length <= longest ? text : Shortening.Begin(text, longest) + " …";
    }

    private IEnumerable<ReportedConflict> ConflictsOf(Page page)
    {
        if (page.Document is not { MayConflict: true })
            yield break;
        var linked = _links.Link(page);
        var models = new StatementModels(
            _symbols,
            _provenance,
            linked,
            PageModelBuilder.HrefsOf(page, _configuration),
            _configuration.Texts
        );
        var facts = models.Facts();
        var stated = linked
            .Body.Statements.Facts.DistinctBy(fact => fact.Name.Value)
            .ToDictionary(fact => fact.Name.Value, fact => fact.Name.Place, StringComparer.Ordinal);
        var places = facts
            .Where(fact => fact.Disagree)
            .Select(fact => stated[fact.Name])
            .Concat(linked.Body.Statements.Conflicts.Select(conflict => conflict.Question.Place));
        foreach (var (conflict, place) in models.Conflicts(facts).Zip(places))
        {
            yield return new ReportedConflict(
                PageOf(page),
                conflict.Question,
                [.. conflict.Positions.Select(position => new ReportedPosition(position.Answer, position.Says))],
                place
            );
        }
    }

    private IEnumerable<ChangedSource> ChangedSources()
    {
        var changed = _pages.Where(page => page.Document?.Head.Status is not null).ToList();
        if (changed.Count == 0)
            yield break;
        var statements = _statements
            .Value.SelectMany(statement => statement.Sources.Select(source => (Source: source, Statement: statement)))
            .ToLookup(pair => pair.Source, pair => pair.Statement);
        var pages = _pages
            .Where(MakesStatements)
            .SelectMany(page => _links.LinksOf(page).Select(to => (To: to.Address, page)))
            .ToLookup(pair => pair.To, pair => pair.page);
        foreach (var source in changed)
        {
            yield return new ChangedSource(
                PageOf(source),
                PageModelBuilder.StatusOf(source.Document)!,
                [.. pages[source.Address].Select(PageOf)],
                [.. statements[source].Select(Reported)]
            );
        }
    }
}
