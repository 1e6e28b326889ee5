using System.Text;
using System.Text.RegularExpressions;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Rendering;

/// <summary>Where files of the theme are published, and what becomes of that when one changes.</summary>
public sealed partial class ThemeAssetTests
{
    private static readonly WikiFolders Folders = WikiFolders.Below("");
    private static readonly BuildOptions Options = new() { Jobs = 2 };

    private readonly MemoryFileSystem _files = new();

    public ThemeAssetTests()
    {
        Write("content/site.yaml", "title: Wiki\n");
        Write("content/index.md", "Home\n");
        Write("content/topics/engine.md", "It pulls.\n");
    }

    [Fact]
    public void A_file_that_changes_changes_the_address_of_all_and_every_page_names_the_new_one()
    {
        var first = Build();
        var icon = _files.Read($"output/{first}icon.svg");
        Write("templates/assets/style.css", "p { color: red }\n");
        var second = Build();
        Assert.NotEqual(first, second);
        Assert.Equal("p { color: red }\n", Read($"output/{second}style.css"));
        Assert.Equal(icon, _files.Read($"output/{second}icon.svg"));
        Assert.DoesNotContain(_files.Files.Keys, path => path.StartsWith("output/" + first, StringComparison.Ordinal));
        var pages = _files.Files.Keys.Where(path =>
            path.StartsWith("output/", StringComparison.Ordinal) && path.EndsWith(".html", StringComparison.Ordinal)
        );
        Assert.NotEmpty(pages);
        foreach (var page in pages)
        {
            Assert.Contains($"{second}style.css", Read(page), StringComparison.Ordinal);
            Assert.DoesNotContain(first, Read(page), StringComparison.Ordinal);
        }
        Write("templates/assets/style.css", "p { color: tan }\n");
        Assert.NotEqual(second, Build());
        // What comes back is what it was.
        _files.Delete("templates/assets/style.css");
        Assert.Equal(first, Build());
    }

    [Fact]
    public void An_address_does_not_depend_on_what_pages_say()
    {
        var first = Build();
        Write("content/topics/engine.md", "It pulls much.\n");
        Write("templates/partials/footer.html", "<footer>{{ site.title }}</footer>");
        Assert.Equal(first, Build());
    }

    [Fact]
    public void The_texts_that_a_script_gets_are_part_of_its_address()
    {
        var first = Build();
        Write("content/site.yaml", "title: Wiki\nlanguage: ko\n");
        Assert.NotEqual(first, Build());
    }

    [Fact]
    public void What_one_file_of_a_theme_names_of_another_is_published_beside_it()
    {
        Write("templates/assets/style.css", "@import \"print/print.css\";\nbody { background: url(paper.png) }\n");
        Write("templates/assets/print/print.css", "body { background: url(\"../paper.png\") }\n");
        Write("templates/assets/paper.png", "\u0089PNG");
        Write("templates/assets/main.js", "import './part.js';\n");
        Write("templates/assets/part.js", "export {};\n");
        var folder = Build();
        foreach (var name in new[] { "style.css", "print/print.css", "paper.png", "main.js", "part.js" })
            Assert.Equal(_files.Read("templates/assets/" + name), _files.Read($"output/{folder}{name}"));
    }

    [Fact]
    public void What_a_style_sheet_names_and_the_theme_does_not_have_is_an_error()
    {
        Write("templates/assets/style.css", "body { background: url(paper.png) }\n");
        var found = Wiki.Build(_files, Folders, Options);
        Assert.Contains(
            found.Diagnostics,
            one => one.Message.Contains("paper.png", StringComparison.Ordinal) && one.Code == "SW5003"
        );
    }

    [Fact]
    public void Where_nothing_is_kept_addresses_stay()
    {
        var served = new BuildOptions { Jobs = 2, KeepsAssetNames = true };
        Wiki.Build(_files, Folders, served);
        var page = Read("output/index.html");
        Assert.Contains("\"theme-live/style.css\"", page, StringComparison.Ordinal);
        Write("templates/assets/style.css", "p { color: red }\n");
        Wiki.Build(_files, Folders, served);
        Assert.Equal(page, Read("output/index.html"));
        Assert.Equal("p { color: red }\n", Read("output/theme-live/style.css"));
    }

    [Fact]
    public void The_icon_at_the_root_is_the_wikis_own_where_it_has_one()
    {
        Build();
        Assert.Equal([0, 0, 1, 0], _files.Read("output/favicon.ico").AsSpan(0, 4).ToArray());
        Write("content/favicon.ico", "\0\0\u0001\0mine");
        Build();
        Assert.Equal("\0\0\u0001\0mine", Read("output/favicon.ico"));
        Assert.Contains("href=\"favicon.ico\"", Read("output/index.html"), StringComparison.Ordinal);
    }

    /// <summary>Builds the wiki.</summary>
    /// <returns>The folder of the theme that the home page names.</returns>
    private string Build()
    {
        var built = Wiki.Build(_files, Folders, Options);
        Assert.True(built.IsPublished, string.Join('\n', built.Diagnostics));
        return Folder().Match(Read("output/index.html")).Value;
    }

    private string Read(string path) => Encoding.UTF8.GetString(_files.Read(path));

    private void Write(string path, string text) => _files.Write(path, Encoding.UTF8.GetBytes(text));

    [GeneratedRegex("theme-[0-9a-f]{8}/")]
    private static partial Regex Folder();
}
