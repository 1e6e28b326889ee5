using System.Diagnostics;
using System.Management.Automation.Language;
using System.Runtime.Versioning;

namespace StaticWiki.Tests.EndToEnd;

/// <summary>What a shell is told when somebody presses the tabulator.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("staticwiki ", "build", "check", "completion", "diff")]
    [InlineData("staticwiki bui", "build")]
    [InlineData("staticwiki new ", "source", "topic")]
    [InlineData("staticwiki build --for", "--force", "--format")]
    [InlineData("staticwiki build --format ", "github", "json", "markdown", "sarif", "text")]
    [InlineData("staticwiki completion ", "bash", "fish", "pwsh", "zsh")]
    public void Commands_options_and_values_are_suggested(string line, params string[] expected)
    {
        var result = StaticWikiProcess.Run(Path.GetTempPath(), [$"[suggest:{line.Length}]", line]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var suggested = result.Output.Split('\n');
        Assert.All(expected, word => Assert.Contains(word, suggested));
    }

    [Fact]
    public void Bash_completes_commands_and_options()
    {
        // Windows has another shell; the suggestions themselves are tested above, and its script below.
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal("build\n", Complete("staticwiki bui"));
        Assert.Equal("--force\n--format\n", Complete("staticwiki build --fo"));
        Assert.Equal("markdown\n", Complete("staticwiki diff --format m"));
        Assert.Equal("\n", Complete("staticwiki build --no-such-option-as-this"));
    }

    [Fact]
    public void The_script_for_PowerShell_is_one()
    {
        var script = StaticWikiProcess.Run(Path.GetTempPath(), ["completion", "pwsh"]).Output;
        var tree = Parser.ParseInput(script, out _, out var errors);
        Assert.Empty(errors);
        var command = Assert.Single(
            tree.FindAll(
                node =>
                    node is CommandAst { InvocationOperator: TokenKind.Unknown } call
                    && call.GetCommandName() == "Register-ArgumentCompleter",
                false
            )
        );
        Assert.Contains("-CommandName staticwiki", command.Extent.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Every_script_asks_the_command_itself(string shell)
    {
        var result = StaticWikiProcess.Run(Path.GetTempPath(), ["completion", shell]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("\"[suggest:", result.Output, StringComparison.Ordinal);
    }

    /// <summary>What bash offers at the end of a line, one a line.</summary>
    [UnsupportedOSPlatform("windows")]
    private static string Complete(string line)
    {
        var folder = Directory.CreateTempSubdirectory("staticwiki-");
        try
        {
            var command = Path.Combine(folder.FullName, "staticwiki");
            var start = StaticWikiProcess.StartOf(folder.FullName, []);
            File.WriteAllText(
                command,
                $"#!/bin/bash\nexec {string.Join(' ', start.ArgumentList.Prepend(start.FileName).Select(word => $"'{word}'"))} \"$@\"\n"
            );
            File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var script = $$"""
                source <(staticwiki completion bash)
                COMP_LINE='{{line}}' COMP_POINT={{line.Length}} COMP_WORDS=({{line}})
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _staticwiki
                printf '%s\n' "${COMPREPLY[@]}"
                """;
            using var bash = new Process();
            bash.StartInfo = new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true };
            bash.StartInfo.Environment["PATH"] = folder.FullName + ":" + Environment.GetEnvironmentVariable("PATH");
            bash.Start();
            var output = bash.StandardOutput.ReadToEnd();
            bash.WaitForExit();
            Assert.Equal(0, bash.ExitCode);
            return output;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
