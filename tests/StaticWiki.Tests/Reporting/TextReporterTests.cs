using System.Text;
using CsCheck;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Reporting;
using StaticWiki.Text;

namespace StaticWiki.Tests.Reporting;

/// <summary>What a report for people looks like.</summary>
public sealed class TextReporterTests
{
    [Theory]
    [InlineData("See [[Engin]].", "Engin", "      ^^^^^")]
    [InlineData("平壌の[[駅]]です", "駅", "        ^^")]
    [InlineData("Cafe\u0301 [[e\u0301t]]", "e\u0301t", "       ^^")]
    [InlineData("\t[[a]]\tb", "a", "      ^")]
    [InlineData("한글 [[x]]", "x", "       ^")]
    [InlineData("🚂 [[x]]", "x", "     ^")]
    [InlineData("ab", "", "^")]
    public void The_underline_stands_below_what_it_is_about(string line, string span, string underline)
    {
        var at = line.IndexOf(span, StringComparison.Ordinal);
        var report = Report(line, Found(1, at + 1, at + 1 + span.Length));
        Assert.Contains(
            $"\n1 | {line.Replace("\t", "    ", StringComparison.Ordinal)}\n  | {underline}\n",
            report,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_a_long_line_the_part_with_the_span_is_shown()
    {
        var line = new string('漢', 300) + "[[x]]" + new string('字', 300);
        var report = Report(line, Found(1, 303, 304)).Split('\n');
        Assert.StartsWith("1 | …漢", report[3], StringComparison.Ordinal);
        Assert.EndsWith("字…", report[3], StringComparison.Ordinal);
        Assert.InRange(report[3].Length, 50, 80);
        // Twenty characters of two columns, two brackets, and the sign of what is left out.
        var before = report[3][..report[3].IndexOf('x', StringComparison.Ordinal)];
        Assert.Equal(
            before.Length + before.Count(c => c == '漢') + 0,
            report[4].IndexOf('^', StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_line_of_characters_without_a_width_is_cut_too() =>
        Assert.InRange(Report(new string('\u0301', 100_000) + "[[x]]", Found(1, 100_003, 100_004)).Length, 100, 3_000);

    [Fact]
    public void What_would_turn_a_line_round_is_not_written() =>
        Assert.DoesNotContain('\u202E', Report("a\u202Eb [[x]]", Found(1, 6, 7)));

    [Fact]
    public void An_edit_is_shown_as_the_line_before_and_after()
    {
        var found = Found(2, 7, 12) with { Help = "did you mean 'Engine'?", Edits = [Edit(2, 7, 12, "Engine")] };
        Assert.Equal(
            """
            error[SW3001]: no page is named so
             --> content/a.md:2:7
              |
            2 | See [[Engin]].
              |       ^^^^^
            help: did you mean 'Engine'?
              |
            2 - See [[Engin]].
            2 + See [[Engine]].

            1 error, 0 warnings
            for more about SW3001, run 'staticwiki explain SW3001'

            """.ReplaceLineEndings("\n"),
            Report("---\nSee [[Engin]].\n", found)
        );
    }

    [Fact]
    public void A_line_that_an_edit_puts_in_is_shown_alone() =>
        Assert.Contains(
            "\nhelp: add it\n  |\n2 + redirect_from: [/a/]\n",
            Report(
                "---\ntitle: A\n---\n",
                Found(1, 1, 1) with
                {
                    Help = "add it",
                    Edits = [Edit(2, 1, 1, "redirect_from: [/a/]\n")],
                }
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_can_be_mended_for_certain_is_counted() =>
        Assert.Contains(
            "\n1 of them can be mended by 'staticwiki build --fix'\n",
            Report(
                "See [[Enginne]] [[Bo]].",
                Found(1, 7, 14) with
                {
                    Edits = [Edit(1, 7, 14, "Engine")],
                },
                Found(1, 19, 21) with
                {
                    Edits = [Edit(1, 19, 21, "Box")],
                }
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_many_the_fifty_most_severe_are_shown_by_place()
    {
        Diagnostic[] found =
        [
            .. Enumerable.Range(1, 122).Select(line => Found(line, 1, 1) with { Severity = Severity.Warning }),
            Found(200, 1, 1),
        ];
        var report = Report("", found);
        Assert.Equal(
            50,
            report.Split("\n -->").Length + report.Split("\n  -->").Length + report.Split("\n   -->").Length - 3
        );
        Assert.Contains("content/a.md:49:1\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("content/a.md:50:1\n", report, StringComparison.Ordinal);
        Assert.EndsWith(
            "content/a.md:200:1\n\n… and 73 more; run again with --all to see all of them\n1 error, 122 warnings\nfor more about SW3001, run 'staticwiki explain SW3001'\n",
            report,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "content/a.md:50:1\n",
            Report(new TextReporter { ShowsAll = true }, found),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Colours_add_nothing_else()
    {
        var found = Found(1, 7, 12) with { Help = "do this", Edits = [Edit(1, 7, 12, "Engine")] };
        var excerpts = Excerpts("See [[Engin]].");
        var coloured = Report(new TextReporter(excerpts) { HasColours = true }, found);
        Assert.Contains("\u001B[1;31merror[SW3001]\u001B[0m", coloured, StringComparison.Ordinal);
        var plain = string.Concat(
            coloured
                .Split('\u001B')
                .Select((part, i) => i == 0 ? part : part[(part.IndexOf('m', StringComparison.Ordinal) + 1)..])
        );
        Assert.Equal(Report(new TextReporter(excerpts), found), plain);
    }

    [Fact]
    public void Any_line_and_span_can_be_shown() =>
        Gen.Select(Gen.String, Gen.Int[1, 200], Gen.Int[-3, 200], Gen.String)
            .Sample(
                (line, column, length, text) =>
                    Report(
                            line,
                            Found(1, column, Math.Max(1, column + length)) with
                            {
                                Edits = [Edit(1, column, Math.Max(1, column + length), text)],
                            }
                        )
                        .EndsWith("'staticwiki explain SW3001'\n", StringComparison.Ordinal)
            );

    private static Diagnostic Found(int line, int from, int to) =>
        LinkRules.UnknownPage.At(Place(line, from, to), "no page is named so");

    private static Edit Edit(int line, int from, int to, string text) => new(Place(line, from, to), text);

    private static Place Place(int line, int from, int to) =>
        new("content/a.md", new Location(line, from), new Location(line, to));

    private static SourceExcerpts Excerpts(string text)
    {
        var files = new MemoryFileSystem();
        files.Write("wiki/content/a.md", Encoding.UTF8.GetBytes(text));
        return new SourceExcerpts(files, "wiki");
    }

    private static string Report(string text, params Diagnostic[] found) =>
        Report(new TextReporter(Excerpts(text)), found);

    private static string Report(TextReporter reporter, params Diagnostic[] found)
    {
        using var output = new StringWriter();
        reporter.Write(found, output);
        return output.ToString();
    }
}
