namespace StaticWiki.Tests.Validation;

public sealed class AssetTests
{
    [Theory]
    [InlineData("<img alt='' src=gone.png>")]
    [InlineData("<IMG ALT='' SRC=gone.png>")]
    [InlineData("<img alt='' src='data:image/gif;base64,x' srcset='gone.png 2x'>")]
    [InlineData("<picture><source srcset=gone.png><img alt='' src=there.png></picture>")]
    [InlineData("<link rel=preload as=image imagesrcset='gone.png 100w'>")]
    [InlineData("<link rel='shortcut icon' href=gone.png>")]
    [InlineData("<link rel=stylesheet href=gone.png>")]
    [InlineData("<link rel=manifest href=gone.png>")]
    [InlineData("<script src=gone.png></script>")]
    [InlineData("<video src=gone.png></video>")]
    [InlineData("<video poster=gone.png></video>")]
    [InlineData("<video><source src=gone.png></video>")]
    [InlineData("<audio src=gone.png></audio>")]
    [InlineData("<video><track src=gone.png></video>")]
    [InlineData("<embed src=gone.png>")]
    [InlineData("<object data=gone.png></object>")]
    [InlineData("<iframe src=gone.png></iframe>")]
    [InlineData("<frameset><frame src=gone.png></frameset>")]
    [InlineData("<input type=image alt=x src=gone.png>")]
    [InlineData("<body background=gone.png>")]
    [InlineData("<table background=gone.png></table>")]
    [InlineData("<table><tbody background=gone.png></table>")]
    [InlineData("<meta property=og:image content=gone.png>")]
    [InlineData("<svg><image href=gone.png /></svg>")]
    [InlineData("<svg><image xlink:href=gone.png></image></svg>")]
    [InlineData("<svg><use href='gone.png'/></svg>")]
    [InlineData("<svg><path fill='url(gone.png#x) red' /></svg>", "gone.png#x")]
    [InlineData("<meta name=twitter:image:src content=gone.png>")]
    [InlineData("<meta name=msapplication-TileImage content=gone.png>")]
    [InlineData("<p style='background: url(gone.png)'>")]
    [InlineData("<p style=\"background: url(&quot;gone.png&quot;)\">")]
    [InlineData("<style>p { background: url( 'gone.png' ) }</style>")]
    [InlineData("<style>@import 'gone.png';</style>")]
    [InlineData("<style>@import url(gone.png) print;</style>")]
    [InlineData(
        "<style>@font-face { src: local('x'), url('gone.png?#iefix') format('woff') }</style>",
        "gone.png?#iefix"
    )]
    [InlineData("<style>p { background: image-set('gone.png' 1x, url(there.png) 2x) }</style>")]
    [InlineData("<style>p { background: \\75 rl(gone\\2e png) }</style>")]
    [InlineData("<noscript><img alt='' src=gone.png></noscript>")]
    [InlineData("<iframe srcdoc='<img alt=x src=gone.png>'></iframe>")]
    [InlineData("<iframe srcdoc='&lt;style>a { background: url(gone.png) }&lt;/style>'></iframe>")]
    [InlineData("<base href=folder/><iframe srcdoc='<img alt=x src=../gone.png>'></iframe>", "../gone.png")]
    [InlineData("<div><template shadowrootmode=open><img alt='' src=gone.png></template></div>")]
    [InlineData("<p><img alt='' src=gone.png")]
    public void Whatever_a_page_loads_has_to_be_there(string html, string target = "gone.png")
    {
        // The parser drops a tag that is cut off, and so does every browser.
        var expected = html.EndsWith("gone.png", StringComparison.Ordinal)
            ? Array.Empty<string>()
            : [$"broken-asset {target}"];
        Assert.Equal(expected, SiteCase.Page(html, "there.png"));
    }

    [Theory]
    [InlineData("<area href=gone.html alt=x>")]
    [InlineData("<form action=gone.html></form>")]
    [InlineData("<button formaction=gone.html>x</button>")]
    [InlineData("<blockquote cite=gone.html></blockquote>")]
    [InlineData("<q cite=gone.html></q>")]
    [InlineData("<del cite=gone.html></del>")]
    [InlineData("<link rel=next href=gone.html>")]
    [InlineData("<link rel=canonical href=gone.html>")]
    [InlineData("<link rel=alternate hreflang=de href=gone.html>")]
    [InlineData("<svg><a href=gone.html><text>x</text></a></svg>")]
    [InlineData("<svg><a xlink:href=gone.html><text>x</text></a></svg>")]
    [InlineData("<pre><a href=gone.html>x</a></pre>")]
    [InlineData("<a href=index.html ping=' gone.html\n#'>x</a>")]
    [InlineData("<iframe src=about:blank longdesc=gone.html></iframe>")]
    [InlineData("<link itemprop=url href=gone.html>")]
    public void Whatever_a_page_leads_to_has_to_be_there(string html) =>
        Assert.Equal(["broken-link gone.html"], SiteCase.Page(html));

    [Theory]
    [InlineData("<!-- <img src=gone.png> <a href=gone></a> -->")]
    [InlineData("<!--[if lt IE 9]><script src=gone.js></script><![endif]-->")]
    [InlineData("<template><img src=gone.png><a href=gone></a></template>")]
    [InlineData("<script>document.write('<img src=gone.png>')</script>")]
    [InlineData("<textarea><img src=gone.png></textarea>")]
    [InlineData("<style>/* url(gone.png) */ p::before { content: 'url(gone.png)' }</style>")]
    [InlineData("<style>@namespace svg url(gone.png); p { clip-path: url(#clip) }</style>")]
    [InlineData("<link rel=dns-prefetch href=//example.org><link rel=preconnect href=/gone>")]
    [InlineData("<link href=gone.css>")]
    [InlineData("<input src=gone.png>")]
    [InlineData("<img alt='' src='data:image/svg+xml,%3Csvg/%3E'>")]
    [InlineData(
        "<img alt='' src='data:image/png;base64,AAAA' srcset='data:image/png;base64,AAAA, data:image/png;base64,BBBB 2x'>"
    )]
    [InlineData("<p data-src=gone.png>")]
    [InlineData("<svg><path fill='url(#gone)' /></svg><p fill='url(gone.png)'>")]
    [InlineData("<meta name=msapplication-config content=none>")]
    [InlineData("<iframe srcdoc='<a href=#x>x</a><img alt=x src=there.png usemap=#m><map name=m></map>'></iframe>")]
    [InlineData("<iframe srcdoc='<base href=//example.org/><img alt=x src=gone.png>'></iframe>")]
    [InlineData("<iframe srcdoc='<p id=x>'></iframe><p id=x>")]
    [InlineData("<iframe src=about:blank></iframe>")]
    public void What_is_never_loaded_need_not_be_there(string html) => Assert.Empty(SiteCase.Page(html, "there.png"));

    [Theory]
    [InlineData("a.png, b.png 2x", "")]
    [InlineData("  a.png 100w , b.png 200w,", "")]
    [InlineData("a.png 1.5x", "")]
    [InlineData("a.png 100w 50h", "")]
    [InlineData("a.png,b.png", "broken-asset a.png,b.png")]
    [InlineData("a.png 100", "malformed-srcset a.png")]
    [InlineData("a.png 0w", "malformed-srcset a.png")]
    [InlineData("a.png -1x", "malformed-srcset a.png")]
    [InlineData("a.png 1x 2x", "malformed-srcset a.png")]
    [InlineData("a.png 100w 2x", "malformed-srcset a.png")]
    [InlineData("a.png 50h", "malformed-srcset a.png")]
    public void A_srcset_follows_its_grammar(string srcset, string expected) =>
        Assert.Equal(
            expected.Length == 0 ? [] : [expected],
            SiteCase.Page($"<img alt='' src=a.png srcset=\"{srcset}\">", "a.png", "b.png")
        );

    [Theory]
    [InlineData("<img src=a.png>", "missing-alt a.png")]
    [InlineData("<img src=a.png alt>", "")]
    [InlineData("<img src=a.png alt=''>", "")]
    [InlineData("<img src=a.png aria-hidden=true>", "")]
    [InlineData("<span aria-hidden=true><img src=a.png></span>", "")]
    [InlineData("<img src=a.png role=presentation>", "")]
    [InlineData("<figure><img src=a.png><figcaption>A train</figcaption></figure>", "")]
    [InlineData("<figure><img src=a.png><figcaption> </figcaption></figure>", "missing-alt a.png")]
    [InlineData("<input type=image src=a.png>", "missing-alt a.png")]
    [InlineData("<map name=m><area href=a.png></map>", "missing-alt a.png")]
    [InlineData("<map name=m><area></map>", "")]
    [InlineData("<img alt=x>", "missing-source")]
    [InlineData("<img alt=x src=''>", "missing-source")]
    [InlineData("<img alt=x src=' '>", "missing-source  ")]
    // A lazy image without a source is none to who reads without scripts; others find that too.
    [InlineData("<img alt=x data-src=a.png>", "missing-source")]
    [InlineData("<img alt=x src='' data-src=a.png>", "missing-source")]
    [InlineData("<img alt=x srcset=a.png>", "")]
    [InlineData("<link rel=stylesheet>", "missing-source")]
    [InlineData("<link rel=preload as=image imagesrcset=a.png>", "")]
    [InlineData("<link itemprop=x>", "")]
    [InlineData("<script src=''></script>", "missing-source")]
    [InlineData("<script></script>", "")]
    [InlineData("<video poster=''></video>", "missing-source")]
    [InlineData("<object></object>", "")]
    [InlineData("<link rel=stylesheet href=''>", "missing-source")]
    public void Images_say_what_they_show_and_where_it_is(string html, string expected) =>
        Assert.Equal(expected.Length == 0 ? [] : [expected.TrimEnd()], SiteCase.Page(html, "a.png"));

    [Theory]
    [InlineData("<a href=a.png></a>", true)]
    [InlineData("<a href=a.png> &nbsp; </a>", true)]
    [InlineData("<a href=a.png><img src=a.png alt=''></a>", true)]
    [InlineData("<a href=a.png><i class=icon></i></a>", true)]
    [InlineData("<a href=a.png><span aria-hidden=true>x</span></a>", true)]
    [InlineData("<svg><a href=a.png><path/></a></svg>", true)]
    [InlineData("<a href=a.png>x</a>", false)]
    [InlineData("<a href=a.png><b><i>x</i></b></a>", false)]
    [InlineData("<a href=a.png aria-label=x></a>", false)]
    [InlineData("<a href=a.png title=x></a>", false)]
    [InlineData("<a href=a.png><img src=a.png alt=x></a>", false)]
    [InlineData("<a href=a.png><svg><title>x</title></svg></a>", false)]
    [InlineData("<svg><a href=a.png><title>x</title><path/></a></svg>", false)]
    [InlineData("<a href=a.png aria-hidden=true></a>", false)]
    [InlineData("<a></a>", false)]
    [InlineData("<a name=here></a>", false)]
    public void A_link_has_a_text(string html, bool isEmpty) =>
        Assert.Equal(isEmpty ? ["empty-link a.png"] : [], SiteCase.Page(html, "a.png"));

    [Theory]
    [InlineData("<p id=a><p id=b>", "")]
    [InlineData("<p id=a><p id=A>", "")]
    [InlineData("<p id=''><p id=''>", "")]
    [InlineData("<p id=a><template><p id=a></template>", "")]
    [InlineData("<p id=a><!-- <p id=a> -->", "")]
    [InlineData("<p id=a><svg><g id=a></g></svg>", "duplicate-id a")]
    [InlineData("<p id=a><div><template shadowrootmode=open><p id=a></p></template></div>", "")]
    // The parser repeats an unclosed link in the next paragraph; the page has written it only once.
    [InlineData("<p><a href=a.png id=x>one<p>two<p>three", "")]
    public void An_id_is_given_once(string html, string expected) =>
        Assert.Equal(expected.Length == 0 ? [] : [expected], SiteCase.Page(html, "a.png"));

    [Fact]
    public void Style_sheets_are_relative_to_themselves()
    {
        var found = SiteCase.Findings(
            ("index.html", "<link rel=stylesheet href=css/site.css>"),
            (
                "css/site.css",
                "@import 'gone.css'; a { background: url(../img/there.png) } b { background: url(img/there.png) }"
            ),
            ("img/there.png", "")
        );
        Assert.Equal(["broken-asset gone.css", "broken-asset img/there.png"], found);
    }
}
