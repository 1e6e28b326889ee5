using System.Runtime.CompilerServices;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.BrowserTests;

/// <summary>The small wiki of the end-to-end tests with this repository's theme, built and served.</summary>
public sealed class BuiltSite : IDisposable
{
    public const string BasePath = SiteServer.BasePath;

    private readonly SiteServer _server = new();

    public BuiltSite()
    {
        var options = new BuildOptions
        {
            BaseUrl = new Uri(Address),
            Repository = new Repository("https://github.com/owner/name"),
        };
        var site = Wiki.Make(new PhysicalFileSystem(), Folders(RepositoryRoot()), options);
        foreach (var file in site.Files)
            _server.Add(file.Path, file.Content.ToArray());
        _server.Begin();
    }

    public string Address => _server.Address;

    public IReadOnlyList<string> Missing => _server.Missing;

    public void Forget() => _server.Forget();

    public void Dispose() => _server.Dispose();

    private static WikiFolders Folders(string root) =>
        WikiFolders.Below(root) with
        {
            Content = root + "/tests/StaticWiki.Tests/EndToEnd/SmallWiki/content",
        };

    private static string RepositoryRoot([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..")).Replace('\\', '/');
}
