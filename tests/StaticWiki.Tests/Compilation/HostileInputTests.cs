using System.Text;
using StaticWiki.Compilation;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Compilation;

/// <summary>Small files that are hard on parsers: each has to come out as a document or a diagnostic, and soon.</summary>
public sealed class HostileInputTests
{
    private const int Many = 10_000;

    public static TheoryData<string, string> Repeated =>
        new()
        {
            { "brackets", Repeat("[") },
            { "closed brackets", Repeat("[") + Repeat("]") },
            { "wiki links never closed", Repeat("[[") },
            { "pictures never closed", Repeat("![") },
            { "links in links", Repeat("[a](") },
            { "braces", Repeat("{") },
            { "attribute lists never closed", Repeat("]{#a") },
            { "spans", "x" + Repeat("[a]{#b .c}") },
            { "emphasis", Repeat("*") },
            { "emphasis around words", Repeat("*a ") },
            { "emphasis opened and closed", Repeat("*a **a ") + Repeat("a** a*") },
            { "tildes", Repeat("~") },
            { "quotations", Repeat(">") },
            { "spaced quotations", Repeat("> ") },
            { "lists", Repeat("- ") },
            { "numbered lists", Repeat("1. ") },
            {
                "backticks of many lengths",
                string.Concat(Enumerable.Range(1, 140).Select(n => "e" + new string('`', n)))
            },
            { "angle brackets", Repeat("<") },
            { "elements never closed", Repeat("<b>", 2_000) },
            { "blocks never closed", Repeat("<div>", 2_000) },
            { "blocks on lines of their own", Repeat("<div>\n\n", 2_000) },
            { "comments never closed", Repeat("<!--") },
            { "entities", Repeat("&#xFDD") + Repeat("&amp") },
            { "exclamation marks", Repeat("!") },
            { "backslashes", Repeat("\\") },
            { "bars", Repeat("|") },
            { "a wide table", Repeat("|a") + "|\n" + Repeat("|-") + "|\n" + Repeat("|b") + "|" },
            { "a long table", "|a|b|\n|-|-|\n" + Repeat("|c|d|\n") },
            {
                "a wide table of citations",
                Repeat("|a") + "|\n" + Repeat("|-") + "|\n" + Repeat("|b [@c]", 5_000) + "|"
            },
            { "citations", Repeat("a [@b]. ") },
            { "introductions", Repeat("a:\n\n> b\n\n[@c]\n\n", 2_000) },
            { "equal headings", Repeat("# Same\n") },
            { "footnotes", Repeat("[^1]") + "\n\n[^1]: x" },
            { "definitions", Repeat("[a]: b\n") },
            { "definition lists", Repeat("a\n: b\n\n") },
            { "a long line", Repeat("word ") },
            { "a long word", Repeat("wordword") },
            { "links in one paragraph", Repeat("[[a]] b. ", 2_000) },
            { "addresses", Repeat("https://a.b/c ", 2_000) },
            { "stops", Repeat(". ") },
            { "alerts", Repeat("> [!NOTE]\n", 2_000) },
            { "setext", Repeat("a\n=\n") },
            { "tabs", Repeat("\t") + "x" },
            { "carriage returns", Repeat("\r") },
            { "front matter of brackets", "---\na: " + Repeat("[") + "\n---\n" },
            { "front matter of dashes", "---\na:\n  " + Repeat("- ") + "x\n---\n" },
            { "front matter of questions", "---\n" + Repeat("? ") + "x\n---\n" },
            {
                "front matter of keys",
                "---\n" + string.Concat(Enumerable.Range(0, Many).Select(n => $"k{n}: v\n")) + "---\n"
            },
            {
                "front matter of aliases",
                "---\na: &a [x]\n" + string.Concat(Enumerable.Range(0, 500).Select(n => $"k{n}: [*a, *a]\n")) + "---\n"
            },
        };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_file_made_of_one_thing_many_times_ends_with_a_page_or_a_diagnostic(string what, string text)
    {
        // Of topics, more is looked at than of other pages.
        var file = new SourceFile("topics/a.md", "content/topics/a.md", Encoding.UTF8.GetBytes(text));
        var document = DocumentCompiler.Compile(file);
        Assert.All(document.Diagnostics, diagnostic => Assert.True(diagnostic.Place is not null, what));
    }

    private static string Repeat(string part, int times = Many) =>
        new StringBuilder().Insert(0, part, times).ToString();
}
