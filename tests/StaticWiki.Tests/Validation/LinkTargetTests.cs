using StaticWiki.Validation;

namespace StaticWiki.Tests.Validation;

public sealed class LinkTargetTests
{
    [Theory]
    // What is there, under all the names that hosts serve it by.
    [InlineData("page.html", "page.html", "")]
    [InlineData("./page.html", "page.html", "")]
    [InlineData("/page.html", "page.html", "")]
    [InlineData("page.html?v=1&w=2", "page.html", "")]
    [InlineData("page", "page.html", "")]
    [InlineData("folder/", "folder/index.html", "")]
    [InlineData("folder/?q", "folder/index.html", "")]
    [InlineData("folder/", "folder/index.htm", "")]
    [InlineData("folder/index.html", "folder/index.html", "")]
    [InlineData("folder.html/", "folder.html/index.html", "")]
    [InlineData("folder//page.html", "folder/page.html", "")]
    [InlineData("folder/../page.html", "page.html", "")]
    [InlineData("../../page.html", "page.html", "")]
    [InlineData(@"folder\page.html", "folder/page.html", "")]
    [InlineData("  page.html\n", "page.html", "")]
    [InlineData("pa\n\tge.html", "page.html", "")]
    [InlineData("a%20b.html", "a b.html", "")]
    [InlineData("a b.html", "a b.html", "")]
    [InlineData("caf%C3%A9.html", "café.html", "")]
    [InlineData("café.html", "café.html", "")]
    [InlineData("cafe\u0301.html", "caf\u00E9.html", "")]
    [InlineData("100%.html", "100%.html", "")]
    [InlineData("50%25.html", "50%.html", "")]
    [InlineData("a%2Bb+c.html", "a+b+c.html", "")]
    [InlineData("%66older/%2e%2E/page.html", "page.html", "")]
    [InlineData("no-extension", "no-extension", "")]
    [InlineData("", "page.html", "empty-link")]
    [InlineData("?page=2", "page.html", "")]
    // What isn't.
    [InlineData("missing.html", "page.html", "broken-link missing.html")]
    [InlineData("/missing.html", "page.html", "broken-link /missing.html")]
    [InlineData("folder/", "folder/page.html", "broken-link folder/")]
    [InlineData("folder", "folder/page.html", "broken-link folder")]
    [InlineData("page.html/", "page.html", "broken-link page.html/")]
    [InlineData("a%2520b.html", "a b.html", "broken-link a%2520b.html")]
    [InlineData("caf%E9.html", "café.html", "broken-link caf%E9.html")]
    [InlineData("www.example.org", "page.html", "broken-link www.example.org")]
    [InlineData(@"C:\site\page.html", "page.html", @"broken-link C:\site\page.html")]
    [InlineData("file:///site/page.html", "page.html", "broken-link file:///site/page.html")]
    // What is there only by luck.
    [InlineData("Page.html", "page.html", "wrong-case Page.html")]
    [InlineData("FOLDER/", "folder/index.html", "wrong-case FOLDER/")]
    [InlineData("PAGE", "page.html", "wrong-case PAGE")]
    [InlineData("folder", "folder/index.html", "redirected-link folder")]
    public void A_link_leads_to_a_file_as_static_hosts_serve_it(string href, string file, string expected) =>
        Assert.Equal(expected.Length == 0 ? [] : [expected], SiteCase.Page($"<a href=\"{href}\">link</a>", file));

    [Theory]
    [InlineData("https://example.org/", "")]
    [InlineData("http://example.org:8080/a b?c d#e f", "")]
    [InlineData("//cdn.example.org/x.js", "")]
    [InlineData(@"\\cdn.example.org\x.js", "")]
    [InlineData("https://bücher.example/", "")]
    [InlineData("https://xn--bcher-kva.example/", "")]
    [InlineData("https://example.org/a|b", "")]
    [InlineData("https://user:password@example.org/", "")]
    [InlineData("http://127.0.0.1/", "")]
    [InlineData("http://[::1]:80/", "")]
    [InlineData("https://ex_ample.org/", "")]
    [InlineData("javascript:void(0)", "")]
    [InlineData("data:text/plain,hello", "")]
    [InlineData("sms:+15551234567", "")]
    [InlineData("steam://run/1", "")]
    [InlineData("urn:isbn:0", "")]
    [InlineData("about:blank", "")]
    [InlineData("http://", "malformed-url")]
    [InlineData("https:///", "malformed-url")]
    [InlineData("http:example.org", "malformed-url")]
    [InlineData("https:/example.org/", "malformed-url")]
    [InlineData("https:///example.org/", "malformed-url")]
    [InlineData("http://exa mple.org/", "malformed-url")]
    [InlineData("http://127.0.0.1:____/", "malformed-url")]
    [InlineData("http://example.org:99999/", "malformed-url")]
    [InlineData("http://999.0.0.1/", "malformed-url")]
    [InlineData("http://[google.com]/", "malformed-url")]
    [InlineData("http://exa<mple.org/", "malformed-url")]
    [InlineData("https://user@/", "malformed-url")]
    [InlineData("//", "malformed-url")]
    public void An_address_elsewhere_has_to_be_one_that_browsers_open(string href, string rule) =>
        Assert.Equal(rule.Length == 0 ? [] : [$"{rule} {href}"], SiteCase.Page($"<a href=\"{href}\">link</a>"));

    [Theory]
    [InlineData("mailto:name@example.org", "")]
    [InlineData("mailto:a@example.org,b@example.org?subject=Hello%20there&body=x", "")]
    [InlineData("mailto:?subject=share&body=this", "")]
    [InlineData("mailto:gorby%25kremvax@example.com", "")]
    [InlineData("mailto:%22not%40me%22@example.org", "")]
    [InlineData("mailto:user@%E7%B4%8D%E8%B1%86.example.org", "")]
    [InlineData("MAILTO:name@example.org?cc=other@example.org", "")]
    [InlineData("mailto:", "empty-link")]
    [InlineData("mailto:nobody", "malformed-mailto")]
    [InlineData("mailto:@example.org", "malformed-mailto")]
    [InlineData("mailto:a@b@example.org,", "malformed-mailto")]
    [InlineData("mailto:Name <name@example.org>", "malformed-mailto")]
    [InlineData("mailto: name@example.org", "malformed-mailto")]
    [InlineData("mailto:name@example..org", "malformed-mailto")]
    [InlineData("mailto:name@example.org?subject", "malformed-mailto")]
    [InlineData("mailto:name@example.org?cc=nobody", "malformed-mailto")]
    [InlineData("tel:+1-201-555-0123", "")]
    [InlineData("tel:+1(201)555.0123;ext=7", "")]
    [InlineData("tel:7042;phone-context=example.com", "")]
    [InlineData("tel:863-1234", "local-tel")]
    [InlineData("tel:", "malformed-tel")]
    [InlineData("tel:+", "malformed-tel")]
    [InlineData("tel:+1 201 555", "malformed-tel")]
    [InlineData("tel:call-me", "malformed-tel")]
    public void Mail_addresses_and_telephone_numbers_follow_their_RFCs(string href, string rule) =>
        Assert.Equal(rule.Length == 0 ? [] : [$"{rule} {href}"], SiteCase.Page($"<a href=\"{href}\">link</a>"));

    [Theory]
    [InlineData("/repo/page.html", "")]
    [InlineData("/repo/", "")]
    [InlineData("page.html", "")]
    [InlineData("../repo/page.html", "")]
    [InlineData("https://example.org/repo/page.html", "")]
    [InlineData("http://example.org/repo/page.html", "")]
    [InlineData("//example.org/repo/page.html", "")]
    [InlineData("https://example.org/another/", "")]
    [InlineData("https://example.org/repo/missing.html", "broken-link")]
    [InlineData("/repo/missing.html", "broken-link")]
    [InlineData("/page.html", "outside-site")]
    [InlineData("/", "outside-site")]
    [InlineData("../page.html", "outside-site")]
    [InlineData("/repository/", "outside-site")]
    [InlineData("/Repo/page.html", "wrong-case")]
    [InlineData("/repo", "redirected-link")]
    public void A_site_mounted_below_its_host_ends_at_its_base_path(string href, string rule)
    {
        var settings = new CheckSettings { BasePath = "/repo/", BaseUrl = "https://example.org/repo/" };
        var found = SiteCase.Findings(settings, ("index.html", $"<a href=\"{href}\">link</a>"), ("page.html", ""));
        Assert.Equal(rule.Length == 0 ? [] : [$"{rule} {href}"], found);
    }

    [Theory]
    [InlineData("docs/", "page.html", "")]
    [InlineData("/docs/any.html", "page.html", "")]
    [InlineData("/docs", "page.html", "broken-link page.html")]
    [InlineData("", "page.html", "broken-link page.html")]
    [InlineData("https://elsewhere.example/", "page.html", "")]
    [InlineData("https://elsewhere.example/", "/page.html", "")]
    [InlineData("docs/", "#there", "")]
    [InlineData("docs/", "#here", "broken-fragment #here")]
    [InlineData("data:text/plain,x", "docs/page.html", "")]
    [InlineData("http://exa mple/", "docs/page.html", "malformed-url http://exa mple/")]
    public void A_base_element_moves_what_relative_links_are_relative_to(string baseHref, string href, string expected)
    {
        var found = SiteCase.Findings(
            ("index.html", $"<base href=\"{baseHref}\"><base href='/ignored/'><p id=here><a href=\"{href}\">link</a>"),
            ("docs/index.html", "<p id=there>"),
            ("docs/page.html", "")
        );
        Assert.Equal(expected.Length == 0 ? [] : [expected], found);
    }

    [Theory]
    // Loaded before the base is known, so relative to the page.
    [InlineData("<link rel=stylesheet href=a.css><base href=docs/>", "")]
    [InlineData("<link rel=stylesheet href=docs/a.css><base href=docs/>", "broken-asset docs/a.css")]
    [InlineData("<base href=docs/><link rel=stylesheet href=a.css>", "broken-asset a.css")]
    // Followed when the base has long been known.
    [InlineData("<body><a href=page.html>link</a><base href=docs/>", "")]
    // A fragment alone means this page to SVG, and another one to a link.
    [InlineData("<base href=docs/><svg><g id=x></g><use href=#x /></svg>", "")]
    [InlineData("<base href=https://example.org/><svg><use href=#x /></svg>", "broken-fragment #x")]
    [InlineData("<base href=docs/><svg><g id=x></g><a href=#x><text>x</text></a></svg>", "broken-fragment #x")]
    [InlineData("<base href=page.html#part><a href=#part>link</a>", "broken-fragment #part")]
    [InlineData("<template><base href=docs/></template><link rel=stylesheet href=a.css>", "")]
    public void A_base_is_known_from_where_it_stands(string html, string expected)
    {
        var found = SiteCase.Findings(
            ("index.html", html),
            ("a.css", ""),
            ("page.html", ""),
            ("docs/index.html", ""),
            ("docs/page.html", "")
        );
        Assert.Equal(expected.Length == 0 ? [] : [expected], found);
    }

    [Fact]
    public void A_base_without_address_changes_nothing() =>
        Assert.Empty(SiteCase.Page("<base target=_blank><a href=page.html>link</a>", "page.html"));

    [Fact]
    public void A_link_to_a_page_that_only_redirects_is_a_warning()
    {
        var found = SiteCase.Diagnostics(
            new CheckSettings(),
            ("index.html", "<a href=old.html#gone>old</a> <a href=slow.html>slow</a>"),
            ("old.html", "<meta http-equiv=refresh content='0; url=new.html'>"),
            ("slow.html", "<meta http-equiv=refresh content='30; url=new.html'><p>read this first"),
            ("new.html", "<a href=https://example.org/>out</a>")
        );
        var only = Assert.Single(found);
        Assert.Equal("redirected-link", only.Rule.Name);
        Assert.Equal("old.html#gone", only.Target);
        Assert.Equal(StaticWiki.Diagnostics.Severity.Warning, only.Severity);
    }

    [Theory]
    [InlineData("0; url=missing.html", "missing.html")]
    [InlineData("0;URL='missing.html'", "missing.html", "quoted-refresh missing.html")]
    [InlineData("0,missing.html", "missing.html")]
    [InlineData("5 ; url = \"missing.html\" ignored", "missing.html", "quoted-refresh missing.html")]
    public void Where_a_refresh_leads_has_to_exist(string content, string target, params string[] besides) =>
        Assert.Equal(
            [$"broken-link {target}", .. besides],
            SiteCase.Page(
                $"<meta http-equiv=Refresh content='{content.Replace("'", "&apos;", StringComparison.Ordinal)}'>"
            )
        );

    [Theory]
    [InlineData("content=30")]
    [InlineData("content='30;'")]
    [InlineData("content='0; url='")]
    [InlineData("", "malformed-refresh")]
    [InlineData("content=''", "malformed-refresh")]
    [InlineData("content=-2", "malformed-refresh -2")]
    [InlineData("content='3x;url=gone'", "malformed-refresh 3x;url=gone")]
    [InlineData("content='url=gone'", "malformed-refresh url=gone")]
    public void A_refresh_without_address_leads_nowhere(string content, params string[] expected) =>
        Assert.Equal(expected, SiteCase.Page($"<meta http-equiv=refresh {content}>"));

    [Fact]
    public void The_nearest_path_is_suggested()
    {
        var found = SiteCase.Diagnostics(
            new CheckSettings(),
            ("a/index.html", "<a href=../topics/armuor/#x>link</a>"),
            ("topics/armour/index.html", "")
        );
        Assert.Equal("did you mean '../topics/armour/'?", Assert.Single(found).Help);
    }

    [Theory]
    [InlineData("/FOLDER/", "write '/folder/'")]
    [InlineData("/Folder/Index.html", "write '/folder/index.html'")]
    [InlineData("/UPPER/", "write '/upper/INDEX.HTML'")]
    public void Wrong_case_of_a_folder_names_the_folder(string href, string help)
    {
        var found = SiteCase.Diagnostics(
            new CheckSettings(),
            ("index.html", $"<a href={href}>link</a>"),
            ("folder/index.html", ""),
            ("upper/INDEX.HTML", "")
        );
        Assert.Equal(help, Assert.Single(found).Help);
    }

    [Fact]
    public void Wrong_case_names_the_right_spelling()
    {
        var found = SiteCase.Diagnostics(
            new CheckSettings(),
            ("a/p.html", "<img alt='' src=../Images/cat.PNG>"),
            ("images/Cat.png", "")
        );
        Assert.Equal("write '../images/Cat.png'", Assert.Single(found).Help);
    }
}
