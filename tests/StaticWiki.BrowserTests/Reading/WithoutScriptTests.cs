using OpenQA.Selenium;
using StaticWiki.BrowserTests.Quality;

namespace StaticWiki.BrowserTests.Reading;

/// <summary>All kinds of pages for a reader without JavaScript.</summary>
public sealed class WithoutScriptTests(ExemplarSite site, BrowserWithoutScript browser)
    : IClassFixture<ExemplarSite>,
        IClassFixture<BrowserWithoutScript>
{
    private static readonly By Headings = By.CssSelector("main h1");

    [Theory]
    [InlineData("")]
    [InlineData("about/")]
    [InlineData("topics/*")]
    [InlineData("topics/")]
    [InlineData("sources/*")]
    [InlineData("sources/")]
    [InlineData("kinds/*")]
    [InlineData("tags/*")]
    [InlineData("graph/")]
    [InlineData("timeline/")]
    [InlineData("maintenance/")]
    [InlineData("search/")]
    [InlineData("no/such/page/")]
    public void A_page_is_whole_and_shows_nothing_that_would_not_work(string path)
    {
        if (path.EndsWith('*'))
            path = site.Below(path[..^1]).First();
        browser.Driver.Navigate().GoToUrl(new Uri(site.Address + path));
        Assert.True(browser.Driver.FindElement(Headings).Displayed);
        Assert.NotEmpty(browser.Driver.FindElement(By.TagName("main")).Text);
        // The style sheet arrived: the text is not as wide as the window.
        Assert.InRange(browser.Driver.FindElement(Headings).Size.Width, 50, 1100);
        Assert.False(browser.Driver.FindElement(By.CssSelector(".scheme")).Displayed);
        Assert.Empty(browser.Driver.FindElements(By.CssSelector(".card, [aria-current=location]")));
        // A button is there only to send a form.
        Assert.All(
            browser.Driver.FindElements(By.TagName("button")).Where(button => button.Displayed),
            button => Assert.Equal("submit", button.GetDomProperty("type"))
        );
        var any = browser.Driver.FindElement(By.CssSelector("[data-random]"));
        Assert.Equal("All topics", any.Text);
        any.Click();
        Assert.Equal(site.Address + "topics/", browser.Driver.Url);
    }

    [Fact]
    public void The_page_for_missing_addresses_leads_on_and_promises_nothing()
    {
        browser.Driver.Navigate().GoToUrl(new Uri(site.Address + "topics/armord-train/"));
        Assert.False(browser.Driver.FindElement(By.CssSelector(".nearest h2")).Displayed);
        Assert.Equal(0, browser.Driver.FindElement(By.CssSelector(".nearest")).Size.Height);
        Assert.Equal(
            ["home page", "Topics", "Timeline"],
            browser.Driver.FindElements(By.CssSelector("main a")).Select(link => link.Text)
        );
        Assert.True(browser.Driver.FindElement(By.CssSelector("form[role=search] input")).Displayed);
    }

    [Fact]
    public void References_and_contents_are_plain_links()
    {
        var path = site.Below("topics/").First();
        browser.Driver.Navigate().GoToUrl(new Uri(site.Address + path));
        browser.Driver.FindElement(By.CssSelector(".text .citation a")).Click();
        Assert.Contains("#reference.", browser.Driver.Url, StringComparison.Ordinal);
        browser.Driver.FindElement(By.CssSelector(".references .back, .references .back a")).Click();
        var contents = browser.Driver.FindElement(By.CssSelector(".contents a"));
        contents.Click();
        Assert.EndsWith(contents.GetDomAttribute("href")!, browser.Driver.Url, StringComparison.Ordinal);
    }
}
