using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using StaticWiki.Validation.Html;

namespace StaticWiki.Tests.Validation;

public sealed class WellNestedMarkupTests
{
    private const int Depth = 12;

    private static readonly Gen<string> Piece = Gen.OneOf(
        "<div>",
        "</div>",
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<a href='x'>",
        "</a>",
        "<i title=\"</div>\">",
        "</i>",
        "<br>",
        "<table>",
        "</table>",
        "<td>",
        "</td>",
        "<tr>",
        "</tr>",
        "<svg>",
        "</svg>",
        "<g/>",
        "<g>",
        "</g>",
        "<desc>",
        "</desc>",
        "<li>",
        "</li>",
        "<ul>",
        "</ul>",
        "<button>",
        "</button>",
        "<form>",
        "</form>",
        "<style>",
        "</style>",
        "<title>",
        "</title>",
        "<h1>",
        "</h1>",
        "<div a=b=\"c>",
        "<div a=\"b>",
        "\"",
        "'",
        "<",
        "x",
        " ",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<div/>",
        "<a x=y/>",
        "<DIV>",
        "</DIV>",
        "</body>",
        "<body>",
        "<math>",
        "</math>",
        "<span class=a>",
        "</span>"
    );

    // Pairs, so that much of what is made is well nested.
    private static readonly Gen<string> Markup = Gen.Recursive<string>(
        (depth, inner) =>
            depth > 6
                ? Gen.Const("x")
                : Gen.OneOf(
                    Piece,
                    Gen.Select(
                        Gen.OneOf("div", "p", "b", "a", "i", "li", "table", "tr", "td", "svg", "g", "span", "em", "h1"),
                        inner.Array[0, 4],
                        (name, content) => $"<{name}>{string.Concat(content)}</{name}>"
                    ),
                    inner.Array[0, 6].Select(string.Concat)
                )
    );

    [Fact]
    public void What_is_certain_is_no_deeper_and_has_few_elements_reopened() =>
        Markup.Sample(
            markup =>
            {
                if (!WellNestedMarkup.IsCertain(markup, Depth))
                    return;
                var elements = new HtmlParser().ParseDocument(markup).All;
                // A parser adds html, head and body, and in tables a tbody and a tr for each cell.
                Assert.True(elements.Max(DepthOf) <= (3 * Depth) + 3, markup);
                Assert.True(elements.Length <= 3 + (markup.Count(c => c == '<') * (3 + 8)), markup);
            },
            iter: 20_000
        );

    [Theory]
    [InlineData(
        "<!DOCTYPE html><html><body><p class=\"a\">x<br/>y</p><script>if (a < b) '<div>'</script></body></html>"
    )]
    [InlineData("<p><a href=x/y>1 < 2 & 3 > 2</a></p><svg><title>t</title><path d='M0 0'/></svg>")]
    public void Pages_as_they_are_made_are_certain(string markup) =>
        Assert.True(WellNestedMarkup.IsCertain(markup, Depth));

    [Theory]
    [InlineData("<div></p></div>")]
    [InlineData("<!-- </div> --><div>")]
    [InlineData("<div title=a=\"></div>\">")]
    [InlineData("<div a=b\"><p title=\"x>y</div>")]
    [InlineData("<script><!--</script>")]
    [InlineData("<div><div><div><div><div><div><div><div><div><div><div><div><div>")]
    [InlineData("<b><b><b><b><b><b><b><b><b></b></b></b></b></b></b></b></b></b>")]
    public void What_may_be_read_in_another_way_is_not(string markup) =>
        Assert.False(WellNestedMarkup.IsCertain(markup, Depth));

    private static int DepthOf(IElement element)
    {
        var depth = 0;
        for (INode? node = element; node is not null; node = node.Parent)
            depth++;
        return depth;
    }
}
