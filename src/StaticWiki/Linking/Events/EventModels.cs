using System.Collections.Immutable;
using StaticWiki.Linking.Facts;
using StaticWiki.Localization;

namespace StaticWiki.Linking.Events;

/// <summary>
/// Makes what a page shows of events. What other pages cite for an event is numbered on this page too, behind all that
/// the page cites itself, so that the numbers in its own text do not depend on other pages.
/// </summary>
/// <param name="table">All events.</param>
/// <param name="symbols">All pages.</param>
/// <param name="linked">What the references of all pages lead to.</param>
internal sealed class EventModels(EventTable table, SymbolTable symbols, LinkTable linked, InterfaceTexts texts)
{
    /// <summary>The events, and what is cited for them and not by the page itself.</summary>
    /// <param name="page">The page.</param>
    /// <param name="own">What its own references lead to.</param>
    /// <param name="hrefs">Writes links from the page.</param>
    public (ImmutableArray<EventModel> Events, ImmutableArray<ResolvedReference> Cites) Of(
        Page page,
        LinkedPage own,
        Hrefs hrefs
    )
    {
        var shown = page.Kind is PageKind.Topic or PageKind.Page or PageKind.Stub or PageKind.Timeline
            ? table.ShownOn(page)
            : [];
        if (shown.Count == 0)
            return ([], []);
        var numbers = new CitationCounter(own.Shown);
        var further = ImmutableArray.CreateBuilder<ResolvedReference>();
        ImmutableArray<EventModel> models =
        [
            .. shown.Select(happened => ModelOf(happened, page, hrefs, numbers, further)),
        ];
        return (models, further.ToImmutable());
    }

    private EventModel ModelOf(
        SiteEvent happened,
        Page page,
        Hrefs hrefs,
        CitationCounter numbers,
        ImmutableArray<ResolvedReference>.Builder further
    )
    {
        var events = happened.Statements.Select(stated => stated.Event).ToList();
        var statements = events.Select(stated => stated.Statement).ToList();
        var cites = CitesOf(happened, page, numbers, further);
        return new EventModel
        {
            Id = happened.Id,
            Date = statements[0].Date.Value,
            End = statements.Select(stated => stated.End?.Value).FirstOrDefault(end => end is not null),
            Title = statements[0].Title.Value,
            Route =
            [
                .. events
                    .Select(stated => stated.Route)
                    .FirstOrDefault(route => !route.IsEmpty, [])
                    .Select(place => ModelOf(place, page, hrefs)),
            ],
            Means = statements.Select(stated => stated.Means?.Value).FirstOrDefault(means => means is not null),
            Notes = [.. statements.Select(stated => stated.Note?.Value).OfType<string>().Distinct()],
            Topics = TopicsOf(happened, page, hrefs),
            Cites = [.. cites.Select(cite => CiteModels.Of(cite, texts))],
            Sources = [.. cites.Select(cite => cite.Page).OfType<Address>().Distinct()],
            IsOwn = happened.Statements.Any(stated => stated.Page == page),
        };
    }

    private static PlaceModel ModelOf(LinkedPlace place, Page page, Hrefs hrefs) =>
        new(
            place.Name,
            place.Topic?.Address,
            place.Topic is { } topic && topic != page ? hrefs.To(topic.Address) : null,
            place.Coordinates
        );

    private ImmutableArray<LinkModel> TopicsOf(SiteEvent happened, Page page, Hrefs hrefs) =>
        [
            .. happened
                .Statements.Select(stated => stated.Page.Address)
                .Concat(
                    happened
                        .Statements.SelectMany(stated => stated.Event.Topics)
                        .Select(topic => topic.Page)
                        .OfType<Address>()
                        // The route leads to topics about its places already.
                        .Except(
                            happened
                                .First.Route.Select(place => place.Topic)
                                .OfType<Page>()
                                .Select(topic => topic.Address)
                        )
                )
                .Distinct()
                .Select(symbols.At)
                .OfType<Page>()
                .Where(topic => topic != page && topic.Kind != PageKind.Timeline)
                .Select(topic => new LinkModel(topic.Title, hrefs.To(topic.Address))),
        ];

    /// <summary>The page's own citations first, then those of others that say something new.</summary>
    private List<ResolvedReference> CitesOf(
        SiteEvent happened,
        Page page,
        CitationCounter numbers,
        ImmutableArray<ResolvedReference>.Builder further
    )
    {
        var cites = new List<ResolvedReference>();
        var seen = new HashSet<(Address, string)>();
        foreach (var (from, stated) in happened.Statements.OrderBy(stated => stated.Page == page ? 0 : 1))
        {
            foreach (var cite in stated.Statement.Cites.Select(index => linked[from].Citations[index]))
            {
                var isNumbered = from == page && cite.Citation is not null;
                if (cite.Page is not { } source)
                {
                    if (from == page)
                        cites.Add(cite);
                    continue;
                }
                if (!seen.Add((source, cite.Reference.Label)) && !isNumbered)
                    continue;
                var numbered = isNumbered ? cite : numbers.Number(cite, source);
                if (!isNumbered)
                    further.Add(numbered);
                cites.Add(numbered);
            }
        }
        return cites;
    }
}
