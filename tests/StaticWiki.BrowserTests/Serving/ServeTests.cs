using OpenQA.Selenium;
using OpenQA.Selenium.Support.UI;

namespace StaticWiki.BrowserTests.Serving;

/// <summary><c>staticwiki serve</c> in a real browser, which no test tells to load a page again.</summary>
public sealed class ServeTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private const string Engine = "content/topics/engine.md";
    private const string Note = ", which pulls what stands behind it";

    private readonly ServedFolder _wiki = ServedFolder.Small();

    public void Dispose()
    {
        // Before its server ends.
        browser.Driver.Navigate().GoToUrl("about:blank");
        _wiki.Dispose();
    }

    [Fact]
    public void A_wiki_is_built_and_served_and_what_is_saved_is_seen()
    {
        Open("topics/engine/");
        Assert.DoesNotContain(Note, Text(), StringComparison.Ordinal);
        Edit("The station", "The station]]" + Note + " [[The station");
        Until(() => Text().Contains(Note, StringComparison.Ordinal));
        Assert.Null(Overlay("section"));
        // And once more, since the stream is another one now.
        Edit(Note, " and goes on");
        Until(() => Text().Contains("and goes on", StringComparison.Ordinal));
        Assert.Empty(browser.ConsoleMessages());
    }

    [Fact]
    public void A_fault_is_shown_over_the_page_until_it_is_mended()
    {
        Open("topics/engine/");
        Edit("[[Junction]]", "[[Juncton]]");
        Until(() => Overlay("section") is not null);
        var shown = Overlay("section")!.Text;
        Assert.Contains("1 error", shown, StringComparison.Ordinal);
        Assert.Contains("error[SW3001]: no page is named 'Juncton'", shown, StringComparison.Ordinal);
        Assert.Contains($"{Engine}:11:", shown, StringComparison.Ordinal);
        Assert.Equal("Juncton", Overlay("mark")!.Text);
        Assert.Contains("help: did you mean", shown, StringComparison.Ordinal);
        // The page itself is what was written.
        Assert.Contains("Juncton", Text(), StringComparison.Ordinal);
        Edit("[[Juncton]]", "[[Junction]]");
        Until(() => Overlay("section") is null && !Text().Contains("Juncton", StringComparison.Ordinal));
        Assert.Null(Overlay(".pill"));
        Assert.Empty(browser.ConsoleMessages());
    }

    [Fact]
    public void What_was_found_can_be_put_away_and_fetched_again_by_keyboard()
    {
        Open("topics/engine/");
        Edit("[[Junction]]", "[[Juncton]]");
        Until(() => Overlay("section") is not null);
        Assert.Equal("dialog", Overlay("section")!.GetDomAttribute("role"));
        Assert.Equal("1 error", Overlay("#title")!.Text);
        // It has the focus, since nothing else had.
        Press(Keys.Escape);
        Until(() => Overlay("section") is null);
        Assert.Equal("1 error", Overlay(".pill")!.Text);
        Press(Keys.Enter);
        Until(() => Overlay("section") is not null);
        Overlay("button")!.Click();
        Until(() => Overlay("section") is null);
    }

    [Fact]
    public void The_last_good_page_stays_where_a_template_is_broken()
    {
        Open("topics/engine/");
        var good = Text();
        _wiki.Save("templates/pages/topic.html", "{{ page.nothing_of_that_name }}");
        Until(() => Overlay("section") is not null);
        Assert.Equal(good, Text());
        var shown = Overlay("section")!.Text;
        Assert.Contains(
            "This page could not be made. What you see is how it was before.",
            shown,
            StringComparison.Ordinal
        );
        Assert.Contains("templates/pages/topic.html:1:", shown, StringComparison.Ordinal);
        _wiki.Save("templates/pages/topic.html", "<p>A new template</p>");
        Until(() => Text().Contains("A new template", StringComparison.Ordinal));
        Until(() => Overlay("section") is null);
    }

    [Fact]
    public void The_place_in_a_long_page_is_kept()
    {
        _wiki.Save("content/topics/long.md", "# Long\n\n" + string.Concat(Enumerable.Repeat("A paragraph.\n\n", 300)));
        Open("topics/long/");
        Until(() => Text().Contains("A paragraph.", StringComparison.Ordinal));
        browser.Driver.ExecuteScript("scrollTo(0, 2345)");
        _wiki.Save("content/topics/long.md", _wiki.Read("content/topics/long.md") + "The end of it.\n");
        Until(() => Text().Contains("The end of it.", StringComparison.Ordinal));
        Until(() => Convert.ToInt64(browser.Driver.ExecuteScript("return scrollY"), null) == 2345);
    }

    [Fact]
    public void A_style_sheet_takes_the_place_of_the_old_one_without_a_new_page()
    {
        Open("topics/engine/");
        browser.Driver.ExecuteScript("window.isTheSame = true");
        _wiki.Save("templates/assets/style.css", "h1 { color: rgb(1, 2, 3) }\n");
        Until(() => browser.Driver.FindElement(By.TagName("h1")).GetCssValue("color").Contains("1, 2, 3"));
        Assert.True(browser.Driver.ExecuteScript("return window.isTheSame === true") is true);
        Until(() => browser.Driver.FindElements(By.CssSelector("link[rel=stylesheet]")).Count == 1);
    }

    [Fact]
    public void A_page_that_stays_the_same_is_not_loaded_again()
    {
        Open("about/");
        browser.Driver.ExecuteScript("window.isTheSame = true");
        Edit("[[Junction]]", "[[Juncton]]");
        // What was found is told all the same.
        Until(() => Overlay("section") is not null);
        Assert.True(browser.Driver.ExecuteScript("return window.isTheSame === true") is true);
    }

    [Fact]
    public void A_new_wiki_can_be_written_on_at_once()
    {
        using var wiki = ServedFolder.New();
        browser.Driver.Navigate().GoToUrl(new Uri(wiki.Address));
        browser.Driver.FindElement(By.LinkText("metre")).Click();
        Until(() => Text().Contains("the unit of length", StringComparison.Ordinal));
        const string metre = "content/topics/metre.md";
        wiki.Save(metre, wiki.Read(metre) + "\nA [[second]] sentence of one's own. [@2018-cgpm-resolution-1]\n");
        Until(() => Text().Contains("sentence of one's own", StringComparison.Ordinal));
        wiki.Save("content/topics/candela.md", "# Candela\n\nIt is measured in [[Lumen]].\n");
        Until(() => Overlay("section") is not null);
        Assert.Contains("no page is named 'Lumen'", Overlay("section")!.Text, StringComparison.Ordinal);
        wiki.Delete("content/topics/candela.md");
        Until(() => Overlay("section") is null);
        browser.Driver.Navigate().GoToUrl("about:blank");
    }

    private void Open(string path)
    {
        browser.ConsoleMessages();
        browser.Driver.Navigate().GoToUrl(new Uri(_wiki.Address + path));
        // Once the stream is open, all that happens is told.
        Until(() =>
            browser.Driver.ExecuteScript(
                "return performance.getEntriesByType('resource').some((entry) => entry.name.includes('live.js'))"
            )
                is true
        );
    }

    private void Edit(string old, string replacement)
    {
        var text = _wiki.Read(Engine);
        Assert.Contains(old, text, StringComparison.Ordinal);
        _wiki.Save(Engine, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    private string Text() => browser.Driver.FindElement(By.TagName("main")).Text;

    /// <summary>The first element of what is shown above the page; null where there is none.</summary>
    private IWebElement? Overlay(string selector) =>
        browser
            .Driver.FindElements(By.TagName("staticwiki-findings"))
            .Select(host => host.GetShadowRoot().FindElements(By.CssSelector(selector)).FirstOrDefault())
            .FirstOrDefault();

    private void Press(string key) => new OpenQA.Selenium.Interactions.Actions(browser.Driver).SendKeys(key).Perform();

    private void Until(Func<bool> holds)
    {
        var wait = new WebDriverWait(browser.Driver, TimeSpan.FromMinutes(2))
        {
            PollingInterval = TimeSpan.FromMilliseconds(20),
        };
        // The page may be another one before its elements are looked at.
        wait.IgnoreExceptionTypes(
            typeof(StaleElementReferenceException),
            typeof(NoSuchElementException),
            typeof(NoSuchShadowRootException),
            typeof(JavaScriptException)
        );
        wait.Until(_ => holds());
    }
}
