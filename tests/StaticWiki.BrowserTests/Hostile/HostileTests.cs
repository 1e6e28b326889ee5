namespace StaticWiki.BrowserTests.Hostile;

/// <summary>
/// Whatever strangers write, no browser runs it, asks anybody for anything, or goes elsewhere, also where a page has no
/// policy that would stop it.
/// </summary>
public sealed class HostileTests(HostileSite site, RecordingBrowser browser)
    : IClassFixture<HostileSite>,
        IClassFixture<RecordingBrowser>
{
    [Fact]
    public void No_page_of_hostile_texts_does_anything()
    {
        var found = new List<string>();
        foreach (var (path, text) in site.Pages)
        {
            if (browser.Visit(site.Address, path) is { Length: > 0 } did)
                found.Add($"{path}: {did}\n    {text}");
        }
        found.AddRange(browser.RequestsElsewhere(site.Address));
        Assert.True(found.Count == 0, $"{found.Count} findings:\n{string.Join('\n', found.Take(30))}");
        Assert.InRange(site.Pages.Count, 900, int.MaxValue);
    }

    [Theory]
    [InlineData("sanitize/")]
    [InlineData("mutated/")]
    public void No_result_of_a_search_does_anything(string folder)
    {
        // The word that stands on each page beside its text.
        var (found, did) = browser.Search(site.Address + folder, "search/", "text");
        Assert.Equal("", did);
        Assert.Empty(browser.RequestsElsewhere(site.Address));
        Assert.InRange(found, 100, int.MaxValue);
    }

    [Theory]
    [InlineData("sanitize/")]
    [InlineData("mutated/")]
    public void No_preview_of_a_page_does_anything(string folder)
    {
        var (shown, did) = browser.Preview(site.Address + folder, "topics/");
        Assert.Equal("", did);
        Assert.Empty(browser.RequestsElsewhere(site.Address));
        Assert.InRange(shown, 100, int.MaxValue);
    }
}
