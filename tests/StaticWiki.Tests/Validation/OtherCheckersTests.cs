namespace StaticWiki.Tests.Validation;

/// <summary>
/// Small sites after the ideas of other link checkers' own test sites (html-proofer, htmltest, lychee, hyperlink,
/// linkinator), where these agree with the standards; where they don't, the standard's answer and its reason.
/// </summary>
public sealed class OtherCheckersTests
{
    // html-proofer, htmltest
    [Theory]
    [InlineData("<a>placeholder</a><a id=x>anchor</a><a name=y></a>")]
    [InlineData("<a href=#>top</a>")]
    [InlineData("<a href=\"#it's\">quote</a><h2 id=\"it's\">")]
    [InlineData("<a HREF=there.html data-x-y=1 @click=go()>odd attributes</a>")]
    [InlineData("<a href='there.html?a=1&amp;b=[2]|3'>query</a>")]
    [InlineData("<img alt='' src='./there.png';/>")]
    [InlineData("<img alt='a\nb' src='\n  there.png\n'>")]
    [InlineData("<a href='javascript:alert(\"x < y\")'>script</a>")]
    [InlineData("<a href='git://example.org/x.git'>git</a><a href='bitcoin:abc'>coin</a>")]
    [InlineData("<link rel=alternate type=application/atom+xml href=https://example.org/feed>")]
    [InlineData("<link href=ignored.css><link rel=dns-prefetch href=//example.org>")]
    // lychee
    [InlineData("<a href=there>without its extension</a>")]
    [InlineData("<a href='folder/#%EC%9E%A5%EA%B0%91'>encoded fragment</a>")]
    [InlineData("<a href=folder/#deep>fragment of an index</a>")]
    [InlineData("<some-card href=gone.html src=gone.png></some-card>")]
    [InlineData("<a rel=nofollow href=there.html>x</a>")]
    // linkinator
    [InlineData("<a href=there.html#:~:text=some,words>words</a>")]
    [InlineData("<a href='picture.svg#part'>no HTML</a>")]
    [InlineData(
        "<picture><source media='(x)' srcset='there.png 1x, there.png?2 2x'><img alt='' src=there.png></picture>"
    )]
    [InlineData("<script type=application/ld+json>{\"url\":\"/gone\"}</script>")]
    // hyperlink
    [InlineData("<p><a href=folder/>a folder</a> and <a href=folder/index.html>its index</a>")]
    public void What_others_let_pass(string html) => Assert.Empty(Findings(html));

    [Theory]
    [InlineData("<a href=#25-method>x</a>", "broken-fragment #25-method")]
    [InlineData("<a href=there.html#NoSuch>x</a>", "broken-fragment there.html#NoSuch")]
    [InlineData("<a href='?x=1#none'>x</a>", "broken-fragment ?x=1#none")]
    [InlineData("<a href=folder/#DEEP>x</a>", "broken-fragment folder/#DEEP")]
    [InlineData("<a href=./notreal.html>x</a>", "broken-link ./notreal.html")]
    [InlineData("<a href=/folder2/>x</a>", "broken-link /folder2/")]
    [InlineData("<a href=empty-folder/>x</a>", "broken-link empty-folder/")]
    [InlineData("<a href='http://[brackets]/'>x</a>", "malformed-url http://[brackets]/")]
    [InlineData("<a href='http://'>x</a>", "malformed-url http://")]
    [InlineData("<a href=mailto:octocat>x</a>", "malformed-mailto mailto:octocat")]
    [InlineData("<a href=tel:>x</a>", "malformed-tel tel:")]
    [InlineData("<img alt='' src=gone.png>", "broken-asset gone.png")]
    [InlineData("<img alt=''>", "missing-source")]
    [InlineData("<link rel=canonical href=gone.html>", "broken-link gone.html")]
    [InlineData("<img alt='' src=there.png srcset='gone.png 2x'>", "broken-asset gone.png")]
    [InlineData("<a href=bar.html#goo>", "broken-link bar.html#goo", "empty-link bar.html#goo")]
    [InlineData("<meta name=twitter:image content=gone.png>", "broken-asset gone.png")]
    public void What_others_find(string html, params string[] expected) => Assert.Equal(expected, Findings(html));

    [Theory]
    // Others skip code blocks; a link in one is a link.
    [InlineData("<pre><a href=gone>x</a></pre>", "broken-link gone")]
    // Others refuse an empty address; it is valid, and leads to the page itself.
    [InlineData("<a href=''>x</a>", "empty-link")]
    // Others refuse mailto: without an address; RFC 6068 has it optional.
    [InlineData("<a href='mailto:?subject=x'>x</a>", "")]
    // Others accept any digits; RFC 3966 wants a country code or a context.
    [InlineData("<a href=tel:5551234>x</a>", "local-tel tel:5551234")]
    // Others refuse an empty alt; it is how decoration is marked.
    [InlineData("<img alt='' src=there.png>", "")]
    // Others take a script's state for granted; nothing in the page has that id.
    [InlineData("<a href=there.html#/route>x</a>", "broken-fragment there.html#/route")]
    // Others refuse a folder without its slash; it works, through a redirect.
    [InlineData("<a href=folder>x</a>", "redirected-link folder")]
    public void Where_the_standards_decide(string html, string expected) =>
        Assert.Equal(expected.Length == 0 ? [] : [expected], Findings(html));

    private static string[] Findings(string html) =>
        SiteCase.Findings(
            ("index.html", html),
            ("there.html", ""),
            ("there.png", ""),
            ("picture.svg", ""),
            ("folder/index.html", "<h2 id=deep><h2 id=장갑>"),
            ("empty-folder/there.txt", "")
        );
}
