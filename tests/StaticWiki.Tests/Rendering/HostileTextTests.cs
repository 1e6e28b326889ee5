using System.Text;
using System.Text.Json;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using StaticWiki.Files;

namespace StaticWiki.Tests.Rendering;

/// <summary>
/// Whatever a text holds, and wherever it stands, it stays a text: in HTML, in the JSON inside it, in JSON and XML.
/// </summary>
public sealed class HostileTextTests
{
    private static readonly string[] Addresses = ["href", "src", "poster", "action", "data", "cite", "content"];

    [Fact]
    public void A_text_stays_a_text_wherever_it_stands() => HostileText.Any.Sample(Check, iter: 150);

    [Theory]
    [InlineData("x</script><script>hit()</script>y")]
    [InlineData("x\"><x-hit onhit=1>y")]
    [InlineData("x\uD800\0\u0001\uFFFF]]><![CDATA[y")]
    [InlineData("x\uFDD10\uFDD0y")]
    [InlineData("x\uFFFEy")]
    public void Also_these(string text) => Check(text);

    private static void Check(string text)
    {
        var site = HostileText.Build(text);
        var pages = 0;
        foreach (var file in site.Files)
        {
            switch (Path.GetExtension(file.Path))
            {
                case ".html":
                    CheckPage(file);
                    pages++;
                    break;
                case ".json":
                    JsonDocument.Parse(file.Content).Dispose();
                    break;
                case ".xml":
                    CheckXml(file);
                    break;
            }
        }
        // Pages of topics and of a source, listings, and the page for missing addresses.
        Assert.InRange(pages, 8, int.MaxValue);
        Assert.Contains(site.Files, file => file.Path == "topics/a/index.html");
        Assert.Contains(site.Files, file => file.Path == "feed.xml");
        Assert.Contains(site.Files, file => file.Path == "sitemap.xml");
        Assert.Contains(site.Files, file => file.Path == "graph.json");
    }

    private static void CheckPage(OutputFile file)
    {
        var html = Encoding.UTF8.GetString(file.Content.Span);
        using var page = new HtmlParser().ParseDocument(html);
        foreach (var element in page.All)
        {
            Assert.False(
                element.LocalName.Contains("hit", StringComparison.Ordinal),
                $"{file.Path}: <{element.LocalName}>"
            );
            foreach (var attribute in element.Attributes)
                CheckAttribute(file.Path, attribute);
            if (element.LocalName is not "script")
                continue;
            var type = element.GetAttribute("type");
            if (type == "application/ld+json")
                JsonDocument.Parse(element.TextContent).Dispose();
            else if (type == "module")
                // The theme's own, by the address that it has from this page.
                Assert.Matches("^((\\.\\./)*|/(\\w+/)*)theme-[0-9a-f]{8}/wiki\\.js$", element.GetAttribute("src"));
            else
                // One of the two that are the same on all pages, a redirect's and the theme's.
                Assert.Matches(
                    "^(const target |try \\{ document\\.documentElement\\.dataset\\.scheme )",
                    element.TextContent
                );
        }
        CheckPolicy(page);
        // Comments come from nowhere in the theme.
        Assert.Empty(page.Descendants<IComment>());
    }

    /// <summary>It stands before all that it is to govern, with nothing in it that a meta element may not say (HTML standard, 4.2.5.3).</summary>
    private static void CheckPolicy(IDocument page)
    {
        var metas = page.Head!.Children.TakeWhile(element => element.LocalName == "meta").ToList();
        var policy = Assert.Single(metas, meta => meta.GetAttribute("http-equiv") == "Content-Security-Policy");
        var directives = policy.GetAttribute("content")!.Split(';').Select(directive => directive.Trim().Split(' ')[0]);
        Assert.Contains("default-src", directives);
        Assert.Empty(directives.Intersect(["frame-ancestors", "report-uri", "sandbox"]));
    }

    private static void CheckAttribute(string path, IAttr attribute)
    {
        var name = attribute.LocalName;
        Assert.False(
            name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || name.Contains("hit", StringComparison.Ordinal)
                || name == "style",
            $"{path}: {name}"
        );
        if (Addresses.Contains(name))
            Assert.False(
                attribute.Value.TrimStart().StartsWith("javascript", StringComparison.OrdinalIgnoreCase)
                    || attribute.Value.StartsWith("//evil", StringComparison.Ordinal),
                $"{path}: {name}={attribute.Value}"
            );
    }

    private static void CheckXml(OutputFile file)
    {
        using var reader = XmlReader.Create(
            new MemoryStream(file.Content.ToArray()),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }
        );
        while (reader.Read())
            Assert.False(reader.LocalName.Contains("hit", StringComparison.Ordinal), file.Path);
    }
}
