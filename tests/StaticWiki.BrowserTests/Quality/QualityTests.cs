namespace StaticWiki.BrowserTests.Quality;

/// <summary>Each kind of page on each screen.</summary>
public sealed class QualityTests(ExemplarSite site, QualityBrowser browser)
    : IClassFixture<ExemplarSite>,
        IClassFixture<QualityBrowser>
{
    [Theory]
    [InlineData("home", "")]
    [InlineData("page", "about/")]
    [InlineData("topic", "topics/*")]
    [InlineData("topics", "topics/")]
    [InlineData("source", "sources/*")]
    [InlineData("sources", "sources/")]
    [InlineData("kind", "kinds/*")]
    [InlineData("tag", "tags/*")]
    [InlineData("timeline", "timeline/")]
    [InlineData("maintenance", "maintenance/")]
    [InlineData("search", "search/")]
    [InlineData("404", "404.html")]
    public void A_page_serves_every_reader(string kind, string path)
    {
        // The one with the most in it.
        if (path.EndsWith('*'))
            path = site.Below(path[..^1]).First();
        var found = new List<string>();
        foreach (var screen in Screen.All)
        {
            browser.Be(screen);
            Open(path);
            found.AddRange(browser.ConsoleMessages().Select(message => $"{screen}: {message}"));
            found.AddRange(site.Missing.Select(missing => $"{screen}: {missing} is missing"));
            found.AddRange(browser.TooWide().Select(element => $"{screen}: too wide: {element}"));
            var shifts = browser.LayoutShifts();
            if (shifts.Sum(shift => shift.Value) >= 0.01)
                found.AddRange(shifts.Select(shift => $"{screen}: moves by {shift.Value}: {shift.Moved}"));
            browser.Keep($"{kind}-{screen}");
            found.AddRange(browser.Barriers().Select(barrier => $"{screen}: {barrier}"));
        }
        Assert.True(found.Count == 0, $"{path}: {found.Count} findings:\n{string.Join('\n', found.Take(20))}");
    }

    private void Open(string path)
    {
        site.Forget();
        browser.ConsoleMessages();
        browser.Driver.Navigate().GoToUrl(new Uri(site.Address + path));
    }
}
