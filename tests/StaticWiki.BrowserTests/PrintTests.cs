using System.Text;
using OpenQA.Selenium;
using StaticWiki.BrowserTests.Quality;
using UglyToad.PdfPig;

namespace StaticWiki.BrowserTests;

/// <summary>A topic of this repository's wiki on paper: what can be read there has to do without links.</summary>
public sealed class PrintTests(ExemplarSite site, Browser browser) : IClassFixture<ExemplarSite>, IClassFixture<Browser>
{
    private const string Topic = "topics/kim-jong-il/";

    [Fact]
    public void The_whole_text_is_on_paper()
    {
        var printed = Print(Topic);
        Assert.InRange(printed.Pages, 2, 40);
        foreach (var text in TextsOf("h1, .text p, .text h2, .text li, .infobox dd"))
            Assert.Contains(Bare(text), printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_reference_is_on_paper_with_its_number_and_the_mark_that_leads_to_it()
    {
        var printed = Print(Topic);
        var references = browser.Driver.FindElements(By.CssSelector("#page\\.references ~ ol > li"));
        Assert.True(references.Count > 5, $"{references.Count} references");
        foreach (var (index, reference) in references.Index())
        {
            Assert.Contains(Bare(TitleOf(reference)), printed.Text, StringComparison.Ordinal);
            Assert.Contains($"[{index + 1}]", printed.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Where_a_link_leads_out_of_the_wiki_its_address_is_written_out()
    {
        var printed = Print(Topic);
        var addresses = browser
            .Driver.FindElements(By.CssSelector("article a[rel~='external'][href]:not(.contribute a)"))
            .Select(link => link.GetDomAttribute("href"))
            .Distinct()
            .ToList();
        Assert.True(addresses.Count > 5, $"{addresses.Count} addresses");
        foreach (var address in addresses)
            Assert.Contains(Bare(address!), printed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_a_screen_is_for_is_not_on_paper()
    {
        var printed = Print(Topic);
        foreach (var text in new[] { "Edit this page", "Report a mistake", "How this wiki works", "Skip to content" })
            Assert.DoesNotContain(Bare(text), printed.Text, StringComparison.Ordinal);
    }

    private (string Text, int Pages) Print(string path)
    {
        browser.Driver.Navigate().GoToUrl(new Uri(site.Address + path));
        var printed = browser.Driver.Print(new PrintOptions());
        using var document = PdfDocument.Open(printed.AsByteArray);
        var text = new StringBuilder();
        foreach (var page in document.GetPages())
        {
            foreach (var letter in page.Letters)
                text.Append(letter.Value);
        }
        return (Bare(text.ToString()), document.NumberOfPages);
    }

    private IEnumerable<string> TextsOf(string selector)
    {
        var texts = browser
            .Driver.FindElements(By.CssSelector(selector))
            .Select(element => element.Text)
            .Where(text => text.Length > 0)
            .ToList();
        Assert.True(texts.Count > 10, $"{texts.Count} texts");
        return texts;
    }

    private static string TitleOf(IWebElement reference) =>
        reference.FindElements(By.TagName("a")).Select(link => link.Text).First(text => text.Length > 2);

    /// <summary>A text without what depends on where its lines end: white space, hyphens, and marks that are not seen.</summary>
    private static string Bare(string text) =>
        string.Concat(
            text.Normalize(NormalizationForm.FormKC)
                .Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u2010' or '\u00AD' or '\u2060' or '\u200B'))
        );
}
