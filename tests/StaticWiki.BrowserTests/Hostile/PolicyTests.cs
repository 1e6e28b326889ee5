namespace StaticWiki.BrowserTests.Hostile;

/// <summary>The policy of a page is tried without the build that would leave nothing for it to do.</summary>
public sealed class PolicyTests(PolicySite site, RecordingBrowser browser)
    : IClassFixture<PolicySite>,
        IClassFixture<RecordingBrowser>
{
    [Fact]
    public void The_policy_alone_lets_no_script_of_a_text_run()
    {
        var found = new List<string>();
        foreach (var (path, text) in site.Pages)
        {
            if (browser.Run(site.Address, path) is { Length: > 0 } did)
                found.Add($"{path}: {did}\n    {text}");
        }
        Assert.True(found.Count == 0, $"{found.Count} findings:\n{string.Join('\n', found.Take(30))}");
    }

    /// <summary>What the other tests look for is there to be found.</summary>
    [Fact]
    public void What_does_something_is_seen()
    {
        var pages = site.Pages.Where((_, index) => index % 5 == 0).ToList();
        var seen = pages.Count(page => browser.Visit(site.Address, page.Path).Length > 0);
        Assert.InRange(seen, pages.Count / 2, pages.Count);
        Assert.NotEmpty(browser.RequestsElsewhere(site.Address));
    }
}
