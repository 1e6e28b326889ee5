using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using CsCheck;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Rendering;

/// <summary>What is made for machines can be read by machines, whatever people write.</summary>
public sealed class MachineReadableTests
{
    private static readonly string[] Nasty =
    [
        "</script>",
        "<!--",
        "]]>",
        "\"",
        "'",
        "\\",
        "{",
        "}",
        "$",
        "%",
        "#",
        "&amp;",
        "\u2028",
        "\u0085",
        "태양호",
        "🚂",
        "[[x]]",
        "*_`|~",
        "a",
        " ",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(Nasty).Array[1, 8].Select(string.Concat);

    [Fact]
    public void Json_ld_of_any_title_parses_and_keeps_it() =>
        Gen.Select(Text, Text)
            .Sample(
                (title, alias) =>
                {
                    var site = Build(title, alias);
                    var json = JsonLdOf(site, "topics/a/index.html");
                    Assert.Equal("https://schema.org", json.GetProperty("@context").GetString());
                    Assert.Equal("Article", json.GetProperty("@type").GetString());
                    Assert.Equal(Written(title), json.GetProperty("headline").GetString());
                    var about = json.GetProperty("about");
                    Assert.Equal(Written(alias), about.GetProperty("alternateName")[0].GetString());
                    var cited = json.GetProperty("citation")[0];
                    Assert.Equal(Written(title), cited.GetProperty("name").GetString());
                    Assert.Equal(
                        "CreativeWork",
                        JsonLdOf(site, "sources/s/index.html")
                            .GetProperty("mainEntity")
                            .GetProperty("@type")
                            .GetString()
                    );
                },
                iter: 40
            );

    [Fact]
    public void The_graph_of_any_titles_is_whole() =>
        Gen.Select(Text, Text)
            .Sample(
                (title, alias) =>
                {
                    using var graph = JsonDocument.Parse(FileOf(Build(title, alias), "graph.json"));
                    var nodes = graph.RootElement.GetProperty("nodes").EnumerateArray().ToList();
                    var ids = nodes.Select(node => node.GetProperty("id").GetString()).ToHashSet();
                    var topic = nodes.Single(node => node.GetProperty("id").GetString() == "/topics/a/");
                    Assert.Equal(Written(title), topic.GetProperty("title").GetString());
                    foreach (var edge in graph.RootElement.GetProperty("edges").EnumerateArray())
                    {
                        Assert.Contains(edge.GetProperty("from").GetString(), ids);
                        Assert.Contains(edge.GetProperty("to").GetString(), ids);
                    }
                },
                iter: 40
            );

    /// <summary>The fields of an item and their forms, by the CSL-JSON schema (csl-data.json), as far as they are used.</summary>
    [Fact]
    public void Sources_are_items_of_csl_json()
    {
        string[] texts = ["id", "type", "title", "container-title", "URL", "archive", "archive_location", "language"];
        using var items = JsonDocument.Parse(FileOf(Build("{A} title", "x"), "sources.json"));
        var item = Assert.Single(items.RootElement.EnumerateArray());
        var expected = texts.Concat(["author", "issued", "accessed"]).Order(StringComparer.Ordinal);
        Assert.Equal(expected, item.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.All(texts, name => Assert.Equal(JsonValueKind.String, item.GetProperty(name).ValueKind));
        Assert.All(
            item.GetProperty("author").EnumerateArray(),
            author => Assert.NotEmpty(author.GetProperty("literal").GetString()!)
        );
        foreach (var name in new[] { "issued", "accessed" })
        {
            var parts = Assert.Single(item.GetProperty(name).GetProperty("date-parts").EnumerateArray());
            Assert.InRange(parts.GetArrayLength(), 1, 3);
            Assert.All(parts.EnumerateArray(), part => Assert.True(part.TryGetInt32(out _)));
        }
    }

    private static MadeSite Build(string title, string alias)
    {
        var files = new MemoryFileSystem();
        files.Write("content/site.yaml", "title: Test\n"u8);
        files.Write(
            "content/sources/s.md",
            Encoding.UTF8.GetBytes(
                $"""
                ---
                title: {Quoted(title)}
                publisher: {Quoted(alias)}
                authors: [{Quoted(alias)}]
                date: 2025-09
                url: https://example.org/s
                retrieved: 2025-09-03
                archive: https://archive.example/s
                language: en
                ---
                Abstract.
                """
            )
        );
        files.Write(
            "content/topics/a.md",
            Encoding.UTF8.GetBytes(
                $"""
                ---
                title: {Quoted(title)}
                aliases: [{Quoted(alias)}]
                ---
                Text [@s].
                """
            )
        );
        return Wiki.Make(files, WikiFolders.Below(""), new BuildOptions { Jobs = 1 });
    }

    // Ends with a letter, so that it has an address and no space at an end that would be cut off.
    private static string Written(string text) => $"x{text}x";

    private static string Quoted(string text) =>
        "\""
        + Written(text).Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\u2028", "\\L").Replace("\u0085", "\\N")
        + "\"";

    private static string FileOf(MadeSite site, string path) =>
        Encoding.UTF8.GetString(site.Files.Single(file => file.Path == path).Content.Span);

    private static JsonElement JsonLdOf(MadeSite site, string path)
    {
        using var page = new HtmlParser().ParseDocument(FileOf(site, path));
        var script = Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']"));
        using var json = JsonDocument.Parse(script.TextContent);
        return json.RootElement.Clone();
    }
}
