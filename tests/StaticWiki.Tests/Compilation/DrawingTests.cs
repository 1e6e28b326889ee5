using System.Text;
using AngleSharp.Html.Parser;
using CsCheck;
using StaticWiki.Compilation.Drawings;
using StaticWiki.Linking;
using StaticWiki.Linking.Embeds;
using StaticWiki.Loading;
using StaticWiki.Rendering;

namespace StaticWiki.Tests.Compilation;

/// <summary>Whatever a drawing holds, what is left of it in a page runs nothing, loads nothing and stays in its place.</summary>
public sealed class DrawingTests
{
    private const string Start =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:x=\"http://www.w3.org/1999/xlink\" xmlns:h=\"http://www.w3.org/1999/xhtml\"";

    private static readonly Gen<string> Element = Gen.OneOf(
        "g",
        "a",
        "use",
        "image",
        "title",
        "desc",
        "text",
        "style",
        "script",
        "foreignObject",
        "animate",
        "set",
        "feImage",
        "h:body",
        "h:img",
        "p",
        "table",
        "svg",
        "math",
        "iframe",
        "switch",
        "font",
        "x:a",
        "template",
        "noscript"
    );

    private static readonly Gen<string> Attribute = Gen.Select(
        Gen.OneOf(
            "href",
            "x:href",
            "fill",
            "style",
            "onload",
            "id",
            "class",
            "d",
            "filter",
            "src",
            "formaction",
            "lang",
            "xml:base",
            "attributeName",
            "transform",
            "data-x"
        ),
        Gen.OneOf(
            "#a",
            "a",
            "javascript:alert(1)",
            "url(#a)",
            "url(http://evil.example/)",
            "URL( 'http://evil.example/' )",
            "fill:url(//evil.example)",
            "image-set('//evil.example')",
            "u\\72l(//evil.example)",
            "\"&gt;&lt;script&gt;",
            "&lt;/svg&gt;&lt;img src=x onerror=alert(1)&gt;",
            "data:image/png;base64,AA",
            "data:text/html,x",
            "//evil.example/x",
            "",
            "`",
            "é\u0301"
        ),
        (name, value) => $" {name}='{value.Replace("'", "&apos;", StringComparison.Ordinal)}'"
    );

    private static readonly Gen<string> Content = Gen.Recursive<string>(
        (depth, inner) =>
            depth > 3
                ? Gen.OneOf("", "text", "&lt;script&gt;", "<![CDATA[</svg><script>]]>", "<!-- > -->")
                : Gen.Select(
                    Element,
                    Attribute.Array[0, 3].Select(all => string.Concat(all.DistinctBy(one => one.Split('=')[0]))),
                    inner.Array[0, 3].Select(string.Concat),
                    (name, attributes, content) => $"<{name}{attributes}>{content}</{name}>"
                )
    );

    [Fact]
    public void Nothing_in_a_drawing_runs_or_loads_or_breaks_out() =>
        Content
            .Array[0, 4]
            .Select(string.Concat)
            .Sample(content =>
            {
                var html = Show(Start + ">" + content + "</svg>");
                using var page = new HtmlParser().ParseDocument($"<body><i>{html}</i>");
                Assert.Single(page.Body!.ChildNodes);
                foreach (var element in page.Body.QuerySelectorAll("*").Skip(1))
                {
                    Assert.True(element.NamespaceUri == "http://www.w3.org/2000/svg", $"<{element.LocalName}>: {html}");
                    Assert.True(DrawingVocabulary.Elements.Contains(element.LocalName), element.LocalName);
                    foreach (var attribute in element.Attributes)
                    {
                        Assert.False(attribute.Name.StartsWith("on", StringComparison.Ordinal), html);
                        Assert.NotEqual("style", attribute.Name);
                        Assert.True(
                            attribute.Name != "id" || attribute.Value.StartsWith("drawing.1.", StringComparison.Ordinal)
                        );
                        // Only an address or a function of CSS loads anything.
                        if (attribute.Name != "href" && !attribute.Value.Contains('(', StringComparison.Ordinal))
                            continue;
                        if (attribute.Value.Contains("#drawing.1.", StringComparison.Ordinal))
                            continue;
                        Assert.DoesNotContain("evil", attribute.Value, StringComparison.Ordinal);
                        Assert.DoesNotContain("script:", attribute.Value, StringComparison.Ordinal);
                    }
                }
            });

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("<svg")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>")]
    [InlineData("<?xml version='1.0' encoding='no-such'?><svg/>")]
    [InlineData("\xFF\xFE<\0s\0")]
    public void What_is_no_drawing_is_refused(string text)
    {
        var drawing = Compile(text);
        Assert.Empty(drawing.Body);
        Assert.NotEmpty(drawing.Diagnostics);
    }

    [Fact]
    public void Deep_and_long_drawings_end_soon()
    {
        Assert.Empty(Compile(Start + ">" + Repeat("<g>", 100_000)).Body);
        Assert.Empty(Compile(Start + ">" + Repeat("<g>", 50_000) + Repeat("</g>", 50_000) + "</svg>").Body);
        Assert.Empty(Compile(Start + ">" + Repeat("<use href='#a'/>", 50_000) + "<g id='a'/></svg>").Body);
        Assert.Empty(Compile(Start + ">" + Repeat("<path d='M0'/>", 100_000) + "</svg>").Body);
        Assert.True(
            Compile(
                Start + ">" + string.Concat(Enumerable.Range(0, 1000).Select(n => $"<e{n}/><g a{n}=''/>")) + "</svg>"
            ).Diagnostics.Length < 100
        );
    }

    private static string Repeat(string part, int times) => new StringBuilder().Insert(0, part, times).ToString();

    private static Drawing Compile(string text) =>
        DrawingCompiler.Compile(new Asset("a.svg", "content/a.svg", Encoding.UTF8.GetBytes(text), null));

    /// <summary>The drawing as it stands in a page; links lead to what the resolver would let pass.</summary>
    private static string Show(string text)
    {
        var drawing = Compile(text);
        if (drawing.Body.IsEmpty)
            return "<svg></svg>";
        var html = new HtmlBuffer();
        var links = drawing.References.Select(reference => new ResolvedReference { Reference = reference });
        DrawingHtml.Append(html, new EmbeddedDrawing("a.svg", drawing, [.. links]), 1, "", "");
        return html.ToString();
    }
}
