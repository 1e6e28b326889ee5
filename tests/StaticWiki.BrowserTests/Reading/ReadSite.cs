using System.Text;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.BrowserTests.Reading;

/// <summary>A wiki with a long page that refers to others in all ways, served; one of the others is not there any more.</summary>
public sealed class ReadSite : IDisposable
{
    public const string HostileTitle = "<img src=x onerror=alert(1)> & \"ends\"";
    public const string HostileSummary = "</p><script>alert(2)</script> &lt;b&gt;";

    private readonly SiteServer _server = new();

    public ReadSite()
        : this("") { }

    /// <param name="settings">Further lines of <c>site.yaml</c>.</param>
    internal ReadSite(string settings)
    {
        var files = new MemoryFileSystem();
        Write("site.yaml", "title: Read\nkinds: [ship, river]\n" + settings);
        Write("index.md", "# Read\n\nWelcome to the [[Rhône]].\n");
        Write(
            "topics/rhone.md",
            "---\ntitle: Rhône\nkind: river\naliases: [Rotten]\nsummary: A river that begins at a glacier.\n---\nIt flows.\n"
        );
        Write("topics/seoul.md", "# 서울역\n\n이 역은 한국철도공사의 역이며, 열차가 많이 다니는 곳으로 알려져 있다.\n");
        Write("topics/gone.md", "# Gone\n\nNobody can read what stood on this page any more.\n");
        Write("topics/hostile.md", $"---\ntitle: '{HostileTitle}'\nsummary: '{HostileSummary}'\n---\nText.\n");
        Write(
            "sources/log.md",
            "---\ntitle: The ship's log\npublisher: The harbour\nurl: https://log.example/1\ntopics: [Lighthouse]\n---\nAn abstract of the log.\n"
        );
        Write(
            "topics/ship.md",
            "---\ntitle: The Copper Lantern\nkind: ship\n---\n"
                + "It sailed the [[Rhône]] for years [@log] and was seen far away.[^far]\n\n"
                + "It met [something](hostile.md), was [[gone]], and rests at [[서울역]]; see [the hull](#hull).\n\n"
                + string.Concat(
                    new[] { "Hull", "Sails", "Crew", "Fate" }.Select(heading =>
                        $"## {heading}\n\n"
                        + string.Concat(Enumerable.Repeat("Many words stand here, line by line. ", 60))
                        + "\n\n"
                    )
                )
                + "| Where | Who |\n|---|---|\n| On deck | [[Rhône]] |\n\n"
                + "[^far]: As far as the sea, it is *said*.\n"
        );
        var options = new BuildOptions { BaseUrl = new Uri(_server.Address), Jobs = 2 };
        foreach (var file in Wiki.Make(files, WikiFolders.Below(""), options).Files)
        {
            if (!file.Path.StartsWith("topics/gone/", StringComparison.Ordinal))
                _server.Add(file.Path, file.Content.ToArray());
        }
        _server.Begin();

        void Write(string path, string text) => files.Write("content/" + path, Encoding.UTF8.GetBytes(text));
    }

    public string Address => _server.Address;

    public IReadOnlyList<string> Missing => _server.Missing;

    public void Forget() => _server.Forget();

    public void Dispose() => _server.Dispose();
}

/// <summary>The same wiki where it cannot be searched.</summary>
public sealed class UnsearchedSite : IDisposable
{
    public ReadSite Site { get; } = new("search: false\n");

    public void Dispose() => Site.Dispose();
}
