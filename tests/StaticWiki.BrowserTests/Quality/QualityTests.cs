using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;
using OpenQA.Selenium.Support.UI;

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
    [InlineData("graph", "graph/")]
    [InlineData("timeline", "timeline/")]
    [InlineData("maintenance", "maintenance/")]
    [InlineData("search", "search/")]
    [InlineData("404", "404.html")]
    public void A_page_serves_every_reader(string kind, string path)
    {
        // The one with the most in it.
        if (path.EndsWith('*'))
            path = site.Below(path[..^1]).First();
        // A wiki that somebody else names need not have all kinds.
        if (site.IsOther && !site.Has(path))
            return;
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

    /// <summary>With what is only there when a reader asks for it.</summary>
    [Theory]
    [InlineData("preview", ".text p > a:not(.mention)", "dark")]
    [InlineData("reference", ".text .citation a", "light")]
    [InlineData("reference-in-dark", ".text .citation a", "dark")]
    public void A_card_on_a_page_in_chosen_colours_serves_every_reader(string name, string selector, string scheme)
    {
        var path = site.Below("topics/").First();
        var found = new List<string>();
        try
        {
            foreach (var screen in Screen.All)
            {
                browser.Be(screen);
                Open(path);
                var choice = browser.Driver.FindElement(By.CssSelector($".scheme [value={scheme}]"));
                browser.Driver.ExecuteScript("arguments[0].click()", choice);
                Open(path);
                var link = browser.Driver.FindElement(By.CssSelector(selector));
                new Actions(browser.Driver).MoveToElement(link).Perform();
                new WebDriverWait(browser.Driver, TimeSpan.FromSeconds(60)).Until(_ =>
                    browser.Driver.FindElements(By.CssSelector(".card")).Count == 1
                );
                found.AddRange(browser.ConsoleMessages().Select(message => $"{screen}: {message}"));
                found.AddRange(browser.TooWide().Select(element => $"{screen}: too wide: {element}"));
                var shifts = browser.LayoutShifts();
                if (shifts.Sum(shift => shift.Value) >= 0.01)
                    found.AddRange(shifts.Select(shift => $"{screen}: moves by {shift.Value}: {shift.Moved}"));
                browser.Keep($"{name}-{screen}");
                found.AddRange(browser.Barriers().Select(barrier => $"{screen}: {barrier}"));
            }
        }
        finally
        {
            browser.Driver.ExecuteScript("localStorage.clear()");
        }
        Assert.True(found.Count == 0, $"{path}: {found.Count} findings:\n{string.Join('\n', found.Take(20))}");
    }

    /// <summary>The page itself and what is suggested on it, for an address that there is not.</summary>
    [Fact]
    public void Suggestions_for_a_wrong_address_serve_every_reader()
    {
        var found = new List<string>();
        foreach (var screen in Screen.All)
        {
            browser.Be(screen);
            Open("topics/armord-trian/");
            new WebDriverWait(browser.Driver, TimeSpan.FromSeconds(60)).Until(_ =>
                browser.Driver.FindElements(By.CssSelector(".nearest a")).Count > 0
            );
            found.AddRange(browser.TooWide().Select(element => $"{screen}: too wide: {element}"));
            var shifts = browser.LayoutShifts();
            if (shifts.Sum(shift => shift.Value) >= 0.01)
                found.AddRange(shifts.Select(shift => $"{screen}: moves by {shift.Value}: {shift.Moved}"));
            browser.Keep($"suggestions-{screen}");
            found.AddRange(browser.Barriers().Select(barrier => $"{screen}: {barrier}"));
        }
        Assert.True(found.Count == 0, $"{found.Count} findings:\n{string.Join('\n', found.Take(20))}");
    }

    private void Open(string path)
    {
        site.Forget();
        browser.ConsoleMessages();
        browser.Driver.Navigate().GoToUrl(new Uri(site.Address + path));
    }
}
