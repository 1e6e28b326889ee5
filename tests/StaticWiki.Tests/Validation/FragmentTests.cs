namespace StaticWiki.Tests.Validation;

public sealed class FragmentTests
{
    [Theory]
    [InlineData("#here", "<p id=here>", true)]
    [InlineData("#here", "<a name=here>", true)]
    [InlineData("#here", "<a NAME='here'>", true)]
    [InlineData("#", "", true)]
    [InlineData("#top", "", true)]
    [InlineData("#TOP", "", true)]
    [InlineData("#%74op", "", true)]
    [InlineData("index.html#here", "<p id=here>", true)]
    [InlineData("?query#here", "<p id=here>", true)]
    [InlineData("#a%20b", "<p id='a b'>", true)]
    [InlineData("#a%20b", "<p id='a%20b'>", true)]
    [InlineData("#한글", "<p id=한글>", true)]
    [InlineData("#%ED%95%9C%EA%B8%80", "<p id=한글>", true)]
    [InlineData("#a&amp;b", "<p id='a&b'>", true)]
    [InlineData("#:~:text=anything", "", true)]
    [InlineData("#here:~:text=anything", "<p id=here>", true)]
    [InlineData("#25-not", "<p id=25-not>", true)]
    [InlineData("#in-svg", "<svg><g id=in-svg></g></svg>", true)]
    [InlineData("#in-noscript", "<noscript><p id=in-noscript></noscript>", true)]
    [InlineData("#here", "", false)]
    [InlineData("#Here", "<p id=here>", false)]
    [InlineData("#here", "<p name=here>", false)]
    [InlineData("#here", "<form name=here></form>", false)]
    [InlineData("#here", "<!-- <p id=here> -->", false)]
    [InlineData("#here", "<template><p id=here></template>", false)]
    [InlineData("#here", "<script>'<p id=here>'</script>", false)]
    [InlineData("#here", "<textarea><p id=here></textarea>", false)]
    [InlineData("#here%20", "<p id=here>", false)]
    [InlineData("#there:~:text=anything", "", false)]
    [InlineData("#top2", "", false)]
    [InlineData("?query#gone", "", false)]
    public void A_fragment_names_an_id_or_an_anchor(string href, string html, bool isThere) =>
        Assert.Equal(isThere ? [] : [$"broken-fragment {href}"], SiteCase.Page($"<a href=\"{href}\">link</a>{html}"));

    [Fact]
    public void Fragments_reach_into_other_pages_whatever_the_order()
    {
        var found = SiteCase.Findings(
            ("a/index.html", "<a href='../z/#one'>1</a><a href='../z/#two'>2</a><a href=../z.html#three>3</a>"),
            ("z/index.html", "<h2 id=one>"),
            ("z.html", "<h2 id=three><a href=a/#gone>4</a>")
        );
        Assert.Equal(["broken-fragment ../z/#two", "broken-fragment a/#gone"], found);
    }

    [Theory]
    [InlineData("picture.svg#layer")]
    [InlineData("paper.pdf#page=2")]
    [InlineData("data.json#/a")]
    public void What_is_not_HTML_has_no_fragments_to_judge(string href) =>
        Assert.Empty(SiteCase.Page($"<a href=\"{href}\">link</a>", href.Split('#')[0]));

    [Fact]
    public void The_nearest_id_is_suggested()
    {
        var found = SiteCase.Diagnostics(new(), ("index.html", "<a href=#histroy>link</a><h2 id=history>"));
        Assert.Equal("did you mean '#history'?", Assert.Single(found).Help);
    }

    [Theory]
    [InlineData("<img alt='' src=a.png usemap=#m><map name=m></map>", "")]
    [InlineData("<img alt='' src=a.png usemap=#m><map name=M></map>", "broken-fragment #m")]
    [InlineData("<img alt='' src=a.png usemap=m><map name=m></map>", "broken-fragment m")]
    [InlineData("<img alt='' src=a.png usemap=''>", "broken-fragment")]
    public void An_image_map_is_named_behind_a_hash(string html, string expected) =>
        Assert.Equal(expected.Length == 0 ? [] : [expected], SiteCase.Page(html, "a.png"));
}
