using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Linking;
using StaticWiki.Linking.Mentions;
using StaticWiki.Searching;

namespace StaticWiki.Tests.Linking;

/// <summary>What is kept of the links of a page, as bytes.</summary>
public sealed class PackedLinksTests
{
    [Fact]
    public void What_was_packed_is_there_again()
    {
        var (places, howLinked) = (new ByteWriter(), new ByteWriter());
        Write(places, 3, 200, 12, 90_000, 1, 7);
        // The kinds of three links.
        howLinked.Write([1, 5, 130]);
        // Two references outside the body, of 10 and 3 bytes, in 17 bytes.
        Write(howLinked, 17, 2, 10, 3, 'S', 'e', 'e', 2, 0xD83D, '!', 0, 0, 3, 0, 0, 0);
        // Those in the body.
        Write(howLinked, 1, 0, 0, 3, 1, 2, 300);
        var links = new PackedLinks([4, 2, 0], [1, 3], places.Written, howLinked.Written);
        links = new PackedLinks(links.Bytes.ToArray());

        Assert.Equal([4, 2, 0], links.Links.ToArray());
        Assert.Equal([1, 3], links.Mentioned.ToArray());
        Assert.Equal<byte>([1, 5, 130], links.Kinds.ToArray());
        var body = new NumberedSentences();
        Assert.Equal(["0", ""], links.SentencesOf(body, 4).Select(sentence => sentence.Link));
        Assert.Empty(links.SentencesOf(body, 2));
        Assert.Equal(["1", "2", "300", "\uD83D!"], links.SentencesOf(body, 0).Select(sentence => sentence.Link));
        Assert.Equal(new Sentence("See", "\uD83D!", ""), links.SentencesOf(body, 0)[^1]);
        var pages = PagesOf(5);
        Assert.Equal(
            [new Mention(pages.PageOf(1), 3, 200, 12), new Mention(pages.PageOf(3), 90_000, 1, 7)],
            links.ReadMentions(pages)
        );
    }

    [Fact]
    public void A_page_without_links_has_none()
    {
        Assert.True(PackedLinks.None.Links.IsEmpty);
        Assert.True(PackedLinks.None.Mentioned.IsEmpty);
        Assert.Empty(PackedLinks.None.ReadMentions(PagesOf(0)));
    }

    [Fact]
    public void A_page_has_the_number_that_it_was_given_and_not_its_rank()
    {
        ImmutableArray<Page> sorted = [PageAt("a/", 0), PageAt("b/", 1), PageAt("c/", 2)];
        var numbers = new PageNumbers(sorted, [5, 0, 3], 6);
        Assert.Equal([5, 0, 3], sorted.Select(numbers.NumberOf));
        Assert.Equal(sorted, new[] { 5, 0, 3 }.Select(numbers.PageOf));
        Assert.Equal([1, 2, 0], new[] { 0, 3, 5 }.Select(number => numbers.Ranks[number]));
    }

    private static void Write(ByteWriter writer, params ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
            writer.WriteNumber(number);
    }

    private static PageNumbers PagesOf(int count) =>
        PageNumbers.OfRanks([.. Enumerable.Range(0, count).Select(rank => PageAt($"p{rank}/", rank))]);

    private static Page PageAt(string path, int rank) =>
        new()
        {
            Address = new Address(path),
            Kind = PageKind.Topic,
            Title = path,
            Rank = rank,
        };

    /// <summary>A body whose sentences have the numbers of their references in them.</summary>
    private sealed class NumberedSentences : IBodySource
    {
        public DocumentBody Read() => DocumentBody.Empty;

        public ImmutableArray<Heading> ReadHeadings() => [];

        public MarkdownSource? ReadMarkdown() => null;

        public Sentence? ReadSentence(int reference) => new("", $"{reference}", "");
    }
}
