using OpenQA.Selenium;

namespace StaticWiki.BrowserTests.Reading;

/// <summary>References and footnotes are read where they are used.</summary>
public sealed class ReferenceTests(ReadSite site, Browser browser) : IClassFixture<ReadSite>, IClassFixture<Browser>
{
    private const string Citation = ".text .citation a";
    private const string Note = ".text .footnote-ref";

    private readonly Reader _reader = new(site, browser);

    [Fact]
    public void A_pointer_on_a_mark_shows_the_reference_with_its_links()
    {
        Open();
        _reader.PointTo(_reader.Find(Citation));
        var card = _reader.WaitForCard("The ship's log");
        Assert.Equal("The ship's log, The harbour (article)", card.Text);
        Assert.Equal(
            ["../../sources/log/", "https://log.example/1"],
            card.FindElements(By.TagName("a")).Select(link => link.GetDomAttribute("href"))
        );
        card.FindElement(By.TagName("a")).Click();
        _reader.WaitUntil(() => browser.Driver.Url == site.Address + "sources/log/");
        _reader.AssertQuiet();
    }

    [Fact]
    public void The_keyboard_goes_from_a_mark_into_its_reference_and_on()
    {
        Open();
        var mark = _reader.Find(Citation);
        _reader.TabTo(mark);
        var card = _reader.WaitForCard("The ship's log");
        // Those who do not see it hear it with the mark.
        Assert.Equal(card.GetAttribute("id"), mark.GetAttribute("aria-describedby"));
        _reader.Press(Keys.Tab);
        Assert.Equal(card.FindElement(By.TagName("a")), _reader.Focused);
        _reader.Press(Keys.Escape);
        _reader.WaitUntil(() => _reader.Card is null);
        Assert.Equal(mark, _reader.Focused);
        Assert.Null(mark.GetAttribute("aria-describedby"));
        _reader.Press(Keys.Tab);
        Assert.Equal(_reader.Find(Note), _reader.Focused);
        _reader.WaitForCard("As far as the sea");
        _reader.Press(Keys.Enter);
        _reader.WaitUntil(() => browser.Driver.Url.Contains('#', StringComparison.Ordinal));
        _reader.AssertQuiet();
    }

    [Fact]
    public void A_footnote_is_shown_without_its_way_back()
    {
        Open();
        _reader.PointTo(_reader.Find(Note));
        var card = _reader.WaitForCard("As far as the sea");
        Assert.Equal("As far as the sea, it is said.", card.Text);
        Assert.Equal("said", card.FindElement(By.TagName("em")).Text);
        Assert.Empty(card.FindElements(By.CssSelector("a, [id]")));
        // No id is on the page twice.
        Assert.Equal(
            true,
            _reader.Ask(
                "(ids => new Set(ids).size === ids.length)([...document.querySelectorAll('[id]')].map(({ id }) => id))"
            )
        );
        _reader.AssertQuiet();
    }

    [Fact]
    public void The_first_tap_shows_a_reference_and_the_second_leads_to_it()
    {
        Open();
        var mark = _reader.Find(Citation);
        _reader.Tap(mark);
        _reader.WaitForCard("The ship's log");
        Assert.Equal(site.Address + "topics/ship/", browser.Driver.Url);
        _reader.Tap(_reader.Find("h1"));
        _reader.WaitUntil(() => _reader.Card is null);
        _reader.Tap(mark);
        _reader.WaitForCard("The ship's log");
        _reader.Tap(mark);
        _reader.WaitUntil(() => browser.Driver.Url.EndsWith("#reference.1", StringComparison.Ordinal));
        _reader.WaitUntil(() => _reader.Card is null);
        _reader.AssertQuiet();
    }

    [Fact]
    public void A_click_leads_to_the_reference_as_ever()
    {
        Open();
        _reader.Find(Citation).Click();
        _reader.WaitUntil(() => browser.Driver.Url.EndsWith("#reference.1", StringComparison.Ordinal));
        _reader.AssertQuiet();
    }

    private void Open() => _reader.Open("topics/ship/");
}
