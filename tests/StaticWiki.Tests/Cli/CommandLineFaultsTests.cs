namespace StaticWiki.Tests.Cli;

/// <summary>What is said of a command line that cannot be meant as it is.</summary>
public sealed class CommandLineFaultsTests
{
    [Theory]
    [InlineData("Unrecognized command or argument 'buidl'. Did you mean 'build'?", "", "buidl")]
    [InlineData("Unrecognized command or argument 'ejct'. Did you mean 'eject'?", " theme", "theme", "ejct")]
    [InlineData("Unrecognized command or argument '--outptu'. Did you mean '--output'?", " build", "build", "--outptu")]
    [InlineData("Unrecognized command or argument '--titel'. Did you mean '--title'?", " init", "init", "--titel", "x")]
    [InlineData("Unrecognized command or argument '--al'.", " explain", "explain", "SW1003", "--al")]
    [InlineData("Unrecognized command or argument '--all'.", " explain", "explain", "SW1003", "--all")]
    [InlineData("--base-url needs a value, and what it was given is empty", " build", "build", "--base-url", "")]
    [InlineData("--root needs a value, and what it was given is empty", " build", "build", "--root", "")]
    [InlineData("--output needs a value, and what it was given is empty", " build", "build", "--output", "")]
    [InlineData("--against needs a value, and what it was given is empty", " diff", "diff", "--against", "")]
    [InlineData("DIR is given, but empty", " check", "check", "")]
    public void One_line_says_what_is_wrong(string told, string command, params string[] args)
    {
        var line = new CommandLine(("content/index.md", "# Home\n"));
        Assert.Equal(2, line.Run(args));
        Assert.Equal(
            $"staticwiki: {told}\nRun 'staticwiki{command} --help' for {(command is "" or " theme" ? "the commands and their options" : "its options")}.\n",
            line.Error.ReplaceLineEndings("\n")
        );
        Assert.Single(line.Files.Files);
    }

    [Fact]
    public void Behind_two_hyphens_a_name_may_begin_with_one()
    {
        var line = new CommandLine();
        Assert.Equal(0, line.Run("init", "--", "-x"));
        Assert.Contains($"{CommandLine.Root}/-x/content/site.yaml", line.Files.Files.Keys);
    }
}
