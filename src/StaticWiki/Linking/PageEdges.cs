using System.Collections.Immutable;
using StaticWiki.Compilation;

namespace StaticWiki.Linking;

/// <summary>Gathers whom a page refers to.</summary>
internal static class PageEdges
{
    /// <summary>Each other page and kind once, by address, then by kind.</summary>
    /// <param name="page">The page.</param>
    /// <param name="links">What its references lead to.</param>
    public static ImmutableArray<PageEdge> Of(Page page, LinkedPage links)
    {
        var edges = new HashSet<PageEdge>();
        foreach (var reference in links.References.Concat(links.Citations).Concat(links.Series))
            Add(reference.Page, KindOf(reference.Reference.Kind));
        foreach (var fact in links.Facts)
        {
            foreach (var topic in fact.Topics)
                Add(topic.Page, EdgeKind.Fact);
        }
        foreach (var origin in links.DerivesFrom)
            Add(origin.Page, EdgeKind.DerivesFrom);
        foreach (var happened in links.Events)
        {
            foreach (var topic in happened.Topics)
                Add(topic.Page, EdgeKind.Event);
        }
        foreach (var mention in links.Mentions)
            Add(mention.Page.Address, EdgeKind.Mention);
        return Sorted(edges);

        void Add(Address? to, EdgeKind kind)
        {
            if (to is { } address && address != page.Address)
                edges.Add(new PageEdge(address, kind));
        }
    }

    /// <summary>The same with the topics that a source feeds.</summary>
    /// <param name="source">The source.</param>
    /// <param name="edges">Its other edges.</param>
    /// <param name="feeds">The topics.</param>
    public static ImmutableArray<PageEdge> With(
        Page source,
        ImmutableArray<PageEdge> edges,
        IReadOnlyList<Page> feeds
    ) =>
        feeds.Count == 0
            ? edges
            : Sorted([
                .. edges,
                .. feeds.Where(topic => topic != source).Select(topic => new PageEdge(topic.Address, EdgeKind.Feeds)),
            ]);

    private static ImmutableArray<PageEdge> Sorted(HashSet<PageEdge> edges)
    {
        if (edges.Count == 0)
            return [];
        var sorted = edges.ToArray();
        Array.Sort(
            sorted,
            static (a, b) => a.To.CompareTo(b.To) is not 0 and var byAddress ? byAddress : a.Kind - b.Kind
        );
        return ImmutableArray.Create(sorted);
    }

    private static EdgeKind KindOf(ReferenceKind kind) =>
        kind switch
        {
            ReferenceKind.Citation => EdgeKind.Cites,
            ReferenceKind.Image or ReferenceKind.WikiEmbed => EdgeKind.Embed,
            _ => EdgeKind.Link,
        };
}
