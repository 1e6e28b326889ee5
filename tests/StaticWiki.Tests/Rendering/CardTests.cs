using System.Globalization;
using System.Text;
using StaticWiki.Files;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Tests.Rendering;

/// <summary>The picture beside links to a page.</summary>
public sealed class CardTests
{
    private static readonly WikiFolders Folders = WikiFolders.Below("");
    private static readonly BuildOptions Options = new() { Jobs = 2 };

    [Fact]
    public void A_picture_of_another_size_changes_the_pages_that_name_it()
    {
        var files = new MemoryFileSystem();
        Write(files, "content/site.yaml", "title: Wiki\nbase_url: https://example.org/\n");
        Write(files, "content/index.md", "---\npicture: {path: card.png, alt: A card}\n---\nHome\n");
        Write(files, "content/other.md", "Other\n");
        WritePicture(files, 1200, 630);
        Assert.True(Wiki.Build(files, Folders, Options).IsPublished);
        Assert.Contains("og:image:width\" content=\"1200\"", Read(files, "index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("og:image", Read(files, "other/index.html"), StringComparison.Ordinal);
        WritePicture(files, 1000, 500);
        Wiki.Build(files, Folders, Options);
        Assert.Contains("og:image:width\" content=\"1000\"", Read(files, "index.html"), StringComparison.Ordinal);
        Assert.Contains("\"width\":1000,\"height\":500", Read(files, "index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "en_GB")]
    [InlineData("zh-Hant-tw", "zh_TW")]
    [InlineData("de-CH-1996", "de_CH")]
    [InlineData("ko", null)]
    [InlineData("es-419", null)]
    [InlineData("en-x-us", null)]
    [InlineData("i-klingon", null)]
    public void A_locale_is_known_where_the_language_names_a_territory(string tag, string? locale) =>
        Assert.Equal(locale, LanguageTag.LocaleOf(tag));

    private static string Read(MemoryFileSystem files, string path) =>
        Encoding.UTF8.GetString(files.Read("output/" + path));

    private static void Write(MemoryFileSystem files, string path, string text) =>
        files.Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>The beginning of a PNG picture, which says how large it is.</summary>
    private static void WritePicture(MemoryFileSystem files, int width, int height) =>
        files.Write(
            "content/card.png",
            Convert.FromHexString(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"89504E470D0A1A0A0000000D49484452{width:X8}{height:X8}0802000000"
                )
            )
        );
}
