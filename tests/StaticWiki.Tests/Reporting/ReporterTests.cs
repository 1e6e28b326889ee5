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
    public void Diagnostics_are_shown_by_file_and_place_and_counted()
    {
        var report = Report(
            new TextReporter(),
            Rule.At(new Place("b.html", new Location(1, 1)), "fourth"),
            Rule.At(new Place("a.html", new Location(10, 1)), "third") with
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
            a.html:2:5: warning[SW0001]: second
              help: do this
            a.html:10:1: info[SW0001]: third
            b.html:1:1: error[SW0001]: fourth
            2 errors, 1 warning, 1 note

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
