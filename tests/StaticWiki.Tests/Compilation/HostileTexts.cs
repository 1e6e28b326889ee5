using System.Globalization;
using System.Text;

namespace StaticWiki.Tests.Compilation;

/// <summary>
/// Texts of any size that are hard on parsers, with what has to become of them: the code of an error, or nothing where a
/// page can be made. Without the guards the parsers in use take minutes over those with an error, at some hundred kilobytes.
/// </summary>
internal static class HostileTexts
{
    private const string TooDeep = "SW2104";
    private const string TooMuch = "SW2110";
    private const string TooComplex = "SW2006";

    public static readonly IReadOnlyDictionary<string, (Func<int, string> Make, string? Error)> All = new Dictionary<
        string,
        (Func<int, string>, string?)
    >(StringComparer.Ordinal)
    {
        // Brackets
        ["["] = (Repeat("["), TooMuch),
        ["!["] = (Repeat("!["), TooMuch),
        ["[["] = (Repeat("[["), TooMuch),
        ["![["] = (Repeat("![["), TooMuch),
        ["[^"] = (Repeat("[^"), TooMuch),
        ["[@"] = (Repeat("[@"), TooMuch),
        ["[a]["] = (Repeat("[a]["), TooMuch),
        ["[a]("] = (Repeat("[a]("), TooMuch),
        ["[a](()"] = (Repeat("[a](()"), TooMuch),
        ["[a](b"] = (Repeat("[a](b"), TooMuch),
        ["(("] = (Repeat("("), TooMuch),
        ["http://a.b("] = (Repeat("http://a.b("), TooMuch),
        ["](("] = (Repeat("]("), TooMuch),
        ["nested brackets"] = (Halves("[", "]"), TooMuch),
        ["nested links"] = (Halves("[", "](b)"), TooMuch),
        ["nested pictures"] = (Halves("![", "](b)"), TooMuch),
        ["in one table"] = (size => "a|b\n-|-\n" + Repeat("`|*|[|\n")(size), TooMuch),
        ["]"] = (Repeat("]"), null),
        ["[a] and no definition"] = (Repeat("[a] "), null),
        ["links with a title that never ends"] = (Repeat("[a](b \""), null),
        ["links with a title in parentheses that never ends"] = (Repeat("[a](b ("), TooMuch),
        ["links in angle brackets"] = (Repeat("[a](<b>) "), null),
        ["[a]{.b"] = (Repeat("[a]{.b"), null),
        ["{.a"] = (Repeat("{.a"), null),
        ["{.a}"] = (Repeat("{.a} "), null),
        ["{a=\""] = (Repeat("{a=\""), null),
        ["classes"] = (size => "## h {" + Numbered(".c{0} ")(size) + "}\n", null),
        ["attributes"] = (size => "## h {" + Numbered("a{0}=b ")(size) + "}\n", null),
        ["ids"] = (size => "## h {" + Numbered("#i{0} ")(size) + "}\n", null),
        // Emphasis
        ["*"] = (Repeat("*"), null),
        ["_"] = (Repeat("_"), null),
        ["*a"] = (Repeat("*a "), TooMuch),
        ["a*"] = (Repeat("a* "), TooMuch),
        ["a**b"] = (Repeat("a**b"), TooMuch),
        ["*a_"] = (Repeat("*a_ "), TooMuch),
        ["~~a"] = (Repeat("~~a "), TooMuch),
        ["*a*"] = (Repeat("*a* "), TooMuch),
        ["*_"] = (Repeat("*_"), TooMuch),
        ["nested emphasis"] = (Halves("**a ", " b**"), TooMuch),
        ["emphasis in a table"] = (size => "a|b\n-|-\n" + Repeat("*a*|b\n")(size), TooMuch),
        ["emphasis in links"] = (Repeat("*[a](b) "), TooMuch),
        ["emphasis in paragraphs"] = (Repeat("*a* **b**\n\n"), null),
        // Code, entities, tags
        ["`"] = (Repeat("`"), null),
        ["`a"] = (Repeat("`a "), null),
        ["backticks of many lengths"] = (Lines(i => new string('`', (i % 300) + 1) + "a "), null),
        ["&"] = (Repeat("&"), null),
        ["&#x"] = (Repeat("&#xFDD"), null),
        ["<"] = (Repeat("<"), null),
        ["<a"] = (Repeat("<a "), null),
        ["<!--"] = (Repeat("<!--"), null),
        ["<![CDATA["] = (Repeat("<![CDATA["), null),
        ["\\"] = (Repeat("\\"), null),
        ["\""] = (Repeat("\" "), null),
        ["“a”"] = (Repeat("“a” "), null),
        // Addresses
        ["addresses"] = (Repeat("http://a "), TooMuch),
        ["www."] = (Repeat("www.a.b "), TooMuch),
        ["addresses on lines"] = (Repeat("http://a.b\n"), TooMuch),
        ["addresses in angle brackets"] = (Repeat("<http://a> "), TooMuch),
        ["a@"] = (Repeat("a@"), null),
        // Blocks
        [">"] = (Repeat(">"), TooDeep),
        ["> >"] = (Repeat("> "), TooDeep),
        ["- >"] = (Repeat("- > "), TooDeep),
        ["1. 1."] = (Repeat("1. "), TooDeep),
        ["+ +"] = (Repeat("+ "), TooDeep),
        ["lists, each deeper"] = (Lines(i => new string(' ', 2 * i) + "- a\n"), TooDeep),
        ["quotations, each deeper"] = (Lines(i => new string('>', i + 1) + " a\n"), TooDeep),
        ["- -"] = (Repeat("- "), null),
        ["items"] = (Repeat("- a\n"), null),
        ["items apart"] = (Repeat("- a\n\n"), null),
        ["tasks"] = (Repeat("- [ ] a\n"), null),
        ["alerts"] = (Repeat("> [!NOTE]\n> a\n\n"), null),
        ["fences"] = (Repeat("```\n"), null),
        ["a long fence"] = (size => new string('`', size) + "\na", null),
        ["definitions of words"] = (Lines(i => Invariant($"a{i}\n: b\n")), null),
        ["equal headings"] = (Repeat("# a\n"), TooMuch),
        ["equal headings, fewer"] = (Repeat("# a word or two more than that\n\n"), null),
        ["headings that look like what equal ones get"] = (
            size => Numbered("# word or two of a-{0}\n")(size / 2) + Repeat("# word or two of a\n")(size / 2),
            null
        ),
        ["setext headings"] = (Repeat("a\n=\n"), TooMuch),
        ["trailing #"] = (size => "# a" + Repeat(" #")(size), null),
        ["tabs"] = (Repeat("\t"), null),
        ["line ends"] = (Repeat("\r\n"), null),
        ["a long line"] = (Repeat("word "), null),
        ["a long word"] = (Repeat("word"), null),
        ["spaces"] = (size => "a" + new string(' ', size) + "b", null),
        ["stops"] = (Repeat("A. b. "), null),
        // Tables
        ["|"] = (Repeat("|"), null),
        ["|a"] = (Repeat("|a"), null),
        ["a|b"] = (Repeat("a|b\n"), null),
        ["a wide table"] = (size => Row("|a", size) + Row("|-", size) + Row("|b", size), null),
        ["a wide table of short rows"] = (
            size => Row("|a", size) + Row("|-", size) + Repeat("|a|\n")(size / 2),
            TooMuch
        ),
        ["a long table"] = (size => "|a|b|\n|-|-|\n" + Repeat("|c|d|\n")(size), null),
        // Definitions and notes
        ["link definitions"] = (Repeat("[a]: b\n"), TooMuch),
        ["link definitions apart"] = (Numbered("[a{0}]: b\n\n"), null),
        ["link definitions without an address"] = (Repeat("[a]:\n"), TooMuch),
        ["notes"] = (Numbered("[^{0}]: b\n\n"), TooMuch),
        ["equal notes"] = (Repeat("[^a]: b\n"), TooMuch),
        ["notes of nothing"] = (Repeat("[^a]:\n\n"), TooMuch),
        ["notes that are used"] = (Numbered("a[^{0}]\n\n[^{0}]: b\n\n"), TooMuch),
        ["one note, used often"] = (size => Repeat("[^1] ")(size) + "\n\n[^1]: a\n", null),
        // Links
        ["links"] = (Repeat("[a](b) "), null),
        ["wiki links"] = (Repeat("[[a]] "), TooMuch),
        ["embeds"] = (Repeat("![[a]] "), null),
        ["citations"] = (Repeat("[@a] "), TooMuch),
        ["citations in one"] = (size => "[@a" + Repeat("; @b")(size) + "]", TooMuch),
        ["quotations that are cited"] = (Repeat("\"a b\" [@c]. "), null),
        // Raw HTML
        ["<div>"] = (Repeat("<div>"), TooDeep),
        ["<rt>"] = (Repeat("<rt>"), TooDeep),
        ["<option><span>"] = (Repeat("<option><span>"), TooDeep),
        ["<div> on lines"] = (Repeat("<div>\n\n"), TooDeep),
        ["<b>"] = (Repeat("<b>"), TooDeep),
        ["<b><i>"] = (Repeat("<b><i>"), TooDeep),
        ["<ul><li>"] = (Repeat("<ul><li>"), TooDeep),
        ["<table><tr><td>"] = (Repeat("<table><tr><td>"), TooDeep),
        ["<svg>"] = (Repeat("<svg>"), TooDeep),
        ["formatting that each paragraph reopens"] = (Repeat("x <i>a\n\n"), TooDeep),
        ["<br>"] = (Repeat("<br>\n"), null),
        ["<p>"] = (Repeat("<p>a\n"), null),
        ["<a>"] = (Repeat("<a>a "), null),
        ["<a href>"] = (Repeat("<a href=x>"), null),
        ["<script>"] = (Repeat("<script>"), "SW2120"),
        ["<object> that is closed"] = (Repeat("<object></object>"), null),
        ["<title> in text"] = (Repeat("a <title> "), "SW2120"),
        ["</div>"] = (Repeat("</div>"), null),
        ["<i>a</i>"] = (Repeat("<i>a</i>"), null),
        ["comments"] = (Repeat("a <!-- b --> "), null),
        ["text in a table"] = (size => "<table>" + Repeat("a<tr>")(size), null),
        ["attributes of a tag"] = (size => "<b " + Numbered("a{0}=b ")(size) + ">x</b>", null),
        // YAML
        ["yaml ["] = (FrontMatter("title: ", "["), TooComplex),
        ["yaml {"] = (FrontMatter("title: ", "{"), TooComplex),
        ["yaml -"] = (FrontMatter("title:\n  ", "- "), TooComplex),
        ["yaml ?"] = (FrontMatter("", "? "), TooComplex),
        ["yaml keys, each deeper"] = (
            size => "---\n" + Lines(i => new string(' ', i) + "a:\n")(size) + "---\n",
            TooComplex
        ),
        ["yaml aliases"] = (size => "---\ntitle: &a x\naliases: [" + Repeat("*a, ")(size) + "]\n---\n", TooComplex),
        ["yaml laughs"] = (
            size =>
                "---\nextra:\n  k0: &a0 [x]\n"
                + Lines(i => Invariant($"  k{i + 1}: &a{i + 1} [*a{i}, *a{i}]\n"))(size)
                + "---\n",
            TooComplex
        ),
        ["yaml anchors"] = (size => "---\nextra:\n" + Numbered("  k{0}: &a{0} [x]\n")(size) + "---\n", null),
        ["yaml quotes"] = (FrontMatter("title: ", "\""), "SW2002"),
        ["yaml keys"] = (size => "---\n" + Numbered("k{0}: a\n")(size) + "---\n", null),
        ["yaml equal keys"] = (size => "---\n" + Repeat("a: a\n")(size) + "---\n", "SW2003"),
        ["yaml lines"] = (size => "---\ntitle: >\n" + Repeat(" a\n")(size) + "---\n", null),
        ["yaml that never ends"] = (size => "---\ntitle: a\n" + Repeat("a: b\n")(size), "SW2001"),
        ["yaml, much of it"] = (size => "---\n" + Repeat("# a\n")(Math.Max(size, 300_000)) + "---\n", TooComplex),
    };

    public static Func<int, string> Repeat(string part) =>
        size => new StringBuilder(size + part.Length).Insert(0, part, (size / part.Length) + 1).ToString();

    private static Func<int, string> Halves(string open, string close) =>
        size => string.Concat(Enumerable.Repeat(open, size / 2 / open.Length)) + "a" + Repeat(close)(size / 2);

    private static Func<int, string> Numbered(string format)
    {
        var composite = CompositeFormat.Parse(format);
        return Lines(i => string.Format(CultureInfo.InvariantCulture, composite, i));
    }

    private static Func<int, string> Lines(Func<int, string> line) =>
        size =>
        {
            var text = new StringBuilder();
            for (var i = 0; text.Length < size; i++)
                text.Append(line(i));
            return text.ToString();
        };

    private static Func<int, string> FrontMatter(string begin, string part) =>
        size => "---\n" + begin + Repeat(part)(size) + "\n---\n";

    private static string Row(string cell, int size) => Repeat(cell)(size / 4) + "|\n";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
