using System.Reflection;
using System.Text.RegularExpressions;

namespace StaticWiki.Tests.Architecture;

/// <summary>The tests that SECURITY.md names are there.</summary>
public sealed partial class SecurityPolicyTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void Every_test_that_holds_a_promise_is_there()
    {
        var types = Assembly.GetExecutingAssembly().GetTypes().ToLookup(type => type.Name, StringComparer.Ordinal);
        var specs = FilesBelow("tests/StaticWiki.Tests/Specs").ToHashSet(StringComparer.Ordinal);
        var ofBrowser = FilesBelow("tests/StaticWiki.BrowserTests").ToHashSet(StringComparer.Ordinal);
        var named = Named().Matches(File.ReadAllText(Path.Combine(Root, "SECURITY.md"))).ToList();
        Assert.True(named.Count > 40, $"{named.Count} names were found");
        foreach (Match match in named)
        {
            var (name, method) = (match.Groups["name"].Value, match.Groups["method"].Value);
            var isThere =
                name.EndsWith(".spec", StringComparison.Ordinal) ? specs.Contains(name)
                : match.Groups["star"].Success ? ofBrowser.Contains(name + ".cs")
                : types[name].Any(type => method.Length == 0 || type.GetMethod(method) is not null);
            Assert.True(isThere, match.Value);
        }
    }

    private static IEnumerable<string> FilesBelow(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetFileName(path));

    [GeneratedRegex(
        @"`(?<name>[a-z-]+\.spec|[A-Z]\w+Tests)(\.(?<method>\w+))?`(?<star>\\\*)?",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Named();

    private static string FindRoot([System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
