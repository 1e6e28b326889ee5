using System.Collections.Immutable;
using System.Text;
using CsCheck;
using StaticWiki.Files;
using StaticWiki.Text;
using StaticWiki.Validation;
using StaticWiki.Validation.Html;
using StaticWiki.Validation.Urls;

namespace StaticWiki.Tests.Validation;

public sealed class InspectionTests
{
    [Theory]
    [InlineData("<a href=\"gone\">x</a>", 1, 10, 14)]
    [InlineData("<a href='gone'>x</a>", 1, 10, 14)]
    [InlineData("<a href=gone>x</a>", 1, 9, 13)]
    [InlineData("<p>\r\n<A\r\n\tCLASS=a\r\n\tHREF = gone>x</A>", 4, 9, 13)]
    [InlineData("<p>\r\r<a href=gone>x</a>", 3, 9, 13)]
    [InlineData("<!-- a\n -->\n<p title='<a href=x>'><a data-href=y href=gone>x</a>", 3, 43, 47)]
    [InlineData("<p>한글 🚂<a href=gone>x</a>", 1, 17, 21)]
    public void A_finding_points_at_the_address(string html, int line, int column, int endColumn)
    {
        var place = Assert.Single(SiteCase.Diagnostics(new(), ("index.html", html))).Place;
        Assert.Equal(new Place("index.html", new Location(line, column), new Location(line, endColumn)), place);
    }

    [Theory]
    [InlineData("<img alt='' srcset='there 1x,\n  gone 2x'>", 2, 3)]
    [InlineData("<meta http-equiv=refresh content='0;url=gone'>", 1, 41)]
    [InlineData("<p style='a:b;\r\nbackground:url(gone)'>", 1, 11)]
    [InlineData("<p style='background:url(gone)'>", 1, 26)]
    [InlineData("<style>\r\na { b: url(\"gone\") }\r\n</style>", 2, 13)]
    [InlineData("<svg><use xlink:href='gone'/></svg>", 1, 23)]
    [InlineData("<a href=there ping='there gone'>x</a>", 1, 27)]
    [InlineData("<p>\n<iframe srcdoc='<a href=gone>x</a>'>", 2, 17)]
    public void A_finding_points_into_longer_values(string html, int line, int column) =>
        Assert.Equal(
            new Location(line, column),
            Assert.Single(SiteCase.Diagnostics(new(), ("index.html", html), ("there", ""))).Place!.Start
        );

    [Theory]
    [InlineData("utf-8", "", "")]
    [InlineData("utf-8", "<meta charset=utf-8>", "")]
    [InlineData("utf-16", "", "")]
    [InlineData("utf-16BE", "", "")]
    [InlineData("windows-1252", "", "")]
    [InlineData("windows-1252", "<meta charset=iso-8859-1>", "")]
    [InlineData("windows-1252", "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=windows-1252'>", "")]
    [InlineData("windows-1252", "<meta charset=nonsense>", "")]
    [InlineData("windows-1252", "<!-- <meta charset=utf-8> --><meta name=x content='a>b' charset='latin1'>", "")]
    [InlineData("windows-1252", "<meta content='text/html; charset=koi8-r'>", "")]
    [InlineData("windows-1252", "<meta charset=utf-8>", "invalid-encoding")]
    public void A_page_is_read_in_its_own_encoding(string encoding, string meta, string rule)
    {
        var writer = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var html = $"{meta}<a href=café.html>ü</a>";
        byte[] bytes =
        [
            .. encoding.StartsWith("utf", StringComparison.Ordinal) ? writer.GetPreamble() : [],
            .. writer.GetBytes(html),
        ];
        var found = SiteValidator.Validate(
            [new("index.html", bytes), new("café.html", ReadOnlyMemory<byte>.Empty)],
            new()
        );
        Assert.Equal(
            rule.Length == 0 ? [] : ["broken-link", rule],
            found.Select(one => one.Rule.Name).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("shift_jis", "日本")]
    [InlineData("euc-kr", "한글")]
    [InlineData("gb2312", "中文")]
    [InlineData("koi8-r", "Русский")]
    [InlineData("iso-8859-2", "Łódź")]
    public void Encodings_of_other_scripts_are_read_too(string label, string name)
    {
        var bytes = CodePagesEncodingProvider
            .Instance.GetEncoding(label)!
            .GetBytes($"<meta charset='{label}'><a href='#{name}'>x</a><p id='{name}'>");
        Assert.Empty(SiteValidator.Validate([new OutputFile("index.html", bytes)], new()));
    }

    [Fact]
    public void Hand_written_HTML_needs_neither_html_nor_closing_tags()
    {
        var html = """
            <TITLE>My page</TITLE>
            <FONT COLOR=red><CENTER><H1><A NAME=top1>Welcome</H1>
            <TABLE BORDER=1><TR><TD>one<TD><A HREF="Pics\Cat.gif">two<TR><TD><IMG SRC=pics\cat.gif ALT=cat>
            </TABLE><UL><LI>a<LI><A HREF=#top1>b</A><LI>c</UL>
            <P>one<P>two<BR/>three</FONT><P><A HREF=gone.htm>gone
            """;
        Assert.Equal(
            [@"wrong-case Pics\Cat.gif", "broken-link gone.htm"],
            SiteCase
                .Diagnostics(new(), ("INDEX.HTM", html), ("pics/cat.gif", ""))
                .Select(found => $"{found.Rule.Name} {found.Target}")
        );
    }

    [Fact]
    public void In_XHTML_tags_close_themselves()
    {
        var html = """
            <?xml version="1.0" encoding="utf-8"?>
            <html><head><title/><script src="gone.js"/><link rel="x" href="there.css"/></head>
            <body><a id="one"/><!-- <div/> --><svg><g><g/></g></svg>
            <a href="#two">x</a></body></html>
            """;
        Assert.Equal(
            ["2:34 broken-asset gone.js", "4:10 broken-fragment #two"],
            SiteCase
                .Diagnostics(new(), ("index.xhtml", html), ("there.css", ""))
                .Select(found => $"{found.Place!.Start} {found.Rule.Name} {found.Target}")
        );
    }

    [Fact]
    public void A_page_is_named_with_the_file_it_was_made_from()
    {
        var page = new OutputFile("x/index.html", "<a href=gone>x</a>"u8.ToArray(), "content/x.md");
        var found = Assert.Single(SiteValidator.Validate([page], new()));
        Assert.Equal("x/index.html", found.Place!.File);
        Assert.Equal("the page is made from content/x.md", found.Help);
    }

    [Fact]
    public void Severities_can_be_set_by_name()
    {
        var settings = new CheckSettings
        {
            Severities = new Dictionary<string, StaticWiki.Diagnostics.Severity>
            {
                ["broken-link"] = StaticWiki.Diagnostics.Severity.Warning,
                ["missing-alt"] = StaticWiki.Diagnostics.Severity.Off,
            }.ToImmutableDictionary(),
        };
        var found = Assert.Single(
            SiteCase.Diagnostics(settings, ("index.html", "<a href=gone><img src=index.html>x</a>"))
        );
        Assert.Equal(StaticWiki.Diagnostics.Severity.Warning, found.Severity);
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b>", 100_000)]
    [InlineData("<svg>", 100_000)]
    [InlineData("<template>", 100_000)]
    [InlineData("<table><tr><td>", 30_000)]
    [InlineData("<ul><li>", 50_000)]
    [InlineData("<p><font a=#>x", 5_000)]
    [InlineData("<select><option><div>", 50_000)]
    public void Bottomless_nesting_is_an_error_of_the_page(string piece, int count)
    {
        var html = new StringBuilder("<p id=x>");
        for (var i = 0; i < count; i++)
            html.Append(piece.Replace("#", $"{i}", StringComparison.Ordinal));
        var found = SiteCase.Findings(
            ("deep.html", html.ToString()),
            ("index.html", "<a href=deep.html#anything>link</a>")
        );
        Assert.Equal(["too-deep"], found);
    }

    [Theory]
    [InlineData("<p>text", 50_000)]
    [InlineData("<li>text", 50_000)]
    [InlineData("<dt>a<dd>b", 20_000)]
    [InlineData("<tr><td>a<td>b", 20_000)]
    [InlineData("<option>a", 50_000)]
    [InlineData("<p><font color=red>x", 2_000)]
    [InlineData("<br><img src=data:, alt=''><hr>", 20_000)]
    [InlineData("<svg><path d=''/><g/></svg>", 10_000)]
    [InlineData("<h2><b>x</b></h2><div><i>y</i></div>", 10_000)]
    public void Long_pages_without_closing_tags_are_not_deep(string piece, int count)
    {
        var html = "<table><tr><td><dl><select></select><ul>" + string.Concat(Enumerable.Repeat(piece, count));
        if (piece.StartsWith("<tr>", StringComparison.Ordinal))
            html = "<table>" + html["<table><tr><td><dl><select></select><ul>".Length..];
        Assert.Empty(SiteCase.Page(html));
    }

    [Theory]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("</p>")]
    [InlineData("<!--")]
    [InlineData("<a b=")]
    [InlineData("\0")]
    [InlineData("a='")]
    [InlineData("<a href=x id=y srcset='(('>")]
    [InlineData("<style>url(\\")]
    [InlineData("<p id=a>")]
    public void A_megabyte_of_anything_is_read_to_its_end(string piece)
    {
        var html = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var facts = HtmlInspector.Inspect(SiteCase.File("index.html", html));
        Assert.Equal("index.html", facts.Path);
    }

    [Fact]
    public void A_page_of_nothing_but_broken_links_costs_no_more_than_its_size()
    {
        var html = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<a href=#broken{i}>x</a><p id=brokem{i}>"));
        var found = SiteCase.Diagnostics(new(), ("index.html", html));
        Assert.Equal(20_000, found.Count);
        Assert.StartsWith("did you mean '#brokem11' or", found[11].Help, StringComparison.Ordinal);
        Assert.Null(found[^1].Help);
    }

    [Fact]
    public void A_srcset_of_a_megabyte_is_read_to_its_end()
    {
        var srcset = string.Join(", ", Enumerable.Range(0, 60_000).Select(i => $"data:,{i} {i + 1}w"));
        Assert.Empty(SiteCase.Page($"<img alt='' src=data:, srcset='{srcset}'>"));
    }

    [Fact]
    public void Any_bytes_are_a_page() =>
        Gen
            .Byte.Array[0, 300]
            .Sample(bytes =>
                SiteValidator.Validate([new("index.html", bytes), new("x.css", bytes)], new()).Length >= 0
            );

    [Fact]
    public void Any_markup_is_a_page()
    {
        string[] pieces =
        [
            "<a href=",
            "'",
            "\"",
            ">",
            "<img srcset=",
            " ",
            "#x",
            "<p id=x>",
            "<svg>",
            "</svg>",
            "<math>",
            "<table>",
            "<b>",
            "</p>",
            "<template>",
            "&amp;",
            "&#0;",
            "<!--",
            "-->",
            "<style>",
            "url(",
            ")",
            "</style>",
            "http://",
            "mailto:",
            "%",
            "%zz",
            "//",
            "\\",
            "[",
            "<base href=",
            "\uD800",
            "<select>",
        ];
        Gen.Int[0, pieces.Length - 1]
            .Select(index => pieces[index])
            .Array[0, 40]
            .Select(chosen => string.Concat(chosen))
            .Sample(html => SiteCase.Diagnostics(new(), ("index.html", html), ("x.css", html)).Count >= 0);
    }

    [Fact]
    public void Any_two_texts_are_an_address_and_its_base() =>
        Gen.Select(
                Gen.String[Gen.Char["ahtp:/\\.?#@[]%0 \t\u00E9x-"], 0, 20],
                Gen.String[Gen.Char["ahtp:/\\.?#@[]%0"], 0, 20]
            )
            .Sample(
                (address, baseText) =>
                {
                    var baseUrl = WebUrlParser.Parse("https://example.org/" + baseText, null, out _);
                    var url = WebUrlParser.Parse(address, baseUrl, out var fault);
                    return url is null == fault is not null;
                }
            );

    [Fact]
    public void Percent_encoding_and_decoding_agree() =>
        Gen
            .String.Where(text => !text.Any(char.IsSurrogate) && !text.Contains('%', StringComparison.Ordinal))
            .Sample(text => PercentEncoding.Decode(PercentEncoding.EncodeFragment(text)) == text);

    [Fact]
    public void Percent_decoding_agrees_with_the_framework_where_it_is_UTF8() =>
        Gen
            .String.Where(text => !text.Any(char.IsSurrogate))
            .Sample(text => PercentEncoding.Decode(Uri.EscapeDataString(text)) == text);

    [Theory]
    [InlineData("<p>text</p>", null)]
    [InlineData("<script>'<div>'</script>", null)]
    public void Scripts_are_no_markup(string piece, int? expected) =>
        Assert.Equal(expected, NestingGuard.FindTooDeep(string.Concat(Enumerable.Repeat(piece, 1000))));
}
