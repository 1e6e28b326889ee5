using StaticWiki.Cli;
using StaticWiki.Files;

namespace StaticWiki.Tests.GitHub;

/// <summary>Workflows and instructions name commands and options that there are.</summary>
public sealed class WrittenCommandTests
{
    private static readonly string Starter = Path.Combine(
        RepositoryFolder.Root,
        "src",
        "StaticWiki",
        "Creating",
        "Starter"
    );

    public static TheoryData<string> Texts =>
        [
            .. new[] { RepositoryFolder.Root, Starter }
                .SelectMany(folder =>
                    Directory
                        .EnumerateFiles(Path.Combine(folder, ".github"), "*", SearchOption.AllDirectories)
                        .Where(path => Path.GetExtension(path) is ".yml" or ".md")
                        .Concat([Path.Combine(folder, "README.md"), Path.Combine(folder, "CONTRIBUTING.md")])
                )
                .Select(path => Path.GetRelativePath(RepositoryFolder.Root, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_command_that_is_written_down_is_one(string path)
    {
        var faults = Commands(path)
            .SelectMany(command => FaultsOf(command.Words).Select(fault => $"{path}:{command.Line}: {fault}"));
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData(".github/workflows/pages.yml", 2)]
    [InlineData(".github/workflows/pull-request.yml", 4)]
    [InlineData(".github/workflows/links.yml", 2)]
    [InlineData("src/StaticWiki/Creating/Starter/.github/workflows/pages.yml", 2)]
    [InlineData("src/StaticWiki/Creating/Starter/.github/workflows/pull-request.yml", 4)]
    [InlineData("src/StaticWiki/Creating/Starter/.github/workflows/links.yml", 2)]
    [InlineData("src/StaticWiki/Creating/Starter/CONTRIBUTING.md", 7)]
    public void The_commands_are_found(string path, int count) => Assert.Equal(count, Commands(path).Count());

    /// <summary>A new wiki gets the same workflows as this repository, but for how the tool is run.</summary>
    [Theory]
    [InlineData("pages.yml")]
    [InlineData("pull-request.yml")]
    [InlineData("links.yml")]
    public void The_workflows_of_a_new_wiki_run_the_same_commands(string name) =>
        Assert.Equal(
            Commands($".github/workflows/{name}").Select(command => command.Words),
            Commands($"src/StaticWiki/Creating/Starter/.github/workflows/{name}").Select(command => command.Words)
        );

    [Theory]
    [InlineData("biuld")]
    [InlineData("build", "--agianst", "HEAD")]
    [InlineData("report", "--format", "xml")]
    [InlineData("theme", "ejct", "layout.html")]
    public void A_slip_is_found(params string[] words) => Assert.NotEmpty(FaultsOf(words));

    private static IEnumerable<(int Line, string[] Words)> Commands(string path) =>
        WrittenCommands.In(File.ReadAllText(Path.Combine(RepositoryFolder.Root, path)));

    private static IEnumerable<string> FaultsOf(string[] words)
    {
        var context = new CommandContext(TextWriter.Null, TextWriter.Null, new MemoryFileSystem(), "/");
        return Program
            .Commands(context)
            // What an array of the shell holds is not known here.
            .Parse([.. words.Where(word => !word.StartsWith("${", StringComparison.Ordinal))])
            .Errors.Select(error => $"staticwiki {string.Join(' ', words)}: {error.Message}");
    }
}
