using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;
using OpenQA.Selenium.Support.UI;

namespace StaticWiki.BrowserTests.Reading;

/// <summary>Does with a page what a reader does, by pointer, finger and keys.</summary>
internal sealed class Reader(ReadSite site, Browser browser)
{
    private readonly PointerInputDevice _finger = new(PointerKind.Touch);

    /// <summary>What is shown beside a link; null where nothing is.</summary>
    public IWebElement? Card => Browser.FindElements(By.CssSelector(".card")).SingleOrDefault();

    public IWebElement Focused => Browser.SwitchTo().ActiveElement();

    private WebDriver Browser => browser.Driver;

    public void Open(string path)
    {
        site.Forget();
        browser.ConsoleMessages();
        Browser.Navigate().GoToUrl(new Uri(site.Address + path));
    }

    public IWebElement Find(string selector) => Browser.FindElement(By.CssSelector(selector));

    public IWebElement FindLink(string text) => Browser.FindElement(By.XPath($"//main//a[.='{text}']"));

    public object Ask(string script, params object[] arguments) =>
        Browser.ExecuteScript("return " + script, arguments)!;

    public void PointTo(IWebElement element) => new Actions(Browser).MoveToElement(element).Perform();

    public void PointElsewhere() => PointTo(Find("h1"));

    /// <summary>Moves the focus forward until it is on an element.</summary>
    public void TabTo(IWebElement element)
    {
        for (var i = 0; i < 60 && !Focused.Equals(element); i++)
            Press(Keys.Tab);
        Assert.Equal(element, Focused);
    }

    public void Press(string key) => new Actions(Browser).SendKeys(key).Perform();

    public void Tap(IWebElement element)
    {
        var actions = new ActionBuilder();
        actions.AddAction(_finger.CreatePointerMove(element, 0, 0, TimeSpan.Zero));
        actions.AddAction(_finger.CreatePointerDown(MouseButton.Touch));
        actions.AddAction(_finger.CreatePointerUp(MouseButton.Touch));
        Browser.PerformActions(actions.ToActionSequenceList());
    }

    /// <summary>Lays the finger on an element, until it is lifted.</summary>
    public void Touch(IWebElement element)
    {
        var actions = new ActionBuilder();
        actions.AddAction(_finger.CreatePointerMove(element, 0, 0, TimeSpan.Zero));
        actions.AddAction(_finger.CreatePointerDown(MouseButton.Touch));
        Browser.PerformActions(actions.ToActionSequenceList());
    }

    public void Lift() => Browser.ResetInputState();

    public IWebElement WaitForCard(string text)
    {
        WaitUntil(() => Card?.Text.Contains(text, StringComparison.Ordinal) == true);
        return Card!;
    }

    public void WaitUntil(Func<bool> holds)
    {
        var wait = new WebDriverWait(Browser, TimeSpan.FromSeconds(60))
        {
            PollingInterval = TimeSpan.FromMilliseconds(50),
        };
        wait.IgnoreExceptionTypes(typeof(StaleElementReferenceException));
        wait.Until(_ => holds());
    }

    /// <summary>Lets more time pass than anything on a page waits for.</summary>
    public void Pause() => Browser.ExecuteAsyncScript("setTimeout(arguments[0], 900)");

    public void AssertQuiet()
    {
        Assert.Empty(browser.ConsoleMessages());
        Assert.Empty(site.Missing);
    }
}
