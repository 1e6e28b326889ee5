using System.Globalization;
using System.Text;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.BrowserTests.Hostile;

/// <summary>The texts of the corpus as they are, each in a page that has nothing against it but its policy.</summary>
public sealed class PolicySite : IDisposable
{
    private readonly SiteServer _server = new();
    private readonly List<(string Path, string Text)> _pages = [];

    public PolicySite()
    {
        var files = new MemoryFileSystem();
        files.Write("content/site.yaml", "title: Policy\n"u8);
        files.Write("content/index.md", "Text\n"u8);
        var site = Wiki.Make(files, WikiFolders.Below(""), new BuildOptions());
        var page = Encoding.UTF8.GetString(site.Files.Single(file => file.Path == "index.html").Content.Span);
        foreach (var text in Vectors.Read("vectors.txt"))
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{_pages.Count}.html");
            _server.Add(path, Encoding.UTF8.GetBytes(page.Replace("<p>Text</p>", text, StringComparison.Ordinal)));
            _pages.Add((path, text));
        }
        _server.Begin();
    }

    public string Address => _server.Address;

    /// <summary>Each page with the text that stands in it.</summary>
    public IReadOnlyList<(string Path, string Text)> Pages => _pages;

    public void Dispose() => _server.Dispose();
}
