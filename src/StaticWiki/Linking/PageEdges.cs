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
    /// <param name="page">The page.</param>
    /// <param name="links">What the references of all pages lead to.</param>
    /// <param name="feeds">The topics that it, a source, feeds.</param>
    public static ImmutableArray<PageEdge> Of(Page page, LinkTable links, IReadOnlyList<Page> feeds)
    {
        var (linked, mentioned) = (links.LinksOf(page), links.MentionsOf(page));
        var edges = new List<PageEdge>(linked.Count + mentioned.Count + feeds.Count);
        var kinds = links[page].Links.Kinds;
        var link = 0;
        foreach (var to in linked)
        {
            for (var kind = EdgeKind.Link; kind <= EdgeKind.DerivesFrom; kind++)
            {
                if ((kinds[link] & BitOf(kind)) != 0)
                    edges.Add(new PageEdge(to.Address, kind));
            }
            link++;
        }
        foreach (var topic in mentioned)
            edges.Add(new PageEdge(topic.Address, EdgeKind.Mention));
        foreach (var topic in feeds)
        {
            if (topic != page)
                edges.Add(new PageEdge(topic.Address, EdgeKind.Feeds));
        }
        edges.Sort(static (a, b) => a.To.CompareTo(b.To) is not 0 and var byAddress ? byAddress : a.Kind - b.Kind);
        return [.. edges];
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
