using OpenQA.Selenium;
using OpenQA.Selenium.Support.UI;

namespace StaticWiki.BrowserTests;

/// <summary>How readers search, by keyboard and by mouse.</summary>
public sealed class SearchTests(SearchedSite site, Browser browser)
    : IClassFixture<SearchedSite>,
        IClassFixture<Browser>
{
    private IWebElement Field => browser.Driver.FindElement(By.CssSelector("form[role=search] input"));

    [Fact]
    public void Suggestions_are_chosen_and_opened_by_keyboard()
    {
        Open("topics/far/");
        Press("/");
        Assert.Equal(Field, browser.Driver.SwitchTo().ActiveElement());
        Assert.Equal("", Field.GetAttribute("value"));
        Field.SendKeys("copp");
        var options = WaitFor("[role=option]");
        Assert.Equal("The Copper Lantern Ship", options[0].Text.Replace("\r\n", " ").Replace('\n', ' '));
        Assert.Equal("true", Field.GetAttribute("aria-expanded"));
        Field.SendKeys(Keys.ArrowDown);
        Assert.Equal(options[0].GetAttribute("id"), Field.GetAttribute("aria-activedescendant"));
        Assert.Equal("true", options[0].GetAttribute("aria-selected"));
        Field.SendKeys(Keys.ArrowUp);
        Assert.Null(Field.GetAttribute("aria-activedescendant"));
        Field.SendKeys(Keys.ArrowDown + Keys.Enter);
        WaitUntil(() => browser.Driver.Url == site.Address + "topics/ship/");
        AssertQuiet();
    }

    [Fact]
    public void Escape_closes_the_list_and_keeps_what_was_typed()
    {
        Open("");
        Field.SendKeys("lantern");
        WaitFor("[role=option]");
        Field.SendKeys(Keys.Escape);
        Assert.Equal("false", Field.GetAttribute("aria-expanded"));
        Assert.False(browser.Driver.FindElement(By.CssSelector("[role=listbox]")).Displayed);
        Assert.Equal("lantern", Field.GetAttribute("value"));
        AssertQuiet();
    }

    [Fact]
    public void Enter_without_a_choice_leads_to_all_results()
    {
        Open("topics/far/");
        Field.SendKeys("copper lantern");
        WaitFor("[role=option]");
        Field.SendKeys(Keys.Enter);
        WaitUntil(() => browser.Driver.Url == site.Address + "search/?q=copper+lantern");
        Assert.Equal(["The Copper Lantern", "Far"], Titles());
        AssertQuiet();
    }

    [Theory]
    [InlineData("rhone", "Rhône")]
    [InlineData("RHÔNE", "Rhône")]
    [InlineData("rotten", "Rhône")]
    [InlineData("rohne", "Rhône")]
    [InlineData("latnern", "The Copper Lantern")]
    [InlineData("xopper lantern", "The Copper Lantern")]
    [InlineData("paddle steamer coal", "The Copper Lantern")]
    [InlineData("한국철도", "서울역")]
    [InlineData("역", "서울역")]
    [InlineData("onerror", SearchedSite.HostileTitle)]
    public void A_query_finds_its_page_first(string query, string title)
    {
        Open("search/?q=" + Uri.EscapeDataString(query));
        Assert.Equal(title, Titles()[0]);
        Assert.Equal(query, Field.GetAttribute("value"));
        AssertQuiet();
    }

    [Fact]
    public void An_excerpt_shows_where_the_words_stand()
    {
        Open("search/?q=paddle+steamer+coal");
        var marks = WaitFor(".search-results li:first-child mark");
        Assert.Equal(["paddle", "steamer", "coal"], marks.Select(mark => mark.Text));
        var text = browser.Driver.FindElement(By.CssSelector(".search-results p")).Text;
        Assert.StartsWith("… ", text, StringComparison.Ordinal);
        Assert.Contains("A paddle steamer needs coal.", text, StringComparison.Ordinal);
        AssertQuiet();
    }

    [Fact]
    public void Words_in_quotation_marks_stand_so_in_the_text()
    {
        Open("search/?q=" + Uri.EscapeDataString("\"paddle steamer\""));
        Assert.Equal(["The Copper Lantern"], Titles());
        Open("search/?q=" + Uri.EscapeDataString("\"steamer paddle\""));
        Assert.Equal(["Far"], Titles());
        AssertQuiet();
    }

    [Fact]
    public void Results_are_narrowed_by_kind_and_tag()
    {
        Open("search/?q=river");
        Assert.Equal(2, Titles().Count);
        var kinds = WaitFor(".search-facets > [role=group] button");
        Assert.Equal(["River (1)", "Ship (1)"], kinds.Select(kind => kind.Text).Order());
        kinds.First(kind => kind.Text == "Ship (1)").Click();
        WaitUntil(() => Titles() is ["The Copper Lantern"]);
        Assert.Equal("1 page", browser.Driver.FindElement(By.CssSelector(".search-status")).Text);
        browser.Driver.FindElement(By.CssSelector(".search-facets summary")).Click();
        var tags = WaitFor(".search-facets details button");
        Assert.Equal(["water (2)", "fire (1)"], tags.Select(tag => tag.Text));
        tags[0].Click();
        WaitUntil(() => Titles().Count == 2);
        AssertQuiet();
    }

    [Fact]
    public void More_results_come_when_asked_for()
    {
        Open("search/?q=buoy");
        Assert.Equal(10, Titles().Count);
        Assert.Equal("30 pages", browser.Driver.FindElement(By.CssSelector(".search-status")).Text);
        browser.Driver.FindElement(By.CssSelector(".search-results + button")).Click();
        WaitUntil(() => Titles().Count == 20);
        Assert.Equal(
            browser.Driver.FindElement(By.CssSelector(".search-results li:nth-child(11) a")),
            browser.Driver.SwitchTo().ActiveElement()
        );
        AssertQuiet();
    }

    [Fact]
    public void What_is_nowhere_is_said_to_be_nowhere()
    {
        Open("search/?q=qqqqqqqq");
        WaitUntil(() =>
            browser.Driver.FindElement(By.CssSelector(".search-status")).Text == "Nothing was found for “qqqqqqqq”."
        );
        AssertQuiet();
    }

    private void Open(string path)
    {
        browser.ConsoleMessages();
        browser.Driver.Navigate().GoToUrl(new Uri(site.Address + path));
    }

    private void Press(string key) => browser.Driver.FindElement(By.TagName("body")).SendKeys(key);

    private List<string> Titles() => [.. WaitFor(".search-results a").Select(link => link.Text)];

    private IReadOnlyList<IWebElement> WaitFor(string selector)
    {
        WaitUntil(() => browser.Driver.FindElements(By.CssSelector(selector)).Any(element => element.Displayed));
        return browser.Driver.FindElements(By.CssSelector(selector));
    }

    private void WaitUntil(Func<bool> holds) =>
        new WebDriverWait(browser.Driver, TimeSpan.FromSeconds(60)).Until(_ => holds());

    private void AssertQuiet()
    {
        Assert.Empty(browser.ConsoleMessages());
        Assert.Empty(site.Missing);
    }
}

/// <summary>How readers without JavaScript look for a page.</summary>
public sealed class SearchWithoutScriptTests(SearchedSite site, BrowserWithoutScript browser)
    : IClassFixture<SearchedSite>,
        IClassFixture<BrowserWithoutScript>
{
    [Fact]
    public void The_field_leads_to_a_page_that_leads_to_the_lists()
    {
        browser.Driver.Navigate().GoToUrl(new Uri(site.Address + "topics/far/"));
        var field = browser.Driver.FindElement(By.CssSelector("form[role=search] input"));
        Assert.Null(field.GetDomAttribute("role"));
        field.SendKeys("copper" + Keys.Enter);
        new WebDriverWait(browser.Driver, TimeSpan.FromSeconds(60)).Until(_ =>
            browser.Driver.Url == site.Address + "search/?q=copper"
        );
        var way = browser.Driver.FindElement(By.CssSelector("noscript"));
        Assert.StartsWith("Searching needs JavaScript.", way.Text, StringComparison.Ordinal);
        browser.Driver.FindElement(By.LinkText("Topics")).Click();
        Assert.Equal(site.Address + "topics/", browser.Driver.Url);
    }
}
