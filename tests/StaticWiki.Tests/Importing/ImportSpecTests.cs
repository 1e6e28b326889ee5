using System.Runtime.CompilerServices;

namespace StaticWiki.Tests.Importing;

/// <summary>
/// Runs every spec of an import. With the environment variable <c>STATICWIKI_ACCEPT=1</c> what came out is written over
/// what was expected, to be read in the diff.
/// </summary>
public sealed class ImportSpecTests
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
    public void Imports_as_specified(string spec)
    {
        var path = Path.Combine(Folder, spec);
        var expected = File.ReadAllText(path).ReplaceLineEndings("\n");
        var actual = ImportSpec.Parse(expected).Run();
        if (Environment.GetEnvironmentVariable("STATICWIKI_ACCEPT") == "1" && actual != expected)
            File.WriteAllText(path, actual);
        else
            Assert.Equal(expected, actual);
    }

    [Fact]
    public void There_are_specs() => Assert.NotEmpty(All);

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
