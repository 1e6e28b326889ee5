using StaticWiki.Text;

namespace StaticWiki.Tests.Text;

public sealed class HeadingSluggerTests
{
    [Theory]
    [InlineData("Hello, World!", "hello-world")]
    [InlineData("a  b", "a--b")]
    [InlineData("under_score-and-hyphen", "under_score-and-hyphen")]
    [InlineData("C# & F#", "c--f")]
    [InlineData("v1.2.3", "v123")]
    [InlineData("태양호: 열차", "태양호-열차")]
    [InlineData("金正日（1941）", "金正日1941")]
    [InlineData("ÀÉÎ Straße", "àéî-straße")]
    [InlineData("İstanbul", "i\u0307stanbul")]
    [InlineData("ΟΔΟΣ", "οδοσ")]
    [InlineData("Поезд №1", "поезд-1")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("قطار مدرّع", "قطار-مدرّع")]
    [InlineData("e\u0301", "e\u0301")]
    [InlineData("Ⅷ ⓐ", "ⅷ-ⓐ")]
    [InlineData("½ ² ①", "--")]
    [InlineData("🚆 train", "-train")]
    [InlineData("a\tb\u00A0c", "abc")]
    [InlineData("", "")]
    public void A_heading_gets_the_id_that_GitHub_gives_it(string heading, string id) =>
        Assert.Equal(id, HeadingSlugger.Slug(heading));

    [Fact]
    public void Equal_headings_are_numbered_past_ids_that_exist()
    {
        var slugger = new HeadingSlugger();
        slugger.Reserve("same-2");
        Assert.Equal(
            ["same", "same-1", "same-3", "same-1-1", "", "-1"],
            new[] { "Same", "same", "SAME", "Same 1", "!", "?" }.Select(slugger.Next)
        );
    }
}
