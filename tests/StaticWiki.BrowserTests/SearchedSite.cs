using System.Text;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.BrowserTests;

/// <summary>A wiki with something to find for each way of looking, served.</summary>
public sealed class SearchedSite : IDisposable
{
    public const string HostileTitle = "<img src=x onerror=alert(1)> & \"ends\"";

    private readonly SiteServer _server = new();

    public SearchedSite()
    {
        var files = new MemoryFileSystem();
        Write("content/site.yaml", "title: Searched\nkinds: [ship, river]\n");
        Write(
            "content/topics/rhone.md",
            "---\ntitle: Rhône\nkind: river\naliases: [Rotten]\ntags: [water]\n---\nA river that <b>begins</b> at a glacier.\n"
        );
        Write(
            "content/topics/ship.md",
            "---\ntitle: The Copper Lantern\nkind: ship\ntags: [water, fire]\n---\n"
                + "It was built for the river. "
                + string.Concat(Enumerable.Repeat("Many words stand before it. ", 20))
                + "A paddle steamer needs coal.\n\nAnother paragraph.\n"
        );
        Write("content/topics/far.md", "# Far\n\nCopper is a metal.\n\nA lantern gives light. Steamer, paddle.\n");
        Write("content/topics/seoul.md", "# 서울역\n\n이 역은 한국철도공사의 역이다.\n");
        Write("content/topics/hostile.md", $"---\ntitle: '{HostileTitle}'\n---\nText with `<script>` in it.\n");
        for (var i = 0; i < 30; i++)
            Write($"content/topics/buoy-{i}.md", $"# Buoy {i}\n\nA buoy of the harbour, number {i}.\n");
        foreach (var file in Wiki.Make(files, WikiFolders.Below(""), new BuildOptions { Jobs = 2 }).Files)
            _server.Add(file.Path, file.Content.ToArray());
        _server.Begin();

        void Write(string path, string text) => files.Write(path, Encoding.UTF8.GetBytes(text));
    }

    public string Address => _server.Address;

    public IReadOnlyList<string> Missing => _server.Missing;

    public void Dispose() => _server.Dispose();
}

/// <summary>A browser whose user has turned JavaScript off.</summary>
public sealed class BrowserWithoutScript() : Browser(["--blink-settings=scriptEnabled=false"]);
