namespace StaticWiki.Benchmarks.Wikis;

/// <param name="Id">As front matter has it.</param>
/// <param name="Plural">What several are called.</param>
internal sealed record TopicKind(string Id, string Plural)
{
    public static readonly TopicKind[] All =
    [
        new("person", "People"),
        new("place", "Places"),
        new("vehicle", "Vehicles"),
        new("event", "Events"),
        new("concept", "Concepts"),
    ];
}
