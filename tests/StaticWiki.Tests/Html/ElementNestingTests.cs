using System.Text;
using StaticWiki.Files;
using StaticWiki.Html;
using StaticWiki.Validation;

namespace StaticWiki.Tests.Html;

public sealed class ElementNestingTests
{
    private const int Size = 100_000;

    /// <summary>What is nested deeper than its tags say; each of them once more per line.</summary>
    [Theory]
    [InlineData("x <i>a</p>\n<p>")]
    [InlineData("<tr><td><i>")]
    [InlineData("<svg><div>")]
    [InlineData("<math><mi><span>")]
    [InlineData("<rt>")]
    [InlineData("<option><span>")]
    [InlineData("<optgroup>")]
    [InlineData("<li><section>")]
    [InlineData("<dd><li>")]
    [InlineData("<span><section></span>")]
    public void What_the_parser_nests_is_counted(string piece) =>
        Assert.NotNull(ElementNesting.FindTooDeep(string.Concat(Enumerable.Repeat(piece, 300)), 100));

    [Theory]
    [InlineData("<p>")]
    [InlineData("<li>a")]
    [InlineData("<svg><g/></svg>")]
    [InlineData("<tr><td>a")]
    [InlineData("<p>a <b>b</b><br>")]
    [InlineData("<table><tr><td>a<tr><th>b</table>")]
    [InlineData("<script>'<div>'</script>")]
    [InlineData("<i><br><p>")]
    [InlineData("<svg><g><svg><p><b>")]
    [InlineData("<object><i></object>")]
    [InlineData("<ruby>a<rp>(<rt>b<rt>c</ruby>")]
    [InlineData("<select><optgroup><option>a<option>b<optgroup></select>")]
    [InlineData("<dl><dt>a<div><dd>b</dl>")]
    [InlineData("<section><span>a</span></section>")]
    [InlineData("<svg><g><title>a</title></g></svg>")]
    public void What_the_parser_does_not_nest_is_not(string piece) =>
        Assert.Null(ElementNesting.FindTooDeep(string.Concat(Enumerable.Repeat(piece, 300)), 20));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("x <i>a</p>\n<p>")]
    [InlineData("<ul><li>")]
    [InlineData("<svg>")]
    [InlineData("<dl><dt>")]
    [InlineData("<b><p>")]
    [InlineData("<a href=x>")]
    [InlineData("<font>a<p>")]
    [InlineData("<br>")]
    [InlineData("<p>a\n")]
    [InlineData("<td>")]
    [InlineData("a<tr>")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("<b title=\"")]
    [InlineData("<i>a</i>")]
    [InlineData("</div>")]
    [InlineData("<a id=a>")]
    [InlineData("<iframe srcdoc='<div>'>")]
    public void A_page_made_of_one_thing_is_checked_at_a_cost_that_grows_with_its_size(string piece)
    {
        Inspect(piece, 1_000);
        var small = Inspect(piece, Size / 4);
        var large = Inspect(piece, Size);
        Assert.InRange(large, 0, (6 * small) + 1_000_000);
    }

    private static long Inspect(string piece, int size)
    {
        var text = string.Concat(Enumerable.Repeat(piece, size / piece.Length));
        var page = new OutputFile(
            "a.html",
            Encoding.UTF8.GetBytes("<!DOCTYPE html><html lang=en><title>a</title><body>" + text)
        );
        var before = GC.GetAllocatedBytesForCurrentThread();
        HtmlInspector.Inspect(page);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
