namespace StaticWiki.Tests.EndToEnd;

/// <summary>
/// Breaks one thing at a time in a small wiki: the error stands at its line, the exit code is 1, and the site that was
/// there before is left as it was, to the byte and the time stamp.
/// </summary>
public sealed class BrokenWikiTests
{
    private const string Topic = "content/topics/engine.md";

    [Fact]
    public void A_broken_link()
    {
        using var wiki = Built();
        var line = wiki.Replace(Topic, "2026-01-gazette.md", "2026-01-gazete.md");
        AssertRefused(wiki, $"{Topic}:{line}:", "SW3001", "did you mean '../sources/2026-01-gazette.md'?");
    }

    [Fact]
    public void A_broken_wiki_link()
    {
        using var wiki = Built();
        var line = wiki.Replace(Topic, "[[The station]]", "[[The staton]]");
        AssertRefused(wiki, $"{Topic}:{line}:", "SW3001", "did you mean 'The station'");
    }

    [Fact]
    public void A_broken_anchor()
    {
        using var wiki = Built();
        var last = wiki.Read(Topic).Count(c => c == '\n') + 2;
        wiki.Write(Topic, wiki.Read(Topic) + "\n[see](station.md#no-such-section)\n");
        AssertRefused(wiki, $"{Topic}:{last}:7", "SW3002", "no-such-section");
    }

    [Fact]
    public void A_missing_picture()
    {
        using var wiki = Built();
        var last = wiki.Read(Topic).Count(c => c == '\n') + 2;
        wiki.Write(Topic, wiki.Read(Topic) + "\n![The train](../assets/train.png)\n");
        AssertRefused(wiki, $"{Topic}:{last}:14", "SW3004", "../assets/train.png");
    }

    [Fact]
    public void A_misspelt_front_matter_key()
    {
        using var wiki = Built();
        var line = wiki.Replace(Topic, "summary:", "sumary:");
        AssertRefused(wiki, $"{Topic}:{line}:1", "SW2004", "did you mean 'summary'?");
    }

    [Fact]
    public void A_broken_template()
    {
        using var wiki = Built();
        var line = wiki.Replace("templates/pages/topic.html", "page.body", "page.boddy");
        AssertRefused(wiki, $"templates/pages/topic.html:{line}:", "SW4002", "boddy");
    }

    [Fact]
    public void A_template_that_is_no_template()
    {
        using var wiki = Built();
        wiki.Write("templates/pages/topic.html", "<p>\n{{ if page.title }}\nnever ended\n");
        AssertRefused(wiki, "templates/pages/topic.html:2:", "SW4001", "end");
    }

    [Fact]
    public void A_link_that_a_template_breaks_is_found_in_the_page_and_names_its_source()
    {
        using var wiki = Built();
        wiki.Write("templates/partials/footer.html", "<footer><a href=\"gone/\">gone</a></footer>");
        AssertRefused(wiki, "output/topics/engine/index.html:", "SW5001", "content/topics/engine.md");
    }

    [Fact]
    public void A_warning_fails_a_strict_build_only()
    {
        using var wiki = Built();
        wiki.Write(Topic, wiki.Read(Topic) + "\n[x]{style=y}\n");
        Assert.Equal(0, wiki.Build().ExitCode);
        var before = WikiCopy.Snapshot(wiki.Output);
        wiki.Write(Topic, wiki.Read(Topic) + "\nMore.\n");
        Assert.Equal(1, wiki.Build("--strict").ExitCode);
        Assert.Equal(before, WikiCopy.Snapshot(wiki.Output));
    }

    private static WikiCopy Built()
    {
        var wiki = new WikiCopy();
        var result = wiki.Build();
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        return wiki;
    }

    private static void AssertRefused(WikiCopy wiki, string place, string code, string says)
    {
        var before = WikiCopy.Snapshot(wiki.Output);
        var result = wiki.Build();
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(place, result.Output, StringComparison.Ordinal);
        Assert.Contains($"error[{code}]", result.Output, StringComparison.Ordinal);
        Assert.Contains(says, result.Output, StringComparison.Ordinal);
        Assert.Equal(before, WikiCopy.Snapshot(wiki.Output));
    }
}
