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
}
