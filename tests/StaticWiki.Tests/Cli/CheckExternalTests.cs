using System.Net.Sockets;
using StaticWiki.Cli;
using StaticWiki.Files;
using StaticWiki.Tests.Caching;
using StaticWiki.Tests.External;

namespace StaticWiki.Tests.Cli;

/// <summary><c>staticwiki check --external</c> as a person or a workflow runs it.</summary>
public sealed class CheckExternalTests
{
    private const string Page = "<a href=https://gone.example/1>x</a> <a href=https://here.example/>y</a>";

    private static readonly Dictionary<string, string> Web = new()
    {
        ["https://gone.example/1"] = "answers 404",
        ["https://here.example/"] = "answers 200",
    };

    [Fact]
    public void Nothing_is_asked_for_unless_it_is_wanted()
    {
        var command = new CommandLine(("site/index.html", Page), ("content/index.md", "[x](https://gone.example/1)\n"))
        {
            Web = _ => throw new InvalidOperationException("somebody has asked for the web"),
        };
        Assert.Equal(0, command.Run("check", "site"));
        Assert.Equal(0, command.Run("build"));
    }

    [Fact]
    public void A_dead_link_is_shown_where_it_stands_and_fails_the_check()
    {
        using var web = new ScriptedWeb(Web);
        var command = new CommandLine(("site/index.html", Page)) { Web = _ => web };
        Assert.Equal(1, command.Run("check", "site", "--external"));
        Assert.Equal(
            """
            error[SW5101]: 'https://gone.example/1' answers 404 (Not Found)
             --> index.html:1:9
              |
            1 | <a href=https://gone.example/1>x</a> <a href=https://here.example/>y</a>
              |         ^^^^^^^^^^^^^^^^^^^^^^
            help: look for a copy at https://web.archive.org/web/*/https://gone.example/1

            1 error, 0 warnings
            for more about SW5101, run 'staticwiki explain SW5101'
            1 page, 2 links checked, 0 warnings, 0.3 s

            """.ReplaceLineEndings("\n"),
            command.Output
        );
        Assert.Empty(command.Error);
    }

    [Theory]
    [InlineData(SocketError.HostNotFound)]
    [InlineData(SocketError.TryAgain)]
    public void Links_are_not_called_dead_where_no_host_can_be_found_at_all(SocketError error)
    {
        using var nowhere = new Nowhere(error);
        var command = new CommandLine(("site/index.html", Page + "<a href=nowhere.html>z</a>")) { Web = _ => nowhere };
        Assert.Equal(ExitCode.MachineFailed, command.Run("check", "site", "--external"));
        Assert.Equal(
            "staticwiki: this machine seems to be offline: of 2 hosts, gone.example among them, not one could be found; nothing is known of the addresses of other sites\n",
            command.Error.ReplaceLineEndings("\n")
        );
        Assert.DoesNotContain("SW51", command.Output, StringComparison.Ordinal);
        Assert.Contains("nowhere.html", command.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_cannot_be_found_is_not_called_dead_where_no_other_was_asked()
    {
        using var nowhere = new Nowhere(SocketError.HostNotFound);
        var command = new CommandLine(
            ("site/index.html", "<a href=https://gone.example/1>x</a> <a href=https://gone.example/2>y</a>")
        )
        {
            Web = _ => nowhere,
        };
        Assert.Equal(ExitCode.Fine, command.Run("check", "site", "--external"));
        Assert.Contains(
            "warning[SW5102]: 'https://gone.example/1' is at a host that could not be found; as no other host was asked, this machine may be offline",
            command.Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("SW5101", command.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_host_that_can_be_found_proves_that_the_others_are_gone()
    {
        var command = new CommandLine(
            ("site/index.html", "<a href=https://a.example/>x</a> <a href=https://b.example/>y</a> " + Page)
        )
        {
            Web = _ => new ScriptedWeb(Web),
        };
        Assert.Equal(ExitCode.ErrorsFound, command.Run("check", "site", "--external"));
        Assert.Contains("'https://a.example/' leads to a host that does not exist", command.Output);
        Assert.Contains("'https://b.example/' leads to a host that does not exist", command.Output);
    }

    /// <summary>The way to the web of a machine without one.</summary>
    private sealed class Nowhere(SocketError error) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellation
        ) =>
            throw new HttpRequestException(
                HttpRequestError.NameResolutionError,
                "No such host.",
                new SocketException((int)error)
            );
    }

    [Fact]
    public void What_was_good_is_remembered_beside_the_wiki()
    {
        var asked = 0;
        var command = new CommandLine(("site/index.html", Page))
        {
            Web = _ =>
            {
                asked++;
                return new ScriptedWeb(Web);
            },
        };
        command.Run("check", "site", "--external");
        var cache = $"{CommandLine.Root}/.staticwiki/external.json";
        Assert.Contains(
            "https://here.example/",
            System.Text.Encoding.UTF8.GetString(command.Files.Read(cache)),
            StringComparison.Ordinal
        );
        command.Files.Delete(cache);
        command.Run("check", "site", "--external", "--no-cache");
        Assert.Equal(EntryKind.None, command.Files.KindOf(cache));
        command.Run("check", "site", "--external", "--cache", "known.json");
        Assert.Equal(EntryKind.File, command.Files.KindOf($"{CommandLine.Root}/known.json"));
        Assert.Equal(3, asked);
    }

    [Fact]
    public void A_cache_is_not_written_through_a_link()
    {
        var command = new CommandLine(("site/index.html", Page), (".staticwiki/external.json", ""))
        {
            Web = _ => new ScriptedWeb(Web),
        };
        var disk = new LinkedDisk(command.Files, $"{CommandLine.Root}/.staticwiki");
        Assert.Equal(3, command.RunOn(disk, "check", "site", "--external"));
        Assert.Contains("is a symbolic link", command.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Remembered_answers_take_the_place_of_nothing_else()
    {
        var command = new CommandLine(("site/index.html", Page)) { Web = _ => new ScriptedWeb(Web) };
        Assert.Equal(2, command.Run("check", "site", "--external", "--cache", "site/index.html"));
        Assert.Contains("holds something else than answers", command.Error, StringComparison.Ordinal);
        Assert.Equal(
            Page,
            System.Text.Encoding.UTF8.GetString(command.Files.Read($"{CommandLine.Root}/site/index.html"))
        );
    }

    [Fact]
    public void Ignored_addresses_are_not_asked_for()
    {
        var command = new CommandLine(("site/index.html", Page)) { Web = _ => new ScriptedWeb(Web) };
        Assert.Equal(
            0,
            command.Run("check", "site", "--external", "--ignore", "https://gone.example/*", "--ignore", "x")
        );
    }

    [Fact]
    public void A_workflow_has_the_findings_as_text_and_as_the_body_of_an_issue()
    {
        var command = new CommandLine(("output/index.html", Page)) { Web = _ => new ScriptedWeb(Web) };
        string[] line =
        [
            "check",
            "output",
            "--external",
            "--base-url",
            "https://example.org/wiki/",
            "--format",
            "text",
            "--report",
            "markdown=links.md",
        ];
        Assert.Equal(1, command.Run(line));
        var report = System.Text.Encoding.UTF8.GetString(command.Files.Read($"{CommandLine.Root}/links.md"));
        Assert.Contains(
            "- `output/index.html:1:9` '`https://gone.example/1`' answers 404 (Not Found)",
            report,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("--ignore", "x")]
    [InlineData("--cache", "x")]
    [InlineData("--no-cache")]
    [InlineData("--timeout", "5")]
    [InlineData("--allow-private")]
    [InlineData("--external", "--timeout", "0")]
    [InlineData("--external", "--timeout", "601")]
    public void Options_without_a_meaning_are_refused(params string[] options)
    {
        var command = new CommandLine(("site/index.html", Page));
        Assert.Equal(2, command.Run(["check", "site", .. options]));
        Assert.StartsWith("staticwiki: ", command.Error, StringComparison.Ordinal);
    }

    private sealed class LinkedDisk(IFileSystem inner, string link) : WrappedFileSystem(inner)
    {
        public override EntryKind KindOf(string path) => path == link ? EntryKind.SymbolicLink : base.KindOf(path);
    }
}
