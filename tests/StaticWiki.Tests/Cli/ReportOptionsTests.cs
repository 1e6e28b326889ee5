using System.Text;
using System.Text.Json;
using StaticWiki.Files;
using StaticWiki.Tests.Caching;

namespace StaticWiki.Tests.Cli;

/// <summary>In which forms, where to, and in which colours findings are shown.</summary>
public sealed class ReportOptionsTests
{
    private const string Escape = "\u001B[";

    [Fact]
    public void One_run_gives_several_reports()
    {
        var command = Broken();
        Assert.Equal(
            1,
            command.Run(
                "check",
                "site",
                "--report",
                "sarif=out/all.sarif",
                "--report",
                "json=all.json",
                "--report",
                "text=all.txt"
            )
        );
        Assert.StartsWith("error[SW5001]", command.Output, StringComparison.Ordinal);
        using var sarif = JsonDocument.Parse(Read(command, "out/all.sarif"));
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.StartsWith("{\"diagnostics\":[", Read(command, "all.json"), StringComparison.Ordinal);
        // How long it took is said to whoever has waited.
        Assert.Equal(command.Output, Read(command, "all.txt") + "1 page, 1 link checked, 0 warnings, 0.0 s\n");
    }

    [Theory]
    [InlineData("a report cannot go into 'content'", "--report", "sarif=content/index.md")]
    [InlineData("a report cannot go into 'templates'", "--report", "sarif=x/../templates/a.html")]
    [InlineData("a report cannot go into 'output', which holds the site", "--report", "markdown=output/index.md")]
    [InlineData("a report cannot go into 'site'", "--output", "site", "--report", "text=site/robots.txt")]
    [InlineData("a report needs a file, and 'notes' is a folder", "--report", "json=notes")]
    [InlineData("two reports cannot go into one file", "--report", "json=a", "--report", "sarif=a")]
    public void No_report_takes_the_place_of_anything_else(string told, params string[] options)
    {
        var command = new CommandLine(("content/index.md", "# Home\n"), ("notes/a.txt", ""));
        Assert.Equal(2, command.Run(["build", .. options]));
        Assert.Contains(told, command.Error, StringComparison.Ordinal);
        Assert.Equal("# Home\n", Read(command, "content/index.md"));
    }

    [Theory]
    [InlineData("site", "text=site/index.html", "site/index.html")]
    [InlineData("site/", "text=./site/index.html", "./site/index.html")]
    [InlineData(".", "text=site/index.html", "site/index.html")]
    public void No_report_takes_the_place_of_a_page_that_is_checked(string folder, string written, string named)
    {
        var command = Broken();
        var before = Read(command, "site/index.html");
        Assert.Equal(2, command.Run("check", folder, "--report", written));
        Assert.Equal(
            $"staticwiki: a report cannot go into '{folder}', which is what is checked: name another file than '{named}'\n",
            command.Error.ReplaceLineEndings("\n")
        );
        Assert.Equal(before, Read(command, "site/index.html"));
    }

    [Fact]
    public void A_report_in_a_file_has_all_and_no_colours()
    {
        var links = string.Concat(Enumerable.Range(0, 60).Select(i => $"<a href=gone{i}>x</a>\n"));
        var command = new CommandLine(("site/index.html", links)) { IsTerminal = true };
        command.Run("check", "site", "--report", "text=all.txt");
        Assert.Contains("… and 10 more; run again with --all", command.Output, StringComparison.Ordinal);
        Assert.Contains(Escape, command.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, Read(command, "all.txt"), StringComparison.Ordinal);
        Assert.Contains("gone59", Read(command, "all.txt"), StringComparison.Ordinal);
        command.Run("check", "site", "--all");
        Assert.Contains("gone59", command.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("sarif=")]
    [InlineData("xml=out.xml")]
    [InlineData("=out.txt")]
    public void A_report_needs_a_format_and_a_file(string written)
    {
        var command = Broken();
        Assert.Equal(2, command.Run("check", "site", "--report", written));
        Assert.StartsWith("staticwiki: ", command.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("out.json", "out.json")]
    [InlineData("out", "out/all.json")]
    public void No_report_is_written_through_a_link_of_the_repository(string link, string file)
    {
        var command = Broken();
        Assert.Equal(
            3,
            command.RunOn(
                new LinkingDisk(command.Files, $"{CommandLine.Root}/{link}"),
                "check",
                "site",
                "--report",
                $"json={file}"
            )
        );
        Assert.Contains("is a symbolic link", command.Error, StringComparison.Ordinal);
        Assert.DoesNotContain($"{CommandLine.Root}/{file}", command.Files.Files.Keys);
    }

    private sealed class LinkingDisk(IFileSystem inner, string link) : WrappedFileSystem(inner)
    {
        public override EntryKind KindOf(string path) => path == link ? EntryKind.SymbolicLink : base.KindOf(path);
    }

    [Fact]
    public void In_a_workflow_annotations_are_the_default()
    {
        var command = Broken();
        command.Variables["GITHUB_ACTIONS"] = "true";
        command.Run("check", "site");
        Assert.StartsWith("::error file=site/index.html,", command.Output, StringComparison.Ordinal);
        command.Run("check", "site", "--format", "text");
        Assert.StartsWith("error[SW5001]", command.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotations_name_files_from_where_the_repository_was_checked_out_into()
    {
        var command = Broken();
        command.Variables["GITHUB_ACTIONS"] = "true";
        command.Variables["GITHUB_WORKSPACE"] = Path.GetFullPath("/").Replace('\\', '/');
        command.Run("check", "site");
        Assert.StartsWith("::error file=wiki/site/index.html,", command.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wiki_in_a_folder_of_the_repository_has_its_annotations_there()
    {
        var command = new CommandLine(
            ("docs/content/site.yaml", "title: Wiki"),
            ("docs/content/index.md", "[[Nowhere]]")
        );
        command.Run("build", "--root", "docs", "--format", "github");
        Assert.Contains("::error file=docs/content/index.md,line=1,", command.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_GitHub_shows_no_annotation_of_is_added_to_the_summary()
    {
        var links = string.Concat(Enumerable.Range(0, 12).Select(i => $"<a href=gone{i}>x</a>\n"));
        var command = new CommandLine(("site/index.html", links), ("summary.md", "Before.\n\n"));
        command.Variables["GITHUB_ACTIONS"] = "true";
        command.Variables["GITHUB_STEP_SUMMARY"] = CommandLine.Root + "/summary.md";
        command.Run("check", "site");
        Assert.Contains("\n2 more stand in the summary of this job\n", command.Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "Before.\n\n# 12 errors, 0 warnings\n",
            Read(command, "summary.md"),
            StringComparison.Ordinal
        );
        Assert.Contains("gone11", Read(command, "summary.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, null, null, null, true)]
    [InlineData(false, null, null, null, false)]
    [InlineData(true, "NO_COLOR", "1", null, false)]
    [InlineData(true, "NO_COLOR", "", null, true)]
    [InlineData(true, "TERM", "dumb", null, false)]
    [InlineData(true, "TERM", "xterm", null, true)]
    [InlineData(true, null, null, "never", false)]
    [InlineData(false, null, null, "always", true)]
    [InlineData(true, "NO_COLOR", "1", "always", true)]
    [InlineData(true, "NO_COLOR", "1", "auto", false)]
    public void Colours_are_for_terminals(bool isTerminal, string? name, string? value, string? color, bool hasColours)
    {
        var command = new CommandLine(("site/index.html", "<a href=gone>x</a>")) { IsTerminal = isTerminal };
        if (name is not null)
            command.Variables[name] = value!;
        command.Run(["check", "site", .. color is null ? Array.Empty<string>() : ["--color", color]]);
        Assert.Equal(hasColours, command.Output.Contains(Escape, StringComparison.Ordinal));
    }

    private static CommandLine Broken() => new(("site/index.html", "<a href=gone>x</a>"));

    private static string Read(CommandLine command, string file) =>
        Encoding.UTF8.GetString(command.Files.Read($"{CommandLine.Root}/{file}"));
}
