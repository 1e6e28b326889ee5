using OpenQA.Selenium;

namespace StaticWiki.BrowserTests.Reading;

/// <summary>How a reader comes to some page: any topic, or what a wrong address may have meant.</summary>
public sealed class WayTests(ReadSite site, Browser browser) : IClassFixture<ReadSite>, IClassFixture<Browser>
{
    private readonly Reader _reader = new(site, browser);

    private IWebElement Random => _reader.Find("[data-random]");

    [Theory]
    [InlineData(0, "topics/gone/")]
    [InlineData(0.3, "topics/hostile/")]
    [InlineData(0.45, "topics/rhone/")]
    [InlineData(0.999, "topics/ship/")]
    public void Any_topic_that_somebody_wrote(double chance, string topic)
    {
        _reader.Open("topics/deeper/and/deeper/");
        Assert.Equal("Random topic", Random.Text);
        Assert.Equal(site.Address + "topics/", Random.GetAttribute("href"));
        _reader.Ask(
            "Math.random = () => arguments[0]".Replace(
                "arguments[0]",
                chance.ToString(System.Globalization.CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            )
        );
        Random.SendKeys(Keys.Enter);
        _reader.WaitUntil(() => browser.Driver.Url == site.Address + topic);
    }

    [Fact]
    public void Another_topic_than_this()
    {
        _reader.Open("topics/ship/");
        _reader.Ask("Math.random = () => 0.999");
        Random.Click();
        _reader.WaitUntil(() => browser.Driver.Url == site.Address + "topics/gone/");
    }

    [Fact]
    public void The_list_of_topics_where_the_index_cannot_be_had()
    {
        _reader.Open("topics/ship/");
        _reader.Ask("window.fetch = () => Promise.reject(new TypeError('offline'))");
        Random.Click();
        _reader.WaitUntil(() => browser.Driver.Url == site.Address + "topics/");
        _reader.AssertQuiet();
    }

    [Theory]
    [InlineData("topics/the-coper-lantern/", "topics/ship/")]
    [InlineData("The_Copper_Lantern.html", "topics/ship/")]
    [InlineData("wiki/en/2019/copper%20lantern?page=2#top", "topics/ship/")]
    [InlineData("copper-lantern/index.html", "topics/ship/")]
    [InlineData("rotten", "topics/rhone/")]
    [InlineData("topics/RHONE", "topics/rhone/")]
    [InlineData("%EC%84%9C%EC%9A%B8", "topics/seoul/")]
    [InlineData("sources/ships-log", "sources/log/")]
    public void A_wrong_address_is_answered_with_the_nearest_pages(string wrong, string right)
    {
        _reader.Open(wrong);
        _reader.WaitUntil(() => Nearest().Count > 0);
        Assert.Equal(site.Address + right, Nearest()[0].GetAttribute("href"));
        Assert.Equal("Pages of a similar name", _reader.Find(".nearest h2").Text);
        // It is announced when it comes.
        Assert.Equal("status", _reader.Find(".nearest").GetAttribute("role"));
    }

    [Fact]
    public void Pages_of_the_same_folder_come_first()
    {
        _reader.Open("sources/the");
        _reader.WaitUntil(() => Nearest().Count > 1);
        Assert.Equal(site.Address + "sources/log/", Nearest()[0].GetAttribute("href"));
        _reader.Open("topics/the");
        _reader.WaitUntil(() => Nearest().Count > 1);
        Assert.Equal(site.Address + "topics/ship/", Nearest()[0].GetAttribute("href"));
    }

    [Theory]
    [InlineData("qqqqqqqq/")]
    [InlineData("%FF%FE/%")]
    [InlineData("404.html")]
    public void Nothing_is_suggested_where_nothing_is_near(string wrong)
    {
        _reader.Open(wrong);
        _reader.Pause();
        Assert.Empty(Nearest());
        Assert.False(_reader.Find(".nearest h2").Displayed);
        Assert.Contains("Go to the home page", _reader.Find("main").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_others_wrote_is_text()
    {
        _reader.Open("topics/onerror-%3Cimg%20src=x%20onerror=alert(3)%3E/");
        _reader.WaitUntil(() => Nearest().Count > 0);
        Assert.Equal(ReadSite.HostileTitle, Nearest()[0].Text);
        Assert.Equal(1L, _reader.Ask("document.images.length"));
    }

    private IReadOnlyList<IWebElement> Nearest() => browser.Driver.FindElements(By.CssSelector(".nearest a"));
}

/// <summary>What needs no index is there without one, and what needs it is not shown.</summary>
public sealed class UnsearchedTests(UnsearchedSite unsearched, Browser browser)
    : IClassFixture<UnsearchedSite>,
        IClassFixture<Browser>
{
    private readonly Reader _reader = new(unsearched.Site, browser);

    [Fact]
    public void A_wiki_without_search_has_the_rest()
    {
        _reader.Open("topics/ship/");
        Assert.Empty(browser.Driver.FindElements(By.CssSelector("[role=search], [data-random]")));
        Assert.True(_reader.Find(".scheme").Displayed);
        _reader.PointTo(_reader.FindLink("Rhône"));
        _reader.WaitForCard("glacier");
        _reader.AssertQuiet();
        _reader.Open("topics/rone/");
        Assert.Empty(browser.Driver.FindElements(By.CssSelector(".nearest")));
        Assert.Contains("Go to the home page", _reader.Find("main").Text, StringComparison.Ordinal);
    }
}
