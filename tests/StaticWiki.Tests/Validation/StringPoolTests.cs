using System.Text;
using CsCheck;
using StaticWiki.Validation;

namespace StaticWiki.Tests.Validation;

public sealed class StringPoolTests
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char["ab/é한"], 0, 300];

    [Fact]
    public void Any_text_comes_out_as_it_went_in() =>
        Text.Array[1, 20]
            .Sample(texts =>
            {
                var pool = new StringPool(3);
                Assert.Equal(texts, texts.Select(text => pool.Get(text.AsSpan())));
                Assert.Equal(texts, texts.Select(text => pool.Get(Encoding.UTF8.GetBytes(text))));
            });

    [Theory]
    [InlineData("a")]
    [InlineData("../../topics/")]
    public void A_text_that_comes_again_is_the_same_string(string text)
    {
        var pool = new StringPool(64);
        Assert.Same(pool.Get(text.AsSpan()), pool.Get(text.AsSpan()));
        Assert.Same(pool.Get(Encoding.UTF8.GetBytes(text)), pool.Get(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Texts_that_differ_in_their_last_characters_are_kept_side_by_side()
    {
        var pool = new StringPool(1 << 14);
        string[] texts = [.. Enumerable.Range(0, 1000).Select(number => $"#reference.{number}")];
        string[] first = [.. texts.Select(text => pool.Get(text.AsSpan()))];
        Assert.All(texts.Zip(first), pair => Assert.Same(pair.Second, pool.Get(pair.First.AsSpan())));
    }

    [Fact]
    public void A_text_that_comes_again_is_not_pushed_out_by_those_that_come_once()
    {
        var pool = new StringPool(8);
        foreach (var once in (string[])["a", "b", "c", "d", "e", "f", "g"])
            pool.Get(once.AsSpan());
        var kept = pool.Get("again".AsSpan());
        Assert.Same(kept, pool.Get("again".AsSpan()));
        for (var i = 0; i < 100; i++)
            pool.Get($"once {i}".AsSpan());
        Assert.Same(kept, pool.Get("again".AsSpan()));
    }
}
