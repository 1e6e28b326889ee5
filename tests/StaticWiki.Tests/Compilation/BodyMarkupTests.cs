using AngleSharp;
using AngleSharp.Html.Parser;
using CsCheck;
using StaticWiki.Compilation.Body;

namespace StaticWiki.Tests.Compilation;

public sealed class BodyMarkupTests
{
    private static readonly Gen<string> Markup = Gen.OneOf(
            "<p title=\"a &amp; <b> 'c' &quot;\">",
            "</p>",
            "<pre>\n\na",
            "</pre>",
            "<br>",
            "<img src=a alt>",
            "<table><tr><td>",
            "</table>",
            "a &lt; b &amp; c &nbsp; \u00A0",
            "<!-- a -->",
            "<i>",
            "</i>",
            "<textarea>\n\nb</textarea>",
            "<xmp>a & b</xmp>",
            "\n",
            "\uFDD0A1\uFDD1"
        )
        .Array[0, 20]
        .Select(string.Concat);

    [Fact]
    public void A_body_is_written_as_the_parser_s_own_writer_does() =>
        Markup.Sample(markup =>
        {
            using var document = new HtmlParser().ParseDocument("<!DOCTYPE html><html><body>" + markup);
            Assert.Equal(document.Body!.ChildNodes.ToHtml(), BodyMarkup.Of(document.Body!));
        });

    [Fact]
    public void The_next_end_tag_is_found_as_if_each_was_looked_for_anew() =>
        Gen.Select(
                Gen.OneOf("<b>", "</b>", "</B >", "</i>", "<i>", "a").Array[0, 20].Select(string.Concat),
                Gen.Select(Gen.OneOf("b", "i"), Gen.Double[0, 1], Gen.Double[0, 1]).Array[1, 8]
            )
            .Sample(
                (html, asked) =>
                {
                    var tags = new EndTags();
                    foreach (var (name, from, to) in asked)
                    {
                        var seen = html.AsSpan(0, (int)(html.Length * to));
                        var start = (int)(seen.Length * from);
                        var next = seen[start..].IndexOf("</" + name, StringComparison.OrdinalIgnoreCase);
                        Assert.Equal(next < 0 ? -1 : start + next, tags.Next(seen, name, start));
                    }
                }
            );
}
