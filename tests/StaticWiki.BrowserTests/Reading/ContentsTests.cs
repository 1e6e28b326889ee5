using OpenQA.Selenium;
using StaticWiki.BrowserTests.Quality;

namespace StaticWiki.BrowserTests.Reading;

/// <summary>The contents of a long page, beside it or before it.</summary>
public sealed class ContentsTests(ReadSite site, QualityBrowser browser)
    : IClassFixture<ReadSite>,
        IClassFixture<QualityBrowser>
{
    private readonly Reader _reader = new(site, browser);

    [Fact]
    public void On_a_wide_screen_they_stay_in_sight_and_mark_what_is_read()
    {
        Open(1440);
        Assert.Empty(Current());
        foreach (var section in new[] { "hull", "crew", "fate", "sails" })
        {
            _reader.Ask("document.getElementById(arguments[0]).scrollIntoView()", section);
            _reader.WaitUntil(() => Current().SequenceEqual(["#" + section]));
            Assert.InRange(Top(".contents"), 0, 400);
            Assert.InRange(Bottom(".contents"), 0, 1000);
        }
        Assert.Equal("location", _reader.Find(".contents a[aria-current]").GetAttribute("aria-current"));
        _reader.Ask("scrollTo(0, 0)");
        _reader.WaitUntil(() => Current().Count == 0);
        Assert.True(browser.LayoutShifts().Sum(shift => shift.Value) < 0.01);
        _reader.AssertQuiet();
    }

    [Fact]
    public void A_link_in_them_leads_to_its_section_and_is_marked()
    {
        Open(1440);
        _reader.TabTo(_reader.Find(".contents a[href='#crew']"));
        _reader.Press(Keys.Enter);
        _reader.WaitUntil(() => Current().SequenceEqual(["#crew"]));
        Assert.InRange(Top("#crew"), 0, 100);
        _reader.AssertQuiet();
    }

    /// <summary>The last section may be too short to reach the top.</summary>
    [Fact]
    public void At_the_end_the_last_section_is_marked()
    {
        browser.Be(new Screen(1440, 3000, IsDark: false));
        _reader.Open("topics/ship/");
        _reader.Ask("scrollTo(0, document.documentElement.scrollHeight)");
        _reader.WaitUntil(() => Current().SequenceEqual(["#fate"]));
    }

    /// <summary>On a screen that is less high than they are.</summary>
    [Fact]
    public void Long_contents_scroll_along()
    {
        browser.Be(new Screen(1440, 120, IsDark: false));
        _reader.Open("topics/ship/");
        _reader.Ask("document.getElementById('fate').scrollIntoView()");
        _reader.WaitUntil(() => Current().SequenceEqual(["#fate"]));
        _reader.WaitUntil(() => Top(".contents a[aria-current]") >= 0 && Bottom(".contents a[aria-current]") <= 120);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    public void Elsewhere_they_stand_before_the_sections(int width)
    {
        Open(width);
        Assert.InRange(Top(".contents"), Bottom(".text p"), Top("#hull"));
        Assert.Equal("static", _reader.Ask("getComputedStyle(document.querySelector('.contents')).position"));
        Assert.Empty(browser.TooWide());
    }

    /// <summary>What stands beside a short text is not cut off, nor does it pull the text apart.</summary>
    [Fact]
    public void A_short_text_is_as_it_would_be_by_itself()
    {
        browser.Be(new Screen(1440, 1000, IsDark: false));
        _reader.Open("topics/rhone/");
        Assert.InRange(Top(".text") - Bottom("h1"), 0, 40);
        Assert.True(Bottom(".beside") <= Bottom("article") + 1);
        Assert.True(Bottom("article") <= Top(".site-footer"));
    }

    private void Open(int width)
    {
        browser.Be(new Screen(width, 1000, IsDark: false));
        _reader.Open("topics/ship/");
    }

    private List<string?> Current() =>
        [
            .. browser
                .Driver.FindElements(By.CssSelector(".contents [aria-current]"))
                .Select(link => link.GetDomAttribute("href")),
        ];

    private double Top(string selector) => Edge(selector, "top");

    private double Bottom(string selector) => Edge(selector, "bottom");

    // A whole number comes as an integer.
    private double Edge(string selector, string edge) =>
        _reader.Ask("document.querySelector(arguments[0]).getBoundingClientRect()[arguments[1]]", selector, edge) switch
        {
            double pixels => pixels,
            long pixels => pixels,
            var other => throw new InvalidOperationException($"the {edge} of {selector} is {other}"),
        };
}
