using StaticWiki.Searching;

namespace StaticWiki.Tests.Searching;

public sealed class TermCounterTests
{
    [Fact]
    public void A_counter_that_has_counted_a_page_counts_the_next_as_a_new_one_does()
    {
        // Of a page this long, each term says less.
        string[] first = ["Ferries cross the strait", string.Join(' ', Enumerable.Repeat("strait", 2000)), "mål"];
        string[] second = ["A strait is crossed", "서울역 and Ferries", "crossed, crossed"];
        var counter = new TermCounter();
        Count(counter, first);
        Assert.Equal(Count(new TermCounter(), second), Count(counter, second));
        Assert.Equal(Count(new TermCounter(), first), Count(counter, first));
    }

    [Fact]
    public void Words_are_the_same_whatever_stands_beside_them()
    {
        // What is not ASCII is read another way, and so is all that touches it.
        Assert.Equal(["strait", "2", "crossings", "day"], Tokenizer.TermsOf("Strait: 2 crossings/day."));
        Assert.Equal(["strait", "2", "crossings", "day", "中"], Tokenizer.TermsOf("Strait: 2 crossings/day 中"));
        Assert.Equal(["straitmal", "x", "a1"], Tokenizer.TermsOf("Straitmål x·A1"));
        Assert.Equal([new string('a', 32), "b"], Tokenizer.TermsOf(new string('A', 40) + " b"));
        Assert.Empty(Tokenizer.TermsOf("—  . ,"));
    }

    private static byte[] Count(TermCounter counter, string[] blocks)
    {
        counter.Begin();
        foreach (var (block, text) in blocks.Index())
            counter.Add(text, block, weight: 1 + (block % 2));
        return counter.Finish();
    }
}
