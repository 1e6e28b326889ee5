using StaticWiki.Diagnostics;

namespace StaticWiki.Tests.Cli;

public sealed class ExplainCommandTests
{
    private const string UnclosedFrontMatter = """
        SW2001 unclosed-front-matter (error)

        The front matter begins with '---' but no line ends it.

        Example, found by 'staticwiki build':

          content/topics/engine.md
          | ---
          | title: Engine
          | The engine pulls the train.

        Cure: Put a line with '---' behind the last key.

        """;

    [Theory]
    [InlineData("SW2001")]
    [InlineData("sw2001")]
    [InlineData("unclosed-front-matter")]
    [InlineData("Unclosed-Front-Matter")]
    public void A_code_is_explained_by_cause_example_and_cure(string written)
    {
        var command = new CommandLine();
        Assert.Equal(0, command.Run("explain", written));
        Assert.Equal(UnclosedFrontMatter.ReplaceLineEndings("\n"), command.Output);
    }

    [Fact]
    public void An_example_says_what_no_file_shows()
    {
        var command = new CommandLine();
        command.Run("explain", "SW9009", "SW1005", "SW5013");
        Assert.Contains(
            "\n  content/topics/engine.md (as it was in the revision 'before')\n  | ## Boiler\n",
            command.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("\n  content/shared.md (a symbolic link)\n", command.Output, StringComparison.Ordinal);
        Assert.Contains(
            "\n⟦3 × text⟧ stands for a text that is written three times.\n",
            command.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Several_codes_are_explained_one_after_the_other()
    {
        var command = new CommandLine();
        Assert.Equal(0, command.Run("explain", "SW9010", "SW2001"));
        Assert.StartsWith("SW9010 ", command.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "\n\n" + UnclosedFrontMatter.ReplaceLineEndings("\n"),
            command.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_a_code_all_are_listed_by_stage()
    {
        var command = new CommandLine();
        Assert.Equal(0, command.Run("explain"));
        var lines = command.Output.Split('\n');
        Assert.Equal(
            DiagnosticCatalogue.All.Select(rule => rule.Code),
            lines.Where(line => line.StartsWith("  SW", StringComparison.Ordinal)).Select(line => line[2..8])
        );
        Assert.Equal("Files and settings", lines[0]);
        Assert.Equal(11, command.Output.Split("\n\n").Length);
    }

    [Theory]
    [InlineData("SW2000", "did you mean 'SW2001'")]
    [InlineData("unknown-paje", "did you mean 'unknown-page'")]
    [InlineData("nonsense", "'staticwiki explain' lists all of them")]
    public void A_code_that_there_is_not_is_wrong_use(string written, string help)
    {
        var command = new CommandLine();
        Assert.Equal(2, command.Run("explain", "SW2001", written));
        Assert.Empty(command.Output);
        Assert.Contains($"there is no finding '{written}'", command.Error, StringComparison.Ordinal);
        Assert.Contains(help, command.Error, StringComparison.Ordinal);
    }
}
