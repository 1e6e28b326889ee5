using System.IO.Compression;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Rendering;

/// <summary>What a reader's device loads for a topic of this repository's wiki.</summary>
public sealed class PageWeightTests
{
    // In bytes, as they come from a host that compresses what GitHub Pages does.
    private const int Most = 60_000;

    private static readonly string[] Compressed = [".html", ".css", ".js", ".svg", ".json", ".webmanifest", ".xml"];

    [Fact]
    public void A_topic_page_with_all_that_it_loads_is_light()
    {
        var folders = WikiFolders.Below(RepositoryFolder.Root.Replace('\\', '/'));
        var options = new BuildOptions
        {
            BaseUrl = new Uri("https://example.org/wiki/"),
            Repository = new Repository("https://github.com/owner/name"),
        };
        var site = Wiki.Make(new PhysicalFileSystem(), folders, options);
        var files = site.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        var topics = files.Keys.Where(path =>
            path.StartsWith("topics/", StringComparison.Ordinal)
            && path.EndsWith("/index.html", StringComparison.Ordinal)
        );
        var weights = topics.ToDictionary(topic => topic, topic => Loaded(files[topic]).Sum(SizeOf));
        Assert.InRange(weights.Count, 20, int.MaxValue);
        var heaviest = weights.MaxBy(topic => topic.Value);
        Assert.True(heaviest.Value <= Most, $"{heaviest.Key} and all that it loads are {heaviest.Value:N0} bytes");

        int SizeOf(string path)
        {
            if (!sizes.TryGetValue(path, out var size))
                sizes[path] = size = SizeOnTheWire(files[path]);
            return size;
        }
    }

    [Fact]
    public void What_a_page_loads_is_counted()
    {
        var page = new OutputFile(
            "topics/a/index.html",
            """
            <!doctype html><link rel="stylesheet" href="../../theme-1/style.css"><link rel="icon" href="../../favicon.ico">
            <link rel="canonical" href="https://example.org/"><script type="module" src="../../theme-1/main.js"></script>
            <link rel="manifest" href="../../manifest.webmanifest"><p><img src="../b.png" alt="B"><img src="../b.png" alt="B">
            """u8.ToArray()
        );
        Assert.Equal(
            [
                "favicon.ico",
                "manifest.webmanifest",
                "theme-1/main.js",
                "theme-1/style.css",
                "topics/a/index.html",
                "topics/b.png",
            ],
            Loaded(page).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>The page and what a browser asks for when it shows it, at most.</summary>
    private static HashSet<string> Loaded(OutputFile page)
    {
        var root = new Uri("https://site.invalid/");
        var address = new Uri(root, page.Path);
        using var parsed = new HtmlParser().ParseDocument(new MemoryStream(page.Content.ToArray()));
        string?[] targets =
        [
            .. parsed
                .QuerySelectorAll("link[href]")
                .OfType<IHtmlLinkElement>()
                .Where(link => link.RelationList.Any(relation => relation is "stylesheet" or "icon" or "manifest"))
                .Select(link => link.GetAttribute("href")),
            .. parsed
                .QuerySelectorAll("script[src], img[src], video[src], audio[src], source[src]")
                .Select(element => element.GetAttribute("src")),
        ];
        return
        [
            page.Path,
            .. targets
                .OfType<string>()
                .Where(target => !target.StartsWith("data:", StringComparison.Ordinal))
                .Select(target => Uri.UnescapeDataString(new Uri(address, target).AbsolutePath[1..])),
        ];
    }

    private static int SizeOnTheWire(OutputFile file)
    {
        if (!Compressed.Contains(Path.GetExtension(file.Path)))
            return file.Content.Length;
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(file.Content.Span);
        return (int)buffer.Length;
    }
}
