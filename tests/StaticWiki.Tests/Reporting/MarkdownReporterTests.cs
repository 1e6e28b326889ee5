using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using StaticWiki.Diagnostics;
using StaticWiki.Reporting;
using StaticWiki.Text;

namespace StaticWiki.Tests.Reporting;

/// <summary>Findings as Markdown: whatever stands in them, GitHub shows it as text.</summary>
public sealed partial class MarkdownReporterTests
{
    private static readonly DiagnosticRule Rule = new("SW0001", "some-rule", Severity.Error, "Cause.", "Cure.");
    private static readonly DiagnosticRule Other = new("SW0002", "other-rule", Severity.Warning, "Another.", "Cure.");

    // What GitHub's Markdown has besides CommonMark.
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder()
        .UseAutoLinks()
        .UsePipeTables()
        .UseTaskLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseFootnotes()
        .UseMathematics()
        .UseAlertBlocks()
        .Build();

    private static readonly string[] Pieces =
    [
        "@octocat",
        " @org/team",
        "a@example.org",
        "#1",
        " GH-12",
        "org/repo#3",
        "https://evil.example/x",
        "http://a.b",
        "www.evil.example",
        "ftp://evil.example",
        "![i](https://evil.example/p.png)",
        "[t](https://evil.example)",
        "<https://evil.example>",
        "<img src=x onerror=run()>",
        "<script>run()</script>",
        "[!NOTE]",
        "[ref]: https://e.vil",
        "`code`",
        "``",
        "*em*",
        "__b__",
        "~~s~~",
        "$x$",
        "| a | b |",
        "[^1]",
        "- ",
        "1. ",
        "# h",
        "\n",
        "\r\n",
        "\t",
        "    ",
        "\\",
        "&lt;b&gt;",
        "&#64;octocat",
        "'",
        "\"",
        ":",
        "//",
        "漢字",
        "😀",
        "=",
        "+ ",
        "> ",
        "---",
        "\u202E",
    ];

    [Fact]
    public void Findings_stand_by_severity_code_and_place() =>
        Assert.Equal(
            """
            # 2 errors, 1 warning, 1 note

            ## Errors

            **SW0001 some-rule.** Cause.

            - `site/a.html:2:1` second
            - `site/b.html:1:1` first\
              help: do this

            ## Warnings

            **SW0002 other-rule.** Another.

            - `site/a.html:1:1` third

            ## Notes

            **SW0001 some-rule.** Cause.

            - fourth

            """.ReplaceLineEndings("\n"),
            Report(
                Other.At(new Place("a.html", new Location(1, 1)), "third"),
                Rule.At(null, "fourth") with
                {
                    Severity = Severity.Info,
                },
                Rule.At(new Place("b.html", new Location(1, 1)), "first") with
                {
                    Help = "do this",
                },
                Rule.At(new Place("a.html", new Location(2, 1)), "second")
            )
        );

    [Fact]
    public void Nothing_found_is_said_in_a_line() => Assert.Equal("# 0 errors, 0 warnings\n", Report());

    [Fact]
    public void No_text_becomes_a_link_a_picture_or_a_mention() =>
        Gen.OneOf([.. Pieces.Select(Gen.Const)])
            .Array[1, 12]
            .Select(string.Concat)
            .Sample(text =>
            {
                var report = Report(Rule.At(new Place(text + ".html"), text) with { Help = text });
                var html = Markdown.ToHtml(report, GitHub);
                Assert.Equal(["code", "h1", "h2", "li", "p", "strong", "ul"], ElementsOf(html));
                var shown = WebUtility.HtmlDecode(Tag().Replace(Code().Replace(html, " "), ""));
                Assert.DoesNotMatch(Linked(), shown);
                Assert.Equal(1, Item().Count(html));
            });

    [Fact]
    public void What_lacks_only_the_scheme_of_an_address_is_text() =>
        Assert.Contains(
            "- \uFFFD:&#8203;//+ and :&#8203;// are no addresses\n",
            Report(Rule.At(null, "\u202E://+ and :// are no addresses")),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_address_can_be_copied_as_it_is() =>
        Assert.Contains(
            "- the address '`https://example.org/a_b?c=1&d=*`' answers 404\n",
            Report(Rule.At(null, "the address 'https://example.org/a_b?c=1&d=*' answers 404")),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_report_fits_into_an_issue_and_counts_the_rest()
    {
        var report = Report([
            .. Enumerable
                .Range(1, 5000)
                .Select(line => Rule.At(new Place("漢字/a.html", new Location(line, 1)), new string('漢', 300))),
        ]);
        Assert.InRange(report.Length, 20_000, 65_536);
        var listed = Item().Count(Markdown.ToHtml(report, GitHub));
        Assert.Contains($"\nand {5000 - listed} more\n", report, StringComparison.Ordinal);
    }

    private static IEnumerable<string> ElementsOf(string html) =>
        Tag()
            .Matches(html)
            .Select(tag => tag.Groups["name"].Value)
            // A break and the marks around a dollar sign are our own.
            .Where(name => name is not ("br" or "span"))
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static string Report(params Diagnostic[] found)
    {
        using var output = new StringWriter();
        new MarkdownReporter("site").Write(found, output);
        return output.ToString();
    }

    /// <summary>What GitHub makes links of in finished text.</summary>
    [GeneratedRegex(@"@[A-Za-z0-9]|#[0-9]|GH-[0-9]|://|www\.", RegexOptions.IgnoreCase)]
    private static partial Regex Linked();

    [GeneratedRegex(@"<code>.*?</code>", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"</?(?<name>[a-z0-9]+)[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"<li>")]
    private static partial Regex Item();
}
