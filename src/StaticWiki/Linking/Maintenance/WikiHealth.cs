using System.Collections.Immutable;

namespace StaticWiki.Linking.Maintenance;

/// <summary>What is wanted, cut off or unfinished in a wiki.</summary>
internal sealed record WikiHealth
{
    /// <summary>Names that pages link to and nobody has written, the most wanted first.</summary>
    public ImmutableArray<WantedName> Wanted { get; init; } = [];

    /// <summary>Topics that no other page links to or names.</summary>
    public ImmutableArray<Page> Orphans { get; init; } = [];

    /// <summary>Topics that a source names and nobody has written, and those without a text.</summary>
    public ImmutableArray<Page> Stubs { get; init; } = [];

    /// <summary>Topics from which no link leads to another.</summary>
    public ImmutableArray<Page> DeadEnds { get; init; } = [];

    public static WikiHealth Of(SymbolTable symbols, LinkTable links, LinkGraph graph)
    {
        var sorted = symbols.Sorted;
        var topics = sorted.Where(page => page.Kind == PageKind.Topic).ToList();
        return new WikiHealth
        {
            Wanted = WantedNames(sorted, links),
            Orphans = [.. topics.Where(topic => IsOrphan(topic, graph))],
            Stubs = [.. sorted.Where(IsStub)],
            DeadEnds = [.. topics.Where(topic => IsDeadEnd(topic, links))],
        };
    }

    private static ImmutableArray<WantedName> WantedNames(IEnumerable<Page> pages, LinkTable links) =>
        [
            .. pages
                .SelectMany(page =>
                    links[page].Wanted.Select(reference => (Name: reference.Wanted!, Page: page, Link: reference))
                )
                .GroupBy(wanted => Text.Name.Of(wanted.Name))
                .Select(group => new WantedName(
                    group.First().Name,
                    [.. group.Select(wanted => wanted.Page).Distinct()],
                    [.. group.Select(wanted => (wanted.Page, wanted.Link))]
                ))
                .OrderByDescending(wanted => wanted.By.Length)
                .ThenBy(wanted => wanted.Name, StringComparer.Ordinal),
        ];

    private static bool IsOrphan(Page topic, LinkGraph graph) =>
        graph.CountBacklinks(topic) == 0 && !graph.IsMentioned(topic);

    private static bool IsStub(Page page) =>
        page.Kind == PageKind.Stub || page is { Kind: PageKind.Topic, Document.IsBlank: true };

    private static bool IsDeadEnd(Page topic, LinkTable links) =>
        links.MentionsOf(topic).IsEmpty && !links.LinksOf(topic).Any(to => to.Kind is PageKind.Topic or PageKind.Stub);
}

/// <param name="Name">As it was first written.</param>
/// <param name="By">The pages that link to it.</param>
/// <param name="Links">These links, and the page each stands in.</param>
internal sealed record WantedName(
    string Name,
    ImmutableArray<Page> By,
    ImmutableArray<(Page From, ResolvedReference Link)> Links
);
