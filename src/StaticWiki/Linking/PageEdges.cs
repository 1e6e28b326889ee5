using System.Collections.Immutable;
using StaticWiki.Compilation;

namespace StaticWiki.Linking;

/// <summary>Gathers whom a page refers to.</summary>
internal static class PageEdges
{
    /// <summary>For each page that a page links to by what kinds of edges: a bit for each <see cref="EdgeKind"/>.</summary>
    /// <param name="targets">The pages that it links to.</param>
    /// <param name="links">What its references lead to.</param>
    public static byte[] KindsOf(LinkTargets targets, LinkedPage links)
    {
        var kinds = new byte[targets.Count];
        foreach (var reference in links.References.Concat(links.Citations).Concat(links.Series))
            Add(reference, KindOf(reference.Reference.Kind));
        foreach (var fact in links.Facts)
        {
            foreach (var topic in fact.Topics)
                Add(topic, EdgeKind.Fact);
        }
        foreach (var origin in links.DerivesFrom)
            Add(origin, EdgeKind.DerivesFrom);
        foreach (var happened in links.Events)
        {
            foreach (var topic in happened.Topics)
                Add(topic, EdgeKind.Event);
        }
        return kinds;

        void Add(ResolvedReference reference, EdgeKind kind)
        {
            if (targets.IndexOf(reference) is { } link)
                kinds[link] |= BitOf(kind);
        }
    }

    /// <summary>Each other page and kind once, by address, then by kind.</summary>
    /// <inheritdoc cref="Unsorted"/>
    public static ImmutableArray<PageEdge> Of(Page page, LinkTable links, IReadOnlyList<Page> feeds)
    {
        var edges = Unsorted(page, links, feeds).Select(edge => new PageEdge(edge.To.Address, edge.Kind)).ToList();
        edges.Sort(static (a, b) => a.To.CompareTo(b.To) is not 0 and var byAddress ? byAddress : a.Kind - b.Kind);
        return [.. edges];
    }

    /// <summary>Each other page and kind once.</summary>
    /// <param name="page">The page.</param>
    /// <param name="links">What the references of all pages lead to.</param>
    /// <param name="feeds">The topics that it, a source, feeds.</param>
    public static IEnumerable<(Page To, EdgeKind Kind)> Unsorted(Page page, LinkTable links, IReadOnlyList<Page> feeds)
    {
        var linked = links.LinksOf(page);
        var packed = links[page].Links;
        for (var link = 0; link < linked.Count; link++)
        {
            for (var kind = EdgeKind.Link; kind <= EdgeKind.DerivesFrom; kind++)
            {
                if ((packed.Kinds[link] & BitOf(kind)) != 0)
                    yield return (linked[link], kind);
            }
        }
        foreach (var topic in links.MentionsOf(page))
            yield return (topic, EdgeKind.Mention);
        foreach (var topic in feeds)
        {
            if (topic != page)
                yield return (topic, EdgeKind.Feeds);
        }
    }

    private static byte BitOf(EdgeKind kind) => (byte)(1 << (int)kind);

    private static EdgeKind KindOf(ReferenceKind kind) =>
        kind switch
        {
            ReferenceKind.Citation => EdgeKind.Cites,
            ReferenceKind.Image or ReferenceKind.WikiEmbed => EdgeKind.Embed,
            _ => EdgeKind.Link,
        };
}
