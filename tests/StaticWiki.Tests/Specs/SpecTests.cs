using System.Runtime.CompilerServices;

namespace StaticWiki.Tests.Specs;

/// <summary>
/// Runs every spec. With the environment variable <c>STATICWIKI_ACCEPT=1</c> what came out is written over what was
/// expected, to be read in the diff.
/// </summary>
public sealed class SpecTests
{
    private static readonly string Folder = FolderOfThisFile();

    public static TheoryData<string> All =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.spec", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(All))]
    public void Builds_as_specified(string spec)
    {
        var path = Path.Combine(Folder, spec);
        var expected = File.ReadAllText(path).ReplaceLineEndings("\n");
        var actual = Spec.Parse(expected).Run();
        if (Environment.GetEnvironmentVariable("STATICWIKI_ACCEPT") == "1" && actual != expected)
            File.WriteAllText(path, actual);
        else
            Assert.Equal(expected, actual);
    }

    [Fact]
    public void There_are_specs() => Assert.NotEmpty(All);

    /// <summary>All specs, for tests that do something else with their sites.</summary>
    internal static IReadOnlyList<Spec> Load() =>
        [.. All.Select(spec => Spec.Parse(File.ReadAllText(Path.Combine(Folder, spec.Data))))];

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
