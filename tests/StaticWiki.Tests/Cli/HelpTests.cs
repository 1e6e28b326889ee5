using System.CommandLine;
using StaticWiki.Cli;
using StaticWiki.Files;

namespace StaticWiki.Tests.Cli;

public sealed class HelpTests
{
    public static TheoryData<string> Commands => [.. Program.Commands(Context()).Subcommands.SelectMany(PathsOf)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_help_of_every_command_ends_with_examples_that_are_right(string path)
    {
        var command = new CommandLine();
        Assert.Equal(0, command.Run([.. path.Split(' '), "--help"]));
        Assert.Contains("\nExamples:\n", command.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var examples = CommandExamples.Of(path);
        Assert.NotEmpty(examples);
        Assert.All(
            examples.Where(example => example.Line.StartsWith("staticwiki ", StringComparison.Ordinal)),
            example =>
            {
                Assert.StartsWith("staticwiki " + path, example.Line, StringComparison.Ordinal);
                // A pipe belongs to the shell.
                var line = example.Line["staticwiki ".Length..].Split(" | ")[0].Replace('\'', '"');
                Assert.Empty(Program.Commands(Context()).Parse(line).Errors);
            }
        );
    }

    [Fact]
    public void The_help_of_the_command_itself_has_examples()
    {
        var command = new CommandLine();
        Assert.Equal(0, command.Run("--help"));
        Assert.Contains("  staticwiki build --help\n", command.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "help")]
    [InlineData("build --help", "help build")]
    [InlineData("new topic --help", "help new topic")]
    public void Help_may_be_asked_for_as_a_command(string option, string word)
    {
        var (one, other) = (new CommandLine(), new CommandLine());
        Assert.Equal((0, 0), (one.Run(option.Split(' ')), other.Run(word.Split(' '))));
        Assert.Equal(one.Output, other.Output);
    }

    private static IEnumerable<string> PathsOf(Command command) =>
        command.Subcommands.Count == 0
            ? [command.Name]
            : command.Subcommands.SelectMany(PathsOf).Select(path => $"{command.Name} {path}");

    private static CommandContext Context() =>
        new(TextWriter.Null, TextWriter.Null, new MemoryFileSystem(), CommandLine.Root);
}
