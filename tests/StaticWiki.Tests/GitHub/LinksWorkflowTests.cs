using System.Diagnostics;
using StaticWiki.Yaml;

namespace StaticWiki.Tests.GitHub;

/// <summary>The weekly look at external links: its scripts, run by bash with programs that only note how they are called.</summary>
public sealed class LinksWorkflowTests : IDisposable
{
    private const string Check = "Build and check";
    private const string Tell = "Tell it in one issue";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("staticwiki-");

    public static TheoryData<string> Workflows =>
        [".github/workflows/links.yml", "src/StaticWiki/Creating/Starter/.github/workflows/links.yml"];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Dead_links_open_one_issue_that_is_updated_and_closed_when_all_is_well(string workflow)
    {
        if (OperatingSystem.IsWindows())
            return;
        Program("gh", "[ \"$1 $2\" != 'issue list' ] || cat open");
        Write("open", "");
        Write("links.md", "| dead | https://example.org/ |\n");
        Assert.Equal(["issue list", "label create", "issue create"], Calls(workflow, dead: "1"));
        Assert.Contains("--label external-links", Log(), StringComparison.Ordinal);
        Assert.Equal(
            "Found by [this run](RUN). Each link stands with the page that has it.\n\n| dead | https://example.org/ |\n",
            Read("issue.md")
        );

        Write("open", "7\n");
        Write("links.md", new string('ü', 100_000));
        Assert.Equal(["issue list", "issue edit"], Calls(workflow, dead: "1"));
        Assert.Contains("issue edit 7 --body-file issue.md", Log(), StringComparison.Ordinal);
        // Cut off where GitHub would refuse it, and not within a character.
        Assert.InRange(Read("issue.md").Length, 30_000, 65_536);
        Assert.DoesNotContain("\uFFFD", Read("issue.md"), StringComparison.Ordinal);

        Assert.Equal(["issue list", "issue close"], Calls(workflow, dead: "0"));
        Assert.Contains("issue close 7 ", Log(), StringComparison.Ordinal);

        Write("open", "");
        Assert.Equal(["issue list"], Calls(workflow, dead: "0"));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Dead_links_are_no_failure_and_a_check_that_fails_is_one(string workflow)
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (
            var (code, exitCode, output) in new[] { (0, 0, "dead=0\n"), (1, 0, "dead=1\n"), (2, 2, ""), (3, 3, "") }
        )
        {
            Program("dotnet", $"case \" $* \" in *' check '*) exit {code} ;; esac");
            Write("output", "");
            Assert.Equal(exitCode, Run(workflow, Check));
            Assert.Equal(output, Read("output"));
            Assert.Contains("--base-url https://owner.github.io/name/", Log(), StringComparison.Ordinal);
        }
        // Where the wiki itself does not build, nothing is known of its links.
        Program("dotnet", "exit 1");
        Write("output", "");
        Assert.Equal(1, Run(workflow, Check));
        Assert.Equal("", Read("output"));
    }

    private List<string> Calls(string workflow, string dead)
    {
        Assert.Equal(0, Run(workflow, Tell, ("DEAD", dead), ("RUN", "RUN")));
        return
        [
            .. Log()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(call => string.Join(' ', call.Split(' ')[1..3])),
        ];
    }

    /// <summary>Runs a step as a runner does that is told of no shell: <c>bash -e</c>.</summary>
    private int Run(string workflow, string step, params (string Name, string Value)[] environment)
    {
        Write("log", "");
        Write("script.sh", Script(workflow, step));
        var start = new ProcessStartInfo("bash")
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("-e");
        start.ArgumentList.Add("script.sh");
        start.Environment["PATH"] = $"{_folder.FullName}:{start.Environment["PATH"]}";
        start.Environment["GITHUB_OUTPUT"] = Path.Combine(_folder.FullName, "output");
        start.Environment["GITHUB_REPOSITORY"] = "owner/name";
        start.Environment["GITHUB_REPOSITORY_OWNER"] = "owner";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _ = error.Result;
        return process.ExitCode;
    }

    private static string Script(string workflow, string step)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryFolder.Root, workflow));
        var jobs = Map(YamlReader.ReadMap(workflow, text).Map, "jobs");
        var steps = Assert.IsType<YamlList>(IssueFormRules.At(Map(jobs, "links"), "steps"));
        var found = steps.Items.OfType<YamlMap>().Single(item => IssueFormRules.Text(item, "name") == step);
        return IssueFormRules.Text(found, "run")!;
    }

    private static YamlMap Map(YamlMap map, string key) => Assert.IsType<YamlMap>(IssueFormRules.At(map, key));

    /// <summary>A program that writes its name and arguments into the log before it does anything else.</summary>
    private void Program(string name, string script)
    {
        Write(name, $"#!/bin/sh\necho \"{name} $*\" >> log\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(
                Path.Combine(_folder.FullName, name),
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
    }

    private string Log() => Read("log");

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder.FullName, name));

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
