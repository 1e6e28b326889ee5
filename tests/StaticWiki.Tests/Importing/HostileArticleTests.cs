using System.Text;
using CsCheck;
using StaticWiki.Diagnostics;
using StaticWiki.Importing;
using StaticWiki.Linking.Mentions;

namespace StaticWiki.Tests.Importing;

/// <summary>Whatever is imported, there is an article or a diagnostic, and never an exception.</summary>
public sealed class HostileArticleTests
{
    private static readonly Gen<string> Markup = Gen.OneOf(
            "<p>",
            "</p>",
            "<div class=article>",
            "</div>",
            "<table><tr><td>",
            "<b>",
            "<svg>",
            "<math><mi>",
            "<template>",
            "<script>",
            "</script>",
            "<script type=application/ld+json>",
            "{\"@type\":\"Article\",\"@graph\":[{}],\"author\":[1,{}],\"publisher\":{\"@id\":\"a\"}}",
            "<title>A (b | c[</title>",
            "<meta property=og:site_name content='(x[*'>",
            "<meta property=og:title content='a | (x[*'>",
            "<link rel=canonical href='http://['>",
            "<base href='::'>",
            "<a href='http://[::'>x</a>",
            "<img src='data:,' srcset='a 1x, b'>",
            "<time datetime=9999-99-99>",
            "<html lang=x>",
            "<br><br>",
            "<h1>A heading</h1>",
            "<noscript><img></noscript>",
            "<iframe src=x>",
            "<frameset>",
            "<blockquote class=twitter-tweet>",
            "\0",
            "\uFDD0",
            "&#xD800;",
            "Words, and more words, and a sentence of them.",
            "\n"
        )
        .Array[0, 40]
        .Select(string.Concat);

    [Fact]
    public void Any_markup_gives_an_article_or_a_diagnostic() =>
        Markup.Sample(
            markup => ArticleOrDiagnostic(new RawArticle("a.html", Encoding.UTF8.GetBytes(markup))),
            iter: 300
        );

    [Fact]
    public void Any_bytes_give_an_article_or_a_diagnostic() =>
        Gen.Select(Gen.Byte.Array[0, 200], Gen.Bool)
            .Sample((bytes, isHtml) => ArticleOrDiagnostic(new RawArticle(isHtml ? "a.html" : "a.txt", bytes)));

    [Fact]
    public void Any_text_gives_an_article_that_reads_as_itself() =>
        Gen.OneOf(
                "The lamp is lit again, and everyone is glad of it.",
                "A headline without a stop",
                "Advertisement",
                "By Ada Nord",
                "So bright! — Fan (@fan) May 16, 2024",
                "date 2024-05-17 ",
                "\n",
                "\n\n",
                "\r\n",
                "\u2028",
                " ",
                "가나다라 마바사"
            )
            .Array[0, 20]
            .Select(string.Concat)
            .Sample(text =>
            {
                var first = ArticleOrDiagnostic(new RawArticle("a.txt", Encoding.UTF8.GetBytes(text)));
                if (!first.IsUsable)
                    return;
                var second = ArticleOrDiagnostic(new RawArticle("a.txt", Encoding.UTF8.GetBytes(first.Text)));
                Assert.Equal(first.Text, second.Text);
                Assert.Empty(second.Dropped);
            });

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<blockquote class=twitter-tweet>")]
    public void Deep_nesting_is_refused_before_it_is_parsed(string tag)
    {
        var markup = string.Concat(Enumerable.Repeat(tag, 20_000));
        AssertError(ImportRules.TooDeep, new RawArticle("a.html", Encoding.UTF8.GetBytes(markup)));
    }

    [Fact]
    public void A_page_of_too_many_tags_is_refused() =>
        AssertError(
            ImportRules.TooLarge,
            new RawArticle("a.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<br>", 100_001))))
        );

    [Fact]
    public void Of_a_page_with_too_many_elements_the_main_part_is_taken_whole()
    {
        var page = "<p>Elsewhere.</p><main><p>The lamp is lit.</p>" + string.Concat(Enumerable.Repeat("<br>", 8_001));
        var article = ArticleOrDiagnostic(new RawArticle("a.html", Encoding.UTF8.GetBytes(page)));
        Assert.Equal("The lamp is lit.\n", article.Text);
        Assert.Equal(ImportRules.WholePage, Assert.Single(article.Diagnostics).Rule);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.html")]
    public void Fifty_megabytes_are_refused_unread(string name) =>
        AssertError(ImportRules.TooLarge, new RawArticle(name, new byte[50 * 1024 * 1024]));

    [Fact]
    public void Many_short_lines_are_no_trouble()
    {
        var text = string.Concat(Enumerable.Repeat("Share this\n", 50_000)) + "The lamp is lit.";
        var article = ArticleOrDiagnostic(new RawArticle("a.txt", Encoding.UTF8.GetBytes(text)));
        Assert.Equal("The lamp is lit.\n", article.Text);
    }

    [Fact]
    public void Many_descriptions_are_read_like_one()
    {
        const string json = """<script type="application/ld+json">{"@type":"Article","headline":"Lamp"}</script>""";
        var page = string.Concat(Enumerable.Repeat(json, 5000)) + "<p>The lamp is lit.</p>";
        var article = ArticleOrDiagnostic(new RawArticle("a.html", Encoding.UTF8.GetBytes(page)));
        Assert.Equal("Lamp", article.Metadata.Title);
    }

    private static void AssertError(DiagnosticRule rule, RawArticle raw)
    {
        var article = ArticleImporter.Import(raw, new ArticleMetadata(), new MentionIndex());
        Assert.Equal(rule, Assert.Single(article.Diagnostics).Rule);
        Assert.False(article.IsUsable);
    }

    private static ImportedArticle ArticleOrDiagnostic(RawArticle raw)
    {
        var article = ArticleImporter.Import(raw, new ArticleMetadata(), new MentionIndex());
        Assert.True(!article.IsUsable || article.Text.Any(char.IsLetterOrDigit));
        return article;
    }
}
