using OpenQA.Selenium;
using StaticWiki.BrowserTests.Quality;

namespace StaticWiki.BrowserTests.Reading;

/// <summary>Light or dark, as a reader chooses, and what other wishes of readers pages respect.</summary>
public sealed class SchemeTests : IClassFixture<ReadSite>, IClassFixture<QualityBrowser>, IDisposable
{
    private const string Light = "rgb(253, 252, 249)";
    private const string Dark = "rgb(21, 24, 26)";

    private readonly QualityBrowser _browser;
    private readonly Reader _reader;

    public SchemeTests(ReadSite site, QualityBrowser browser)
    {
        (_browser, _reader) = (browser, new Reader(site, browser));
        _reader.Open("topics/rhone/");
        _reader.Ask("localStorage.clear()");
        Prefer(("prefers-color-scheme", "light"));
    }

    /// <summary>The browser serves the next test too.</summary>
    public void Dispose()
    {
        _reader.Ask("localStorage.clear()");
        _browser.Driver.ExecuteCdpCommand("Network.setBlockedURLs", new() { ["urls"] = Array.Empty<string>() });
        Prefer();
    }

    private string Paper => (string)_reader.Ask("getComputedStyle(document.body).backgroundColor");

    /// <summary>The colour that the browser's own bars have, and that of what no page has painted yet.</summary>
    private string Bars =>
        (string)
            _reader.Ask(
                """
                [...document.querySelectorAll('meta[name=theme-color]')].filter(({ media }) => matchMedia(media).matches)
                    .map(({ content }) => content) + ' ' + document.querySelector('meta[name=color-scheme]').content
                """.Trim()
            );

    [Fact]
    public void As_the_system_has_it_until_something_else_is_chosen()
    {
        _reader.Open("");
        Assert.Equal((Light, "#fdfcf9 light dark"), (Paper, Bars));
        Assert.Equal("system", Chosen());
        Prefer(("prefers-color-scheme", "dark"));
        Assert.Equal((Dark, "#15181a light dark"), (Paper, Bars));
        Choose("Light");
        Assert.Equal((Light, "#fdfcf9 light"), (Paper, Bars));
        Choose("Dark");
        Prefer(("prefers-color-scheme", "light"));
        Assert.Equal((Dark, "#15181a dark"), (Paper, Bars));
        Choose("System");
        Assert.Equal((Light, "#fdfcf9 light dark"), (Paper, Bars));
        _reader.AssertQuiet();
    }

    [Fact]
    public void A_choice_holds_for_all_pages_also_those_that_the_reader_comes_back_to()
    {
        _reader.Open("");
        _reader.Open("topics/ship/");
        Choose("Dark");
        _reader.Open("search/");
        Assert.Equal((Dark, "dark", "#15181a dark"), (Paper, Chosen(), Bars));
        _reader.Open("no/such/page/");
        Assert.Equal(Dark, Paper);
        _browser.Driver.Navigate().Back();
        _browser.Driver.Navigate().Back();
        _browser.Driver.Navigate().Back();
        Assert.Equal((Dark, "dark"), (Paper, Chosen()));
    }

    [Fact]
    public void A_choice_in_another_window_holds_here_too()
    {
        _reader.Open("");
        var here = _browser.Driver.CurrentWindowHandle;
        _browser.Driver.SwitchTo().NewWindow(WindowType.Tab);
        _reader.Open("topics/ship/");
        Choose("Dark");
        _browser.Driver.Close();
        _browser.Driver.SwitchTo().Window(here);
        _reader.WaitUntil(() => Paper == Dark);
        Assert.Equal("dark", Chosen());
    }

    /// <summary>What was chosen is there before the module is, so that nothing else is ever painted.</summary>
    [Fact]
    public void The_choice_is_shown_while_the_module_is_still_on_its_way()
    {
        _reader.Open("");
        Choose("Dark");
        _browser.Driver.ExecuteCdpCommand("Network.enable", []);
        _browser.Driver.ExecuteCdpCommand("Network.setBlockedURLs", new() { ["urls"] = new[] { "*.js" } });
        _reader.Open("topics/ship/");
        Assert.Equal(Dark, Paper);
        // What could not work is not shown.
        Assert.False(_reader.Find(".scheme").Displayed);
    }

    [Fact]
    public void The_choice_is_made_by_keyboard_among_named_options()
    {
        _reader.Open("");
        _reader.TabTo(_reader.Find(".scheme input:checked"));
        _reader.Press(Keys.ArrowRight);
        Assert.Equal((Light, "light"), (Paper, Chosen()));
        _reader.Press(Keys.ArrowRight);
        Assert.Equal((Dark, "dark"), (Paper, Chosen()));
        Assert.Equal("radio", _reader.Focused.GetAttribute("type"));
        Assert.Equal("Dark", _reader.Ask("document.activeElement.labels[0].textContent.trim()"));
        Assert.Equal("Colours", _reader.Find("fieldset.scheme > legend").Text);
        _reader.AssertQuiet();
    }

    [Fact]
    public void Where_the_reader_lets_no_site_keep_anything_a_choice_holds_for_its_page()
    {
        var refusal =
            (IReadOnlyDictionary<string, object>)
                _browser.Driver.ExecuteCdpCommand(
                    "Page.addScriptToEvaluateOnNewDocument",
                    new()
                    {
                        ["source"] =
                            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
                    }
                )!;
        try
        {
            _reader.Open("topics/ship/");
            Choose("Dark");
            Assert.Equal((Dark, "dark"), (Paper, Chosen()));
            _reader.AssertQuiet();
            _reader.Open("");
            Assert.Equal((Light, "system"), (Paper, Chosen()));
            _reader.AssertQuiet();
        }
        finally
        {
            _browser.Driver.ExecuteCdpCommand(
                "Page.removeScriptToEvaluateOnNewDocument",
                new() { ["identifier"] = refusal["identifier"] }
            );
            _reader.Open("");
        }
    }

    [Fact]
    public void Paper_is_light_whatever_is_chosen()
    {
        _reader.Open("topics/ship/");
        Choose("Dark");
        _browser.Media("print", ("prefers-color-scheme", "dark"));
        Assert.Equal("rgb(255, 255, 255)", Paper);
        Assert.Equal("rgb(0, 0, 0)", _reader.Ask("getComputedStyle(document.querySelector('main p')).color"));
        Assert.Equal("light", _reader.Ask("getComputedStyle(document.documentElement).colorScheme"));
        Assert.False(_reader.Find(".scheme").Displayed);
    }

    [Fact]
    public void More_contrast_is_given_in_light_and_in_dark()
    {
        _reader.Open("topics/ship/");
        Prefer(("prefers-contrast", "more"), ("prefers-color-scheme", "light"));
        Assert.Equal("rgb(255, 255, 255)", Paper);
        Choose("Dark");
        Assert.Equal("rgb(0, 0, 0)", Paper);
        Assert.Empty(_browser.Barriers());
    }

    /// <summary>Drawings take part, whose colours no browser forces.</summary>
    [Fact]
    public void Forced_colours_hold_everywhere()
    {
        _reader.Open("topics/ship/");
        Choose("Dark");
        Prefer(("forced-colors", "active"));
        Assert.Equal(
            true,
            _reader.Ask(
                """
                ((style, probe) => ['--paper', '--ink', '--accent', '--line', '--link'].every(name => {
                    probe.style.color = style.getPropertyValue(name);
                    return /^[A-Z][A-Za-z]+$/.test(style.getPropertyValue(name)) && probe.style.color !== '';
                }))(getComputedStyle(document.documentElement), document.createElement('p'))
                """.Trim()
            )
        );
        Assert.Equal(
            _reader.Ask("getComputedStyle(document.querySelector('.site-footer a')).color"),
            _reader.Ask("getComputedStyle(document.querySelector('main p a')).color")
        );
    }

    /// <summary>Some readers get sick of what moves; what does not move need not be turned off.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("topics/ship/")]
    [InlineData("search/?q=lantern")]
    public void Nothing_moves_for_those_who_want_less_motion(string path)
    {
        Prefer(("prefers-reduced-motion", "reduce"));
        _reader.Open(path);
        Assert.Equal(
            "",
            _reader.Ask(
                """
                [...document.querySelectorAll('*')].filter(element => {
                    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
                    return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior !== 'auto';
                }).map(({ outerHTML }) => outerHTML.slice(0, 80)).join()
                """.Trim()
            )
        );
    }

    private void Choose(string label) => _reader.Find($".scheme label:has([value={label.ToLowerInvariant()}])").Click();

    private string Chosen() => (string)_reader.Ask("document.querySelector('.scheme input:checked').value");

    private void Prefer(params (string Name, string Value)[] preferences) => _browser.Media("", preferences);
}
