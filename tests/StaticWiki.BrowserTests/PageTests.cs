using System.Globalization;
using OpenQA.Selenium;

namespace StaticWiki.BrowserTests;

/// <summary>A small wiki in a real browser.</summary>
public sealed class PageTests(BuiltSite site, Browser browser) : IClassFixture<BuiltSite>, IClassFixture<Browser>
{
    [Theory]
    [InlineData("", "A small wiki")]
    [InlineData("about/", "How this is made")]
    [InlineData("topics/engine/", "The engine")]
    [InlineData("topics/", "Topics")]
    [InlineData("topics/junction/", "Junction")]
    [InlineData("sources/2026-01-gazette/", "The Gazette, January 2026 (untitled)")]
    [InlineData("sources/", "Sources")]
    [InlineData("kinds/vehicle/", "Vehicles")]
    [InlineData("tags/rolling-stock/", "rolling stock")]
    public void A_page_opens_without_a_complaint_or_a_failed_request(string path, string heading)
    {
        Open(path);
        Assert.Equal(heading, browser.Driver.FindElement(By.TagName("h1")).Text);
        Assert.Empty(browser.ConsoleMessages());
        Assert.Empty(site.Missing);
        // The style sheet arrived and means something: the text is not as wide as the window.
        Assert.InRange(WidthOf("main h1"), 50, 1100);
    }

    [Theory]
    [InlineData("no-such-page")]
    [InlineData("topics/deeper/and/deeper/")]
    public void The_page_for_missing_addresses_works_at_any_depth(string path)
    {
        Open(path);
        Assert.Equal([BuiltSite.BasePath + path], site.Missing);
        // The one message is that of the address itself, whose status is 404.
        Assert.Contains("404", Assert.Single(browser.ConsoleMessages()), StringComparison.Ordinal);
        browser.Driver.FindElement(By.CssSelector("main a[href]")).Click();
        Assert.Equal(site.Address, browser.Driver.Url);
        Assert.Empty(browser.ConsoleMessages());
    }

    [Theory]
    [InlineData("")]
    [InlineData("topics/engine/")]
    [InlineData("sources/2026-01-gazette/")]
    public void On_a_phone_nothing_is_wider_than_the_screen(string path)
    {
        var window = browser.Driver.Manage().Window;
        var before = window.Size;
        try
        {
            window.Size = new System.Drawing.Size(390, 800);
            Open(path);
            Assert.True(
                Pixels("document.documentElement.scrollWidth") <= Pixels("document.documentElement.clientWidth"),
                "the page scrolls sideways"
            );
        }
        finally
        {
            window.Size = before;
        }
    }

    [Fact]
    public void A_wiki_link_leads_to_its_page()
    {
        Open("topics/engine/");
        browser.Driver.FindElement(By.CssSelector("main p a[href='../station/']")).Click();
        Assert.Equal(site.Address + "topics/station/", browser.Driver.Url);
        Assert.Empty(browser.ConsoleMessages());
    }

    [Theory]
    [InlineData("?a=1&b=%C3%A4#speed")]
    [InlineData("")]
    public void An_old_address_leads_on_with_query_and_fragment(string behind)
    {
        Open("machines/the%20engine/" + behind);
        Assert.Equal(site.Address + "topics/engine/" + behind, browser.Driver.Url);
        Assert.Empty(browser.ConsoleMessages());
        Assert.Empty(site.Missing);
    }

    /// <summary>Nobody can follow them on paper.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("topics/engine/")]
    [InlineData("sources/2026-01-gazette/")]
    public void The_links_to_contribute_are_seen_on_the_screen_and_not_on_paper(string path)
    {
        Open(path);
        var links = browser.Driver.FindElements(By.CssSelector(".contribute a"));
        Assert.Equal(["Edit this page", "History", "Report a mistake"], links.Select(link => link.Text));
        Assert.All(links, link => Assert.True(link.Displayed));
        browser.Driver.ExecuteCdpCommand("Emulation.setEmulatedMedia", new() { ["media"] = "print" });
        try
        {
            Assert.All(links, link => Assert.False(link.Displayed));
        }
        finally
        {
            browser.Driver.ExecuteCdpCommand("Emulation.setEmulatedMedia", new() { ["media"] = "" });
        }
    }

    private void Open(string path)
    {
        site.Forget();
        browser.ConsoleMessages();
        browser.Driver.Navigate().GoToUrl(new Uri(site.Address + path));
    }

    private double WidthOf(string selector) => browser.Driver.FindElement(By.CssSelector(selector)).Size.Width;

    /// <summary>A length in whole CSS pixels, as the DOM gives scroll and client sizes.</summary>
    private long Pixels(string script) =>
        Convert.ToInt64(browser.Driver.ExecuteScript($"return {script}"), CultureInfo.InvariantCulture);
}

/// <summary>Old addresses for readers who have turned JavaScript off.</summary>
public sealed class RedirectWithoutScriptTests(BuiltSite site, BrowserWithoutScript browser)
    : IClassFixture<BuiltSite>,
        IClassFixture<BrowserWithoutScript>
{
    [Fact]
    public void An_old_address_leads_on_by_itself()
    {
        browser.Driver.Navigate().GoToUrl(new Uri(site.Address + "machines/the%20engine/"));
        var deadline = DateTime.UtcNow + TimeSpan.FromSeconds(20);
        while (browser.Driver.Url != site.Address + "topics/engine/" && DateTime.UtcNow < deadline)
            Thread.Sleep(50);
        Assert.Equal(site.Address + "topics/engine/", browser.Driver.Url);
        Assert.Empty(browser.ConsoleMessages());
        Assert.Empty(site.Missing);
    }
}
