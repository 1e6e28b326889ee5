namespace StaticWiki.Benchmarks;

/// <summary>Where this program's sources are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "StaticWiki.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("StaticWiki.sln is in no folder above.");
        return folder.FullName;
    }
}
