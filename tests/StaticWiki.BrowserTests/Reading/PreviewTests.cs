using OpenQA.Selenium;
using StaticWiki.BrowserTests.Quality;

namespace StaticWiki.BrowserTests.Reading;

/// <summary>What a reader sees of another page without going there.</summary>
public sealed class PreviewTests(ReadSite site, QualityBrowser browser)
    : IClassFixture<ReadSite>,
        IClassFixture<QualityBrowser>
{
    private readonly Reader _reader = new(site, browser);

    [Fact]
    public void A_pointer_on_a_link_shows_name_kind_and_summary()
    {
        Open();
        _reader.PointTo(_reader.FindLink("Rhône"));
        Assert.Null(_reader.Card);
        var card = _reader.WaitForCard("Rhône");
        Assert.Equal(
            ["River", "Rhône", "A river that begins at a glacier."],
            card.Text.ReplaceLineEndings("\n").Split('\n')
        );
        _reader.Press(Keys.Escape);
        // What has no kind is told by the list that it stands in, and what has no summary by how it begins.
        _reader.PointTo(_reader.FindLink("서울역"));
        Assert.Equal(
            ["Topics", "서울역", "이 역은 한국철도공사의 역이며, 열차가 많이 다니는 곳으로 알려져 있다."],
            _reader.WaitForCard("서울역").Text.ReplaceLineEndings("\n").Split('\n')
        );
        Assert.True(browser.LayoutShifts().Sum(shift => shift.Value) < 0.01);
        _reader.AssertQuiet();
    }

    /// <summary>WCAG 2.2, 1.4.13 "Content on Hover or Focus": dismissible, hoverable, persistent.</summary>
    [Fact]
    public void A_card_stays_while_the_pointer_is_on_it_and_goes_with_it_or_by_Escape()
    {
        Open();
        var link = _reader.FindLink("Rhône");
        _reader.PointTo(link);
        var card = _reader.WaitForCard("glacier");
        _reader.PointTo(card);
        _reader.Pause();
        Assert.Equal(card, _reader.Card);
        _reader.PointElsewhere();
        _reader.WaitUntil(() => _reader.Card is null);

        _reader.PointTo(link);
        _reader.WaitForCard("glacier");
        _reader.Press(Keys.Escape);
        _reader.WaitUntil(() => _reader.Card is null);
        _reader.Pause();
        Assert.Null(_reader.Card);
        _reader.AssertQuiet();
    }

    [Fact]
    public void The_focus_shows_a_card_too_and_takes_it_along()
    {
        Open();
        var link = _reader.FindLink("Rhône");
        _reader.TabTo(link);
        _reader.WaitForCard("glacier");
        // Nothing in it can be used or is told twice.
        Assert.Equal("true", _reader.Card!.GetAttribute("aria-hidden"));
        Assert.Null(link.GetAttribute("aria-describedby"));
        _reader.Press(Keys.Escape);
        _reader.WaitUntil(() => _reader.Card is null);
        Assert.Equal(link, _reader.Focused);
        _reader.Press(Keys.Shift + Keys.Tab + Keys.Null);
        _reader.TabTo(link);
        _reader.WaitForCard("glacier");
        // A pointer that wanders about changes nothing of that.
        _reader.PointElsewhere();
        _reader.Pause();
        Assert.NotNull(_reader.Card);
        _reader.Press(Keys.Tab);
        _reader.WaitUntil(() => _reader.Card?.Text.Contains("glacier", StringComparison.Ordinal) != true);
        _reader.AssertQuiet();
    }

    [Fact]
    public void A_page_is_fetched_once()
    {
        Open();
        for (var i = 0; i < 3; i++)
        {
            _reader.PointTo(_reader.FindLink("Rhône"));
            _reader.WaitForCard("glacier");
            _reader.PointElsewhere();
            _reader.WaitUntil(() => _reader.Card is null);
        }
        Assert.Equal(
            1L,
            _reader.Ask("performance.getEntriesByType('resource').filter(({ name }) => name.includes('rhone')).length")
        );
    }

    [Fact]
    public void What_others_wrote_is_text()
    {
        Open();
        _reader.PointTo(_reader.FindLink("something"));
        var card = _reader.WaitForCard("onerror");
        Assert.Equal(
            ["Topics", ReadSite.HostileTitle, ReadSite.HostileSummary],
            card.Text.ReplaceLineEndings("\n").Split('\n')
        );
        Assert.Empty(card.FindElements(By.CssSelector("img, script, b b")));
        _reader.AssertQuiet();
    }

    [Fact]
    public void Nothing_is_shown_of_a_page_that_is_not_there_or_is_no_other_page()
    {
        Open();
        _reader.PointTo(_reader.FindLink("gone"));
        _reader.WaitUntil(() => site.Missing.Count > 0);
        _reader.Pause();
        Assert.Null(_reader.Card);
        foreach (var link in new[] { ".breadcrumbs a", ".contents a", ".text a[href='#hull']" })
        {
            _reader.PointTo(_reader.Find(link));
            _reader.Pause();
            Assert.Null(_reader.Card);
        }
        // The card of another link goes all the same.
        _reader.PointTo(_reader.FindLink("서울역"));
        _reader.WaitForCard("서울역");
        _reader.PointTo(_reader.FindLink("gone"));
        _reader.WaitUntil(() => _reader.Card is null);
    }

    [Fact]
    public void A_finger_goes_where_the_link_leads_and_sees_no_card()
    {
        Open();
        _reader.Ask("document.addEventListener('click', event => event.preventDefault())");
        _reader.Touch(_reader.FindLink("Rhône"));
        _reader.Pause();
        Assert.Null(_reader.Card);
        _reader.Lift();
        _reader.Pause();
        Assert.Null(_reader.Card);
        _reader.Open("topics/ship/");
        _reader.Tap(_reader.FindLink("Rhône"));
        _reader.WaitUntil(() => browser.Driver.Url == site.Address + "topics/rhone/");
        _reader.AssertQuiet();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public void A_card_is_whole_on_the_screen_wherever_its_link_is(int width)
    {
        browser.Be(new Screen(width, 600, IsDark: false));
        Open();
        foreach (
            var place in new[]
            {
                "text-align: end",
                "position: fixed; inset: auto 0 0 auto",
                "position: fixed; inset: 0 auto auto 0",
            }
        )
        {
            _reader.Ask("document.querySelector('.text p').style = arguments[0]", place);
            _reader.PointElsewhere();
            _reader.PointTo(_reader.FindLink("Rhône"));
            _reader.WaitForCard("glacier");
            Assert.True(
                (bool)
                    _reader.Ask(
                        """
                        (({ left, right, top, bottom }) => left >= 0 && top >= 0 && right <= document.documentElement.clientWidth && bottom <= innerHeight)
                            (document.querySelector('.card').getBoundingClientRect())
                        """.Trim()
                    ),
                place
            );
            Assert.Empty(browser.TooWide());
            _reader.Press(Keys.Escape);
        }
        browser.Be(new Screen(1280, 1000, IsDark: false));
    }

    private void Open() => _reader.Open("topics/ship/");
}
