using System.Collections.Immutable;
using System.Text;
using CsCheck;
using StaticWiki.Compilation;
using StaticWiki.Linking;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Linking;

/// <summary>A tally that is carried on from another is the one that would have been made of the pages alone.</summary>
public sealed class ListingTallyTests
{
    private static readonly string[] Matters =
    [
        "kind: person\ntags: [Steam, steam]",
        "kind: Person\ntags: [diesel]",
        "kind: place\nevents: [{date: 2001, title: A}]",
        "tags: [C++, C#, steam]",
        "topics: [Engine]",
        "",
    ];

    private static readonly Gen<ImmutableSortedDictionary<int, int>> Wikis = Gen.Select(
            Gen.Int[0, 30],
            Gen.Int[0, Matters.Length - 1]
        )
        .List[0, 20]
        .Select(files =>
            files.GroupBy(file => file.Item1).ToImmutableSortedDictionary(g => g.Key, g => g.Last().Item2)
        );

    [Fact]
    public void It_counts_what_comes_and_goes() =>
        Gen.Select(Wikis, Wikis)
            .Sample(
                (old, now) =>
                {
                    var known = new Dictionary<(int, int), Page>();
                    var carried = ListingTally.Of(Pages(now, known), ListingTally.Of(Pages(old, known), null));
                    var made = ListingTally.Of(Pages(now, known), null);
                    Assert.Equal(Say(made), Say(carried));
                }
            );

    private static string Say(ListingTally tally)
    {
        var lists = new[] { "person", "place", "steam", "diesel", "c-plus-plus", "c-sharp" }.SelectMany(subject =>
            new[] { Listing(PageKind.KindIndex, subject), Listing(PageKind.TagIndex, subject) }
        );
        return $"{tally.Topics} {tally.Sources} {tally.Feeding} {tally.Eventful} "
            + $"{string.Join(',', tally.Kinds)} {string.Join(',', tally.Tags)} "
            + string.Join(' ', lists.Select(tally.CountOf));
    }

    private static Page Listing(PageKind kind, string subject) =>
        new()
        {
            Address = new Address(subject),
            Kind = kind,
            Title = subject,
            Subject = subject,
        };

    private static ImmutableArray<Page> Pages(
        ImmutableSortedDictionary<int, int> files,
        Dictionary<(int, int), Page> known
    ) =>
        [
            .. files.Select(file =>
                known.TryGetValue((file.Key, file.Value), out var page)
                    ? page
                    : known[(file.Key, file.Value)] = PageOf(file.Key, Matters[file.Value])
            ),
        ];

    private static Page PageOf(int number, string matter)
    {
        var isSource = number % 3 == 0;
        var path = $"{(isSource ? "sources" : "topics")}/{number:00}.md";
        var text = $"---\ntitle: T{number}\n{matter}\n---\n\nText.\n";
        return new Page
        {
            Address = new Address(path),
            Kind = isSource ? PageKind.Source : PageKind.Topic,
            Title = path,
            Document = DocumentCompiler.Compile(new SourceFile(path, "content/" + path, Encoding.UTF8.GetBytes(text))),
        };
    }
}
