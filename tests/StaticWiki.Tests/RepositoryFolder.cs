using System.Runtime.CompilerServices;

namespace StaticWiki.Tests;

/// <summary>Where the repository is that the tests are in.</summary>
internal static class RepositoryFolder
{
    public static readonly string Root = Find();

    private static string Find([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
