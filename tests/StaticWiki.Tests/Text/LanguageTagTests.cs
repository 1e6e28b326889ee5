using StaticWiki.Text;

namespace StaticWiki.Tests.Text;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("ko-KP")]
    [InlineData("zh-Hant-TW")]
    [InlineData("sr-Latn-RS")]
    [InlineData("de-1996")]
    [InlineData("x-private")]
    [InlineData("en-x-any")]
    public void A_tag_is_a_language_and_its_subtags(string tag) => Assert.True(LanguageTag.IsWellFormed(tag));

    [Theory]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("english language")]
    [InlineData("en_GB")]
    [InlineData("en-")]
    [InlineData("-en")]
    [InlineData("한국어")]
    [InlineData("en--GB")]
    [InlineData("toolonglanguage")]
    [InlineData("1e")]
    public void Anything_else_is_none(string tag) => Assert.False(LanguageTag.IsWellFormed(tag));
}
