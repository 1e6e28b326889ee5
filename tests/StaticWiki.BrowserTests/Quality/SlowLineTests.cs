using System.Text;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.BrowserTests.Quality;

/// <summary>A page that comes in piece by piece.</summary>
public sealed class SlowLineTests(QualityBrowser browser) : IClassFixture<QualityBrowser>
{
    [Fact]
    public void Nothing_moves_when_the_rest_of_the_header_comes_in()
    {
        using var server = new SiteServer();
        var files = new MemoryFileSystem();
        var links = string.Concat(Enumerable.Range(1, 8).Select(i => $"  - A long name {i}: /\n"));
        files.Write("content/site.yaml", Encoding.UTF8.GetBytes($"title: Slow\nnavigation:\n{links}"));
        files.Write("content/index.md", "# Slow\n\nText.\n"u8);
        var options = new BuildOptions { BaseUrl = new Uri(server.Address), Jobs = 2 };
        foreach (var file in Wiki.Make(files, WikiFolders.Below(""), options).Files)
        {
            var content = file.Content.ToArray();
            server.Add(file.Path, content);
            if (file.Path == "index.html")
                server.Pause(file.Path, content.AsSpan().IndexOf("A long name 2"u8));
        }
        server.Begin();
        browser.Be(new Screen(360, 740, IsDark: false));
        browser.Driver.Navigate().GoToUrl(new Uri(server.Address));
        Assert.Contains("A long name 8", browser.Driver.PageSource, StringComparison.Ordinal);
        Assert.Empty(browser.LayoutShifts());
    }
}
