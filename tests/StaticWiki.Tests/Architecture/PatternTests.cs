using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace StaticWiki.Tests.Architecture;

/// <summary>A pattern that can backtrack takes exponential time on the right text; whoever writes the text could stop a build.</summary>
public sealed partial class PatternTests
{
    private static readonly string Source = Path.GetFullPath("../../../src", FolderOfThisFile());

    [Fact]
    public void No_pattern_of_the_tool_can_backtrack()
    {
        var faults = Directory
            .EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsMade(file))
            .SelectMany(file =>
                FaultsOf(File.ReadAllText(file)).Select(fault => Path.GetFileName(file) + ": " + fault)
            );
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("static readonly Regex A = new(\"x\", RegexOptions.NonBacktracking);", 0)]
    [InlineData(
        "const RegexOptions O = RegexOptions.NonBacktracking; Regex A = new(\"x\", O); Regex B = new(\"y\", O);",
        0
    )]
    [InlineData("static readonly Regex A = new(\"x\");", 1)]
    [InlineData("static readonly Regex A = new(\"x\", RegexOptions.NonBacktracking); Regex B = new(\"y\");", 1)]
    [InlineData("var a = new Regex(\"x\", RegexOptions.IgnoreCase);", 1)]
    [InlineData("[GeneratedRegex(\"x\")] private static partial Regex A { get; }", 1)]
    [InlineData("var a = Regex.IsMatch(text, \"x\");", 1)]
    [InlineData("[RegularExpression(\"x\")] string A;", 1)]
    public void What_could_backtrack_is_found(string code, int faults) => Assert.Equal(faults, FaultsOf(code).Count());

    private static IEnumerable<string> FaultsOf(string code)
    {
        foreach (Match use in Elsewhere().Matches(code))
            yield return $"'{use.Value}' makes a pattern that nobody sees";
        foreach (Match made in Made().Matches(code))
        {
            var options = made.Groups["options"].Value;
            var isSafe =
                options.Contains("NonBacktracking", StringComparison.Ordinal)
                || (
                    Named().Match(options) is { Success: true } name
                    && Regex.IsMatch(code, $@"\bRegexOptions {name.Value}\s*=[^;]*\bNonBacktracking\b")
                );
            if (!isSafe)
                yield return $"'{made.Groups["all"].Value.Split('\n')[0]}' can backtrack";
        }
    }

    private static bool IsMade(string file) =>
        file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj");

    /// <summary>Patterns made where no options can be seen, or by a generator, whose code backtracks.</summary>
    [GeneratedRegex(
        @"\bGeneratedRegex\b|\bRegex\.(Is)?(Match(es)?|Replace|Split|Count|EnumerateMatches)\(|\bRegularExpression\("
    )]
    private static partial Regex Elsewhere();

    /// <summary>A pattern being made, up to the end of the statement; its options are what follows the last comma.</summary>
    [GeneratedRegex(@"(?<all>\bnew Regex\(|\bRegex \w+ = new\().*?(?<options>[^,]*?)\)\s*;", RegexOptions.Singleline)]
    private static partial Regex Made();

    [GeneratedRegex(@"\b[A-Z]\w*\b")]
    private static partial Regex Named();

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
