using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using StaticWiki.Diagnostics;
using StaticWiki.Validation;
using StaticWiki.Validation.Html;

namespace StaticWiki.Tests.Validation;

/// <summary>What is read from a page's text alone is what its tree says, to the place; else the tree is asked.</summary>
public sealed partial class TreeOracleTests
{
    private const int Depth = 12;

    private static readonly Gen<string> Attribute = Chosen(
        " href=x",
        " href='#a&amp;b'",
        " href=\"y&lt;z?a=1&copy=2&notit;&#x41;\"",
        " href",
        " HREF=big",
        " href=one href=two",
        " id=a",
        " id=b",
        " id=''",
        " name=n",
        " name='m\r\nn'",
        " hidden",
        " aria-hidden=true",
        " aria-label=l",
        " aria-label=' '",
        " alt=''",
        " alt=t",
        " title=' &nbsp;'",
        " title=\"<p>\"",
        " src=i.png",
        " src=' '",
        " srcset='a 1x, b 2q'",
        " style='background:url(s.png)'",
        " STYLE=\"a:url('b&quot;')\"",
        " role=none",
        " fill='url(f.svg#g)'",
        " class=c",
        " data-x='>'",
        " rel=stylesheet",
        " rel",
        " type=image",
        " content='0; url=r'",
        " http-equiv=refresh",
        " property=og:image",
        " usemap=#m",
        " background=b.gif",
        " cite=c",
        " ping='p q'",
        " a=b/",
        " /",
        " \"",
        " =x",
        " x=<",
        " srcdoc='<a href=in>x</a>'"
    );

    private static readonly string[] Names =
    [
        .. (
            "a a a abbr address area article aside b base blockquote body br button caption center code col colgroup dd"
            + " details div div div dl dt em embed fieldset figcaption figure font footer form frame frameset g h1 h2 h3"
            + " head header hr html i iframe image img img input label li li link main map math meta mi nav nobr noscript"
            + " object ol optgroup option p p p path picture pre q rp rt ruby s script section select small source span"
            + " strong style sub summary svg svg table table tbody td td textarea tfoot th thead title tr tr u ul use var"
            + " video wbr desc dialog search details dir hgroup menu my-element template foreignObject rb x\u00e9 track"
            + " param audio sarcasm xmp noembed listing linearGradient circle marquee applet DIV A P Td LI IMG"
        ).Split(' '),
    ];

    private static readonly Gen<string> Name = Chosen(Names);

    private static readonly Gen<string> Start = Gen.Select(
        Name,
        Attribute.Array[0, 3],
        Chosen(">", ">", ">", ">", "/>", " />"),
        (name, attributes, end) => $"<{name}{string.Concat(attributes)}{end}"
    );

    private static readonly Gen<string> Odd = Chosen(
        "x",
        " ",
        "\n",
        "\r\n",
        "&nbsp;",
        "&#32;",
        "&amp;",
        "&",
        "<",
        "< p>",
        "<!-- <a href=c> -->",
        "<!-->",
        "<!--->",
        "<!--",
        "-->",
        "<!-- --!>",
        "<!doctype html>",
        "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 3.2//EN\">",
        "<!x>",
        "<?xml version='1.0'?>",
        "<![CDATA[ <p> ]]>",
        "\0",
        "\u00A0",
        "<script>if (a < b) '<a href=x>'</script>",
        "<script><!-- x </script>",
        "<script><!-- <script> </script> --></script>",
        "<style>a { background: url(st.png) }</style>",
        "<title>t &amp; <b></title>",
        "<textarea><a href=x></textarea>",
        "<template id=t><a href=x><tr></template>",
        "<template><svg><path/></svg><template></template><style></template></style></template>",
        "<iframe><p></iframe>",
        "<use xlink:href=u.svg#i>",
        "<use XLINK:HREF='v.svg'/>"
    );

    private static readonly Gen<string> Piece = Gen.OneOf(Start, Start, Start, Name.Select(name => $"</{name}>"), Odd);

    // Pairs, so that much of what is made is well nested.
    private static readonly Gen<string> Body = Gen.Recursive<string>(
        (depth, inner) =>
            depth > 5
                ? Gen.Const("x")
                : Gen.OneOf(
                    Piece,
                    Gen.Select(
                        Name,
                        Attribute.Array[0, 2],
                        inner.Array[0, 4],
                        Chosen(true, true, true, false),
                        (name, attributes, content, isClosed) =>
                            $"<{name}{string.Concat(attributes)}>{string.Concat(content)}{(isClosed ? $"</{name}>" : "")}"
                    ),
                    inner.Array[0, 6].Select(string.Concat)
                )
    );

    private static readonly Gen<string> Markup = Gen.OneOf(
        Body,
        Body.Select(body => $"<!doctype html><html><head><title>t</title></head><body>{body}</body></html>"),
        Gen.Select(Body, Body, (head, body) => $"<!DOCTYPE html><head>{head}<body>{body}"),
        Gen.Select(Body, Chosen("<", "</", "</p", "<a href=cut", "<p id=\"open", "<!--"), (body, end) => body + end),
        Body.Array[1, 4].Select(cells => $"<table><tr><td>{string.Join("<td>", cells)}</table>"),
        Body.Array[1, 4].Select(items => $"<ul><li>{string.Join("<li>", items)}</ul>"),
        Body.Array[1, 4].Select(items => $"<a href=l><svg><title>{string.Join("</title><path/>", items)}</svg></a>")
    );

    [Fact]
    public void The_text_says_what_the_tree_says() =>
        Markup.Sample(
            markup =>
            {
                var page = SiteCase.File("index.html", markup);
                var facts = HtmlInspector.Inspect(page, new StringPool(), out var tookTree);
                if (!tookTree && !IsMisread(markup))
                    Assert.Equal(Print(WithPlacesOf(facts, HtmlInspector.InspectTree(page), markup)), Print(facts));
            },
            iter: 20_000,
            print: markup => markup
        );

    /// <summary>As in browsers, and in the HTML standard, 13.2.6.4.15; the tree of AngleSharp closes the cell.</summary>
    [Theory]
    [InlineData("td", "th")]
    [InlineData("th", "td")]
    public void A_cell_is_not_closed_by_the_end_of_another_kind_of_cell(string cell, string other)
    {
        var page = SiteCase.File(
            "index.html",
            $"<table><tr><{cell}><main hidden></{other}><img src=i.png></main></table>"
        );
        var facts = HtmlInspector.Inspect(page, new StringPool(), out var tookTree);
        Assert.False(tookTree);
        Assert.DoesNotContain(facts.Diagnostics, found => found.Rule == ValidationRules.MissingAlt);
    }

    [Fact]
    public void What_is_plain_is_no_deeper_and_has_no_element_that_was_reopened() =>
        Markup.Sample(
            markup =>
            {
                if (!PageScan.IsPlain(markup, Depth))
                    return;
                var elements = new HtmlParser().ParseDocument(markup).All;
                // Around and in what is open stand the document, html, body and an element without content; in tables a
                // parser adds a tbody and a tr for each cell.
                Assert.True(elements.Max(DepthOf) <= Depth + 4, markup);
                Assert.True(elements.Length <= 3 + (markup.Count(c => c == '<') * 3), markup);
            },
            iter: 5_000
        );

    /// <summary>Whether a cell may meet the end tag of the other kind of cell, of which the oracle makes too much.</summary>
    private static bool IsMisread(string markup) =>
        (HeaderEnd().IsMatch(markup) && DataStart().IsMatch(markup))
        || (DataEnd().IsMatch(markup) && HeaderStart().IsMatch(markup));

    [GeneratedRegex(@"<td\b", RegexOptions.IgnoreCase)]
    private static partial Regex DataStart();

    [GeneratedRegex(@"</td\b", RegexOptions.IgnoreCase)]
    private static partial Regex DataEnd();

    [GeneratedRegex(@"<th\b", RegexOptions.IgnoreCase)]
    private static partial Regex HeaderStart();

    [GeneratedRegex(@"</th\b", RegexOptions.IgnoreCase)]
    private static partial Regex HeaderEnd();

    private static Gen<T> Chosen<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(index => items[index]);

    private static string Print(PageFacts facts)
    {
        var text = new StringBuilder();
        text.AppendJoin('\n', facts.Diagnostics.Select(found => $"{found.Place?.End} {found}")).AppendLine();
        text.AppendJoin('\n', facts.References).AppendLine();
        text.AppendJoin(' ', facts.Anchors).AppendLine();
        text.AppendJoin(' ', facts.Maps).AppendLine();
        text.AppendJoin(' ', facts.BaseHref, facts.BaseStart, facts.RefreshTarget, facts.IsRedirect);
        return text.ToString();
    }

    /// <summary>
    /// What the tree says, with the text's places where it has none: an element in tables and foreign content may have the
    /// place of another one of its name there, in whose tag the attribute is not found.
    /// </summary>
    private static PageFacts WithPlacesOf(PageFacts text, PageFacts tree, string markup) =>
        text.References.Length != tree.References.Length
            ? tree
            : tree with
            {
                References =
                [
                    .. tree.References.Select(
                        (reference, i) =>
                            reference.Start is { Line: 1 } start && markup[start.Column - 1] == '<'
                                ? new Reference(
                                    reference.Kind,
                                    reference.Value,
                                    text.References[i].Start,
                                    text.References[i].End
                                )
                                {
                                    IsSameDocument = reference.IsSameDocument,
                                }
                                : reference
                    ),
                ],
            };

    private static int DepthOf(IElement element)
    {
        var depth = 0;
        for (INode? node = element; node is not null; node = node.Parent)
            depth++;
        return depth;
    }
}
