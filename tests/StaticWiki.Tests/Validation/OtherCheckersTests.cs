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
    [InlineData("<a href='folder/?x=y#deep'>x</a><a href='#eigentümer'>x</a><i id=eigentümer></i>")]
    [InlineData("<a href='mailto:%6e%40example.org'>x</a><a href='mailto:a@example.org,b@example.org'>y</a>")]
    [InlineData("<a href='https://example.org/x.pdf#page=2'>x</a><a href='there.png#page=2'>y</a>")]
    [InlineData("<a href='https://example.org/+a/1:17:15'>x</a><a href='https://example.org/#%25,a|b'>y</a>")]
    [InlineData("<map name=m><area shape=default nohref></map><object type=x></object><embed type=x>")]
    [InlineData("<meta http-equiv=REFRESH content='3; URL=there.html'><meta http-equiv=refresh content=3>")]
    [InlineData("<img alt='' srcset='there.png, there.png?2 1.5x'><img alt='' src=data:image/png;base64,x>")]
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
    [InlineData("<a href=#TOP>x</a><a href=#%74op>x</a><a href='#an%20id'>x</a><p id='an id'>")]
    [InlineData("<link rel=' DNS-Prefetch\tPRECONNECT\n' href=//example.org><link rel=preconnect href=/gone>")]
    [InlineData("<style>/* url(gone.png) */ @namespace url(gone); a { background: url('there.png') }</style>")]
    // hyperlink
    [InlineData("<a href=&#116;here.html>x</a><a href='&#37;74here.html'>x</a><A HREF=' there.html '>x</A>")]
    [InlineData("<script>/* <a href=gone /> */</script><a href='folder/?a=b&amp;c=d#deep'>x</a>")]
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
    [InlineData("<meta property=og:image content=gone.png>", "broken-asset gone.png")]
    [InlineData("<link rel=stylesheet>", "missing-source")]
    [InlineData("<link rel=next href>", "missing-source")]
    [InlineData("<img alt=x data-src=there.png>", "missing-source")]
    [InlineData("<picture><source srcset=there.png><img alt=x></picture>", "missing-source")]
    [InlineData("<map name=m><area alt='' href></map>", "empty-link")]
    [InlineData("<meta http-equiv=refresh content='3x;url=there.html'>", "malformed-refresh 3x;url=there.html")]
    [InlineData("<meta http-equiv=refresh>", "malformed-refresh")]
    [InlineData("<meta http-equiv=refresh content=\"0; URL='there.html'\">", "quoted-refresh there.html")]
    [InlineData("<a href='https:\\\\example.org\\x'>x</a>", @"malformed-url https:\\example.org\x")]
    [InlineData("<a href='https://127.0.0.1:____'>x</a>", "malformed-url https://127.0.0.1:____")]
    [InlineData("<a href=//////>x</a>", "malformed-url //////")]
    [InlineData("<a href='https;//example.org/'>x</a>", "broken-link https;//example.org/")]
    [InlineData("<a href='https://example]org/'>x</a>", "malformed-url https://example]org/")]
    [InlineData("<a href='mailto:n%ZZ@example.org'>x</a>", "malformed-mailto mailto:n%ZZ@example.org")]
    [InlineData("<a href=file://a/there.html>x</a>", "broken-link file://a/there.html")]
    [InlineData("<iframe longdesc=gone.html src=there.html></iframe>", "broken-link gone.html")]
    [InlineData("<a ping='there.html gone.html'>x</a>", "broken-link gone.html")]
    [InlineData("<img alt='' src=there.png usemap=''>", "broken-fragment")]
    [InlineData("<a href=foo@example.org>x</a>", "broken-link foo@example.org")]
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
    // Others know the ids that GitHub's script understands without their prefix; browsers don't.
    [InlineData("<a href=#part>x</a><h2 id=user-content-part>", "broken-fragment #part")]
    // Others split at every comma; only one with white space behind it (or none before a descriptor) ends an address.
    [InlineData("<img alt='' src=there.png srcset='there.png,there.png 2x'>", "broken-asset there.png,there.png")]
    // Others take a pixel count for a width; browsers drop it.
    [InlineData("<img alt='' src=there.png srcset='there.png 800px'>", "malformed-srcset there.png")]
    // Others check what a link without rel names; it is no link.
    [InlineData("<link href=gone.css>", "")]
    // Others refuse an address that begins with its host; it is valid.
    [InlineData("<a href=//example.org/>x</a>", "")]
    // Others refuse a script without source and content; it is valid, and does nothing.
    [InlineData("<script></script>", "")]
    // Others refuse an empty cite; it is valid, and names the page itself.
    [InlineData("<q cite>x</q>", "")]
    // Others take a pause for a part of the number; RFC 3966 knows no comma.
    [InlineData("<a href=tel:441234567,88>x</a>", "malformed-tel tel:441234567,88")]
    // Others skip style sheets whose address begins with an at sign; it is a path like any other.
    [InlineData("<link rel=stylesheet href=/@gone.css>", "broken-asset /@gone.css")]
    // Others skip links that search engines shall not follow; readers do.
    [InlineData("<a rel=nofollow href=gone>x</a>", "broken-link gone")]
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
