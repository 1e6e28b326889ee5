using AngleSharp.Dom;
using StaticWiki.Diagnostics;

namespace StaticWiki.Tests.Exemplar;

/// <summary>
/// What the wiki in <c>content/</c> has to say, and on whose word. Whoever makes a wiki of their own from this repository
/// removes this folder together with that content.
/// </summary>
public sealed class ExemplarTests(BuiltExemplar wiki) : IClassFixture<BuiltExemplar>
{
    [Theory]
    [MemberData(nameof(Facts.All), MemberType = typeof(Facts))]
    public void Each_fact_stands_in_a_sentence_that_cites_its_source(
        string fact,
        string page,
        string phrase,
        string[] sources
    ) =>
        AssertCited(
            $"{fact} {page}",
            phrase,
            sources,
            wiki.Page(page).QuerySelectorAll("div.text p").Select(paragraph => new CitedText(paragraph)),
            paragraph => paragraph.SourcesOfSentence(phrase)
        );

    [Theory]
    [MemberData(nameof(Conflicts.All), MemberType = typeof(Conflicts))]
    public void Each_side_of_a_conflict_stands_beside_the_others_with_its_source(
        string side,
        string page,
        string phrase,
        string[] sources
    )
    {
        var sides = wiki.Page(page)
            .QuerySelectorAll("section.conflicts ul")
            .Where(question => question.Children.Length > 1)
            .SelectMany(question => question.Children)
            .Select(position => new CitedText(position));
        AssertCited($"{side} {page}", phrase, sources, sides, position => position.Sources);
    }

    [Fact]
    public void All_facts_and_conflicts_are_in_the_tables()
    {
        Assert.Equal(Numbers('F', 49), Facts.All.Select(row => row.Data.Item1));
        Assert.Equal(
            Numbers('C', 17),
            Conflicts
                .All.GroupBy(row => row.Data.Item1[..3])
                .Where(sides => sides.Count() > 1)
                .Select(sides => sides.Key)
        );

        static IEnumerable<string> Numbers(char letter, int last) =>
            Enumerable.Range(1, last).Select(number => $"{letter}{number:00}");
    }

    [Theory]
    [MemberData(nameof(Events.All), MemberType = typeof(Events))]
    public void Each_event_is_on_the_timeline(string date, string title, string where, string[] sources)
    {
        var happened = Assert.Single(
            wiki.Page("/timeline/").QuerySelectorAll("div.timeline li"),
            item => item.QuerySelector("p b")?.TextContent == title
        );
        Assert.Equal(date, happened.QuerySelector("time.when")!.GetAttribute("datetime"));
        Assert.Equal(where, happened.QuerySelector("p.where") is { } way ? new CitedText(way).Text : "");
        Assert.Subset(new CitedText(happened).Sources.ToHashSet(), sources.ToHashSet());
    }

    [Fact]
    public void All_events_of_the_timeline_are_in_the_table()
    {
        Assert.Equal(49, Events.All.Count);
        Assert.Equal(Events.All.Count, wiki.Page("/timeline/").QuerySelectorAll("div.timeline li").Length);
    }

    [Fact]
    public void Nothing_is_found_wrong_with_it() =>
        Assert.Empty(wiki.Findings.Where(found => found.Severity > Severity.Info).Select(found => found.Message));

    [Fact]
    public void Each_topic_is_an_article_of_some_sections_and_neither_a_note_nor_a_book()
    {
        Assert.Equal(44, BuiltExemplar.Topics.Count());
        foreach (var topic in BuiltExemplar.Topics)
        {
            var text = wiki.Page(topic).QuerySelector("div.text")!;
            var own = text.Children.TakeWhile(child => child.Id != "see-also").ToList();
            Assert.True(own.Count < text.Children.Length, $"{topic} does not say what else to see");
            Assert.True(own[0].LocalName == "p", $"{topic} has no lead");
            Assert.InRange(own.Count(child => child.LocalName == "h2"), 2, 6);
            var words = own.Where(child => child.LocalName == "p").Sum(WordsOf);
            Assert.True(words is >= 150 and <= 700, $"{topic} has {words} words");
        }

        static int WordsOf(IElement paragraph) => new CitedText(paragraph).Text.Split(' ').Length;
    }

    [Fact]
    public void Each_source_gives_the_reason_for_its_grade()
    {
        var sources = Path.Combine(RepositoryFolder.Root, "content", "sources");
        foreach (var id in Directory.EnumerateFiles(sources, "*.md").Select(Path.GetFileNameWithoutExtension))
        {
            var page = wiki.Page($"/sources/{id}/");
            var grade = page.QuerySelector("dd .grade")!.TextContent;
            Assert.True(
                page.QuerySelectorAll("article > p")
                    .Any(text => text.TextContent.Contains($"rade {grade}", StringComparison.Ordinal)),
                $"{id} does not say why its grade is {grade}"
            );
        }
    }

    private static void AssertCited(
        string what,
        string phrase,
        string[] sources,
        IEnumerable<CitedText> places,
        Func<CitedText, IEnumerable<string>> citedIn
    )
    {
        var carrying = places.Where(place => place.Text.Contains(phrase, StringComparison.Ordinal)).ToList();
        Assert.True(carrying.Count > 0, $"{what} does not say '{phrase}'");
        Assert.True(
            carrying.Any(place => citedIn(place).Intersect(sources).Any()),
            $"{what} says '{phrase}' without citing {string.Join(" or ", sources)}"
        );
    }
}
