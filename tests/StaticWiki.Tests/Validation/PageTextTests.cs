using CsCheck;
using StaticWiki.Text;
using StaticWiki.Validation.Html;

namespace StaticWiki.Tests.Validation;

public sealed class PageTextTests
{
    [Fact]
    public void Places_asked_for_in_any_order_are_those_of_the_whole_text() =>
        Gen.Select(Gen.Char["ab\n\r"].Array[0, 60], Gen.Int[-2, 62].Array[1, 20])
            .Sample(
                (characters, offsets) =>
                {
                    var written = new string(characters);
                    using var page = new PageText("x.html", written);
                    var source = new SourceText("x.html", written);
                    Assert.Equal(offsets.Select(source.LocationAt), offsets.Select(page.LocationAt));
                }
            );

    [Theory]
    [InlineData("a\0b", true)]
    [InlineData("ab", false)]
    public void A_page_is_decoded_without_loss(string written, bool hasNull)
    {
        using var page = HtmlDecoder.Read(SiteCase.File("x.html", "\uFEFF" + written + "é 한글 🚂"), out var undecoded);
        Assert.Equal(written + "é 한글 🚂", page.ToString());
        Assert.Equal(hasNull, page.HasNull);
        Assert.Null(undecoded);
    }
}
