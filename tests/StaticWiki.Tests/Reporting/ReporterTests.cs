using System.Text;
using System.Text.Json;
using CsCheck;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Reporting;
using StaticWiki.Text;

namespace StaticWiki.Tests.Reporting;

public sealed class ReporterTests
{
    private static readonly DiagnosticRule Rule = new("SW0001", "some-rule", Severity.Error, "Cause.", "Cure.");

    [Fact]
    public void A_name_of_a_file_gives_the_log_of_GitHub_no_commands()
    {
        var report = Report(new GitHubReporter(), Rule.At(new Place("\u001b[31mred.md"), "a\u001bb\nc"));
        Assert.Equal("::error file= [31mred.md,title=SW0001 some-rule::a b%0Ac\n", report);
    }

    [Fact]
    public void A_long_line_with_many_findings_is_copied_once()
    {
        var files = new MemoryFileSystem();
        files.Write("wiki/a.md", Encoding.UTF8.GetBytes("first\n" + new string('x', 10_000)));
        files.Write("wiki/b.md", "other"u8);
        var excerpts = new SourceExcerpts(files, "wiki");
        Assert.Same(excerpts.Line("a.md", 2), excerpts.Line("a.md", 2));
        Assert.Equal("first", excerpts.Line("a.md", 1));
        Assert.Equal("other", excerpts.Line("b.md", 1));
        Assert.Null(excerpts.Line("b.md", 2));
    }

    [Fact]
    public void Diagnostics_are_shown_by_file_and_place_with_notes_last_and_counted()
    {
        var report = Report(
            new TextReporter(),
            Rule.At(new Place("b.html", new Location(1, 1)), "third"),
            Rule.At(new Place("a.html", new Location(10, 1)), "fourth") with
            {
                Severity = Severity.Info,
            },
            Rule.At(new Place("a.html", new Location(2, 5)), "second") with
            {
                Severity = Severity.Warning,
                Help = "do this",
            },
            Rule.At(null, "first")
        );
        Assert.Equal(
            """
            error[SW0001]: first

            warning[SW0001]: second
             --> a.html:2:5
            help: do this

            error[SW0001]: third
             --> b.html:1:1

            info[SW0001]: fourth
              --> a.html:10:1

            2 errors, 1 warning, 1 note
            for more about SW0001, run 'staticwiki explain SW0001'

            """.ReplaceLineEndings("\n"),
            report
        );
    }

    [Fact]
    public void Control_characters_never_reach_the_terminal() =>
        Assert.DoesNotContain(
            '\u001B',
            Report(new TextReporter(), Rule.At(new Place("\u001B[2J.html"), "a\u001B[31mb"))
        );

    [Fact]
    public void Workflow_commands_are_escaped_as_the_toolkit_does() =>
        Assert.Equal(
            "::warning file=site/100%25%2C a%3Ab.html,line=3,col=4,title=SW0001 some-rule::50%25 of: a, b%0D%0Aand more%0Ahelp\n",
            Report(
                new GitHubReporter("./site/"),
                Rule.At(new Place("100%, a:b.html", new Location(3, 4)), "50% of: a, b\r\nand more") with
                {
                    Severity = Severity.Warning,
                    Help = "help",
                }
            )
        );

    [Fact]
    public void Ten_annotations_of_each_severity_are_shown_and_the_rest_stand_in_the_summary()
    {
        using var summary = new StringWriter();
        Diagnostic[] found =
        [
            .. Enumerable
                .Range(1, 12)
                .Select(line =>
                    Rule.At(new Place("a.html", new Location(line, 1)), $"warning {line}") with
                    {
                        Severity = Severity.Warning,
                    }
                ),
            .. Enumerable
                .Range(1, 11)
                .Select(line =>
                    Rule.At(new Place("b`.html", new Location(line, 1)), $"<b> *{line}*") with
                    {
                        Help = "do #1",
                    }
                ),
        ];
        var lines = Report(new GitHubReporter("site", summary), found).TrimEnd('\n').Split('\n');
        Assert.Equal(21, lines.Length);
        Assert.All(lines[..10], line => Assert.StartsWith("::error file=site/b`.html", line, StringComparison.Ordinal));
        Assert.All(lines[10..20], line => Assert.StartsWith("::warning ", line, StringComparison.Ordinal));
        Assert.Equal("3 more stand in the summary of this job", lines[20]);
        Assert.Equal(
            """
            # 11 errors, 12 warnings

            GitHub shows the first ten of each as annotations. These are the others:

            ## Errors

            **SW0001 some-rule.** Cause.

            - `site/b'.html:11:1` &#60;b\> \*11\*\
              help: do \#&#8203;1

            ## Warnings

            **SW0001 some-rule.** Cause.

            - `site/a.html:11:1` warning 11
            - `site/a.html:12:1` warning 12


            """.ReplaceLineEndings("\n"),
            summary.ToString()
        );
    }

    [Fact]
    public void Without_a_summary_no_finding_is_lost() =>
        Assert.Equal(
            15,
            Report(
                    new GitHubReporter(),
                    [.. Enumerable.Range(1, 15).Select(line => Rule.At(new Place("a", new Location(line, 1)), "x"))]
                )
                .Count(c => c == '\n')
        );

    [Fact]
    public void A_summary_stays_within_what_GitHub_takes()
    {
        using var summary = new StringWriter();
        var found = Enumerable
            .Range(1, 20_000)
            .Select(line => Rule.At(new Place("a.html", new Location(line, 1)), new string('x', 200)));
        Report(new GitHubReporter("", summary), [.. found]);
        Assert.InRange(summary.ToString().Length, 400_000, 600_000);
        Assert.Matches("\nand [0-9]+ more\n", summary.ToString());
    }

    [Fact]
    public void An_info_is_a_notice() =>
        Assert.StartsWith(
            "::notice title=",
            Report(new GitHubReporter(), Rule.At(null, "x") with { Severity = Severity.Info }),
            StringComparison.Ordinal
        );

    [Fact]
    public void Any_text_gives_valid_JSON() =>
        Gen.Select(Gen.String, Gen.String)
            .Sample(
                (file, message) =>
                {
                    using var json = JsonDocument.Parse(
                        Report(new JsonReporter(), Rule.At(new Place(file), message + "\uD800"))
                    );
                    return json.RootElement.GetProperty("diagnostics")[0].GetProperty("line").ValueKind
                        == JsonValueKind.Null;
                }
            );

    [Fact]
    public void Nothing_found_is_an_empty_list() => Assert.Equal("{\"diagnostics\":[]}\n", Report(new JsonReporter()));

    private static string Report(IReporter reporter, params Diagnostic[] diagnostics)
    {
        using var output = new StringWriter();
        reporter.Write(diagnostics, output);
        return output.ToString();
    }
}
