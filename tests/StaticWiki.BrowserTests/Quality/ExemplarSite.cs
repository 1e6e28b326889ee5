using System.Runtime.CompilerServices;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.BrowserTests.Quality;

/// <summary>
/// The wiki of this repository, built and served; or another one, whose root <see cref="OtherWiki"/> names, so that a large
/// one can be looked at by hand.
/// </summary>
public sealed class ExemplarSite : IDisposable
{
    /// <summary>The environment variable with the root of the wiki to take instead.</summary>
    public const string OtherWiki = "STATICWIKI_QUALITY_WIKI";

    private readonly SiteServer _server = new();
    private readonly Dictionary<string, int> _sizes = new(StringComparer.Ordinal);

    public ExemplarSite()
    {
        var other = Environment.GetEnvironmentVariable(OtherWiki);
        var root = string.IsNullOrEmpty(other) ? RepositoryRoot() : Path.GetFullPath(other);
        IsOther = root != RepositoryRoot();
        var options = new BuildOptions
        {
            BaseUrl = new Uri(Address),
            Repository = new Repository("https://github.com/owner/name"),
        };
        var site = Wiki.Make(new PhysicalFileSystem(), WikiFolders.Below(root), options);
        foreach (var file in site.Files)
        {
            _server.Add(file.Path, file.Content.ToArray());
            _sizes[file.Path] = file.Content.Length;
        }
        _server.Begin();
    }

    /// <summary>Whether it is not the wiki of this repository, which has a page of every kind.</summary>
    public bool IsOther { get; }

    /// <summary>Whether a page is there.</summary>
    public bool Has(string path) =>
        _sizes.ContainsKey(path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);

    public string Address => _server.Address;

    public IReadOnlyList<string> Missing => _server.Missing;

    public void Forget() => _server.Forget();

    public void Dispose() => _server.Dispose();

    /// <summary>
    /// The addresses of the pages below a folder, the one with the most in it first; below the site's root those that have
    /// a folder of their own there.
    /// </summary>
    public IEnumerable<string> Below(string folder) =>
        _sizes
            .Where(file =>
                file.Key.StartsWith(folder, StringComparison.Ordinal)
                && file.Key.EndsWith("/index.html", StringComparison.Ordinal)
                && file.Key[folder.Length..].Count(c => c == '/') == 1
            )
            .OrderByDescending(file => file.Value)
            .ThenBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => file.Key[..^"index.html".Length]);

    public static string RepositoryRoot([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..")).Replace('\\', '/');
}
