using System.Collections.Immutable;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Linking.Maps;

/// <summary>Gathers how topics are linked, for pictures of it. Sources are left out: what rests on what is told elsewhere.</summary>
internal sealed class TopicMaps(SiteConfiguration configuration, SymbolTable symbols, LinkTable links, LinkGraph graph)
{
    /// <summary>More names than this are not read in one picture, and lie on top of each other's lines.</summary>
    private const int MostNodes = 120;

    /// <summary>A home page has room for these beside its lists.</summary>
    private const int MostOnHome = 10;

    private readonly Lazy<ImmutableArray<Page>> _byDegree = new(() => ByDegree(symbols, links, graph));

    /// <summary>Of fewer topics nobody needs a picture.</summary>
    public const int FewestTopics = 3;

    /// <summary>The topics that a topic links to or that link to it; those that do both first, then by title.</summary>
    public ImmutableArray<NeighbourModel> NeighboursOf(Page page, Hrefs hrefs)
    {
        if (!IsTopic(page))
            return [];
        var directions = new Dictionary<Page, LinkDirection>();
        foreach (var to in links.LinksOf(page))
            Add(to, LinkDirection.Out);
        foreach (var from in graph.PagesLinkingTo(page))
            Add(from, LinkDirection.In);
        return
        [
            .. directions
                .OrderByDescending(neighbour => neighbour.Value == LinkDirection.Both)
                .ThenBy(neighbour => neighbour.Key.Rank)
                .Select(neighbour => new NeighbourModel(
                    neighbour.Key.Title,
                    hrefs.To(neighbour.Key.Address),
                    neighbour.Value
                )),
        ];

        void Add(Page other, LinkDirection direction)
        {
            if (other != page && IsTopic(other))
                directions[other] = directions.GetValueOrDefault(other) | direction;
        }
    }

    /// <summary>
    /// The topics that are linked with most others, and the links between them: on the page for it, and less of it on the
    /// home page; null on any other.
    /// </summary>
    public GraphModel? GraphOn(Page page, Hrefs hrefs) =>
        page.Kind switch
        {
            PageKind.Graph => Graph(hrefs, MostNodes),
            PageKind.Home when symbols.At(Address.Graph)?.Kind == PageKind.Graph => Graph(hrefs, MostOnHome),
            _ => null,
        };

    private GraphModel Graph(Hrefs hrefs, int most)
    {
        var topics = _byDegree.Value;
        var nodes = topics.Take(most).ToList();
        var indexes = nodes.Index().ToDictionary(node => node.Item, node => node.Index);
        var kinds = KindsOf(nodes);
        return new GraphModel(
            [
                .. nodes.Select(topic => new GraphNode(
                    topic.Title,
                    hrefs.To(topic.Address),
                    topic.Document?.Head.Kind is { } kind ? kinds.IndexOf(UrlSlug.Of(kind)) : -1
                )),
            ],
            [
                .. nodes
                    .SelectMany(from =>
                        links.LinksOf(from).Where(to => to != from && indexes.ContainsKey(to)).Select(to => (from, to))
                    )
                    .Select(link => (A: indexes[link.from], B: indexes[link.to]))
                    .Select(link => (Math.Min(link.A, link.B), Math.Max(link.A, link.B)))
                    .Distinct()
                    .Order(),
            ],
            [
                .. kinds
                    .Select(kind => symbols.At(ListingPages.AddressOf("kinds", kind))!)
                    .Select(list => new LinkModel(NameOf(list), hrefs.To(list.Address))),
            ],
            topics.Length
        );
    }

    /// <summary>A kind as the settings name it; a page that somebody wrote for its list may be called something else.</summary>
    private string NameOf(Page list) =>
        configuration.Kinds.FirstOrDefault(kind => UrlSlug.Of(kind.Id) == list.Subject)?.Plural ?? list.Title;

    /// <summary>The topics, those that are linked with most others first.</summary>
    private static ImmutableArray<Page> ByDegree(SymbolTable symbols, LinkTable links, LinkGraph graph)
    {
        // By rank: the last topic that was found to be linked with a page.
        var seen = new Page?[symbols.Sorted.Length];
        return
        [
            .. symbols
                .Sorted.Where(IsTopic)
                .Select(topic => (Topic: topic, Degree: DegreeOf(topic)))
                .OrderByDescending(topic => topic.Degree)
                .ThenBy(topic => topic.Topic.Rank)
                .Select(topic => topic.Topic),
        ];

        int DegreeOf(Page topic)
        {
            seen[topic.Rank] = topic;
            var degree = 0;
            foreach (var to in links.LinksOf(topic))
                Count(to);
            foreach (var from in graph.PagesLinkingTo(topic))
                Count(from);
            return degree;

            void Count(Page other)
            {
                if (!IsTopic(other) || seen[other.Rank] == topic)
                    return;
                seen[other.Rank] = topic;
                degree++;
            }
        }
    }

    /// <summary>The kinds of topics as their lists are named, in the order of the settings, then by name.</summary>
    private List<string> KindsOf(IEnumerable<Page> topics)
    {
        var order = configuration.Kinds.Select(kind => UrlSlug.Of(kind.Id)).ToList();
        return
        [
            .. topics
                .Select(topic => topic.Document?.Head.Kind)
                .OfType<string>()
                .Select(UrlSlug.Of)
                .Where(kind => kind.Length > 0)
                .Distinct()
                .OrderBy(kind => order.IndexOf(kind) is >= 0 and var place ? place : int.MaxValue)
                .ThenBy(kind => kind, StringComparer.Ordinal),
        ];
    }

    private static bool IsTopic(Page page) => page.Kind is PageKind.Topic or PageKind.Stub;
}
