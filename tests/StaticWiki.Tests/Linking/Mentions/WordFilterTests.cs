using CsCheck;
using StaticWiki.Compilation;
using StaticWiki.Linking;
using StaticWiki.Linking.Mentions;
using StaticWiki.Text;

namespace StaticWiki.Tests.Linking.Mentions;

public sealed class WordFilterTests
{
    private static readonly Gen<string> Word = Gen.OneOf(
        "a",
        "B",
        "Kim",
        "iL",
        "1",
        "_",
        "é",
        "e\u0301",
        "平",
        "𝒳",
        "K"
    );

    private static readonly Gen<string> Written = Gen.OneOf(
            Word,
            Gen.OneOf(" ", "\n", "\t", "  ", "\u00A0", "-", "’", ".", "[", "\u0301", "\u200D")
        )
        .Array[1, 7]
        .Select(string.Concat);

    [Fact]
    public void A_page_may_hold_each_name_that_stands_in_its_text() =>
        // A mark at the beginning of a name belongs to what stands before it.
        Gen.Select(Written, Word, Written, Written)
            .Sample(
                (before, first, rest, after) =>
                {
                    var name = first + rest;
                    var text = $"{before} {name} {after}";
                    var filter = WordFilter.Of(PageOf(text));
                    var words = WordFilter.WordsOf(Name.Of(name));
                    Assert.True(WordFilter.MayHold(filter, words), $"'{name}' in '{text}'");
                }
            );

    [Fact]
    public void A_page_holds_no_word_that_does_not_stand_in_it()
    {
        var filter = WordFilter.Of(PageOf("Ferries cross the strait; nobody walks."));
        Assert.True(WordFilter.MayHold(filter, WordFilter.WordsOf(Name.Of("STRAIT"))));
        Assert.False(WordFilter.MayHold(filter, WordFilter.WordsOf(Name.Of("straits"))));
        Assert.False(WordFilter.MayHold(filter, WordFilter.WordsOf(Name.Of("Ferries walk"))));
        Assert.Equal(2, WordFilter.WordsOf(Name.Of("a b, A-B")).Length);
    }

    private static LinkedPage PageOf(string text)
    {
        var segment = new TextSegment(
            new Prose(text),
            0,
            text.Length,
            "content/topics/a.md",
            [new TextPiece(0, new Location(1, 1))]
        );
        return LinkedPage.Empty with { Body = new DocumentBody { Segments = [segment] } };
    }
}
