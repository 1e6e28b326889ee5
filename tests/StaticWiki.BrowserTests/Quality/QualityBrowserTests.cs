namespace StaticWiki.BrowserTests.Quality;

/// <summary>What the other tests look for is there to be found.</summary>
public sealed class QualityBrowserTests(QualityBrowser browser) : IClassFixture<QualityBrowser>
{
    private const string Page = """
        <!doctype html>
        <html lang="en"><title>Faulty</title><link rel="icon" href="data:,">
        <main><h1>Faulty</h1>
        <p style="color: #999; background: #aaa">Hard to read</p>
        <div style="width: 2000px">Wide</div>
        <p>Moved</p></main>
        <img src="nothing.png" alt="">
        <script>
        const grow = () => document.querySelector('h1').style.marginTop = '400px';
        requestAnimationFrame(() => setTimeout(grow, 20));
        </script>
        """;

    [Fact]
    public void What_is_wrong_with_a_page_is_seen()
    {
        using var server = new SiteServer();
        server.Add("index.html", System.Text.Encoding.UTF8.GetBytes(Page));
        server.Begin();
        browser.Be(new Screen(360, 740, IsDark: false));
        browser.Driver.Navigate().GoToUrl(new Uri(server.Address));
        Assert.Contains(browser.Barriers(), barrier => barrier.StartsWith("color-contrast", StringComparison.Ordinal));
        Assert.Contains(browser.TooWide(), element => element.StartsWith("<div", StringComparison.Ordinal));
        Assert.Contains(browser.LayoutShifts(), shift => shift.Value > 0.1);
        Assert.Contains("nothing.png", Assert.Single(browser.ConsoleMessages()), StringComparison.Ordinal);
        Assert.Equal([SiteServer.BasePath + "nothing.png"], server.Missing);
    }
}
