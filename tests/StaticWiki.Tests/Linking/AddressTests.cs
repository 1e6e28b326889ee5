using StaticWiki.Linking;

namespace StaticWiki.Tests.Linking;

public sealed class AddressTests
{
    [Theory]
    [InlineData("about.md", false, "about/")]
    [InlineData("topics/steam-engine-2.md", false, "topics/steam-engine-2/")]
    [InlineData("topics/Steam  Engine.md", false, "topics/steam-engine/")]
    [InlineData("Étude/a--b.md", false, "étude/a-b/")]
    [InlineData("topics/-a-.md", false, "topics/a/")]
    [InlineData("index.md", true, "")]
    [InlineData("index.md", false, "index/")]
    [InlineData("topics/README.MD", true, "topics/")]
    [InlineData("a b/c/index.md", true, "a-b/c/")]
    [InlineData("topics/!.md", false, null)]
    [InlineData("!/engine.md", false, null)]
    [InlineData("topics/.md", false, null)]
    [InlineData(".md", false, null)]
    public void A_page_is_at_the_slugs_of_its_path(string path, bool isFolderIndex, string? expected) =>
        Assert.Equal(expected, Address.OfPage(path, isFolderIndex)?.Path);
}
