using System.Text;
using CsCheck;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Evidence;
using StaticWiki.Files;
using StaticWiki.Linking;
using StaticWiki.Linking.Quotations;
using StaticWiki.Loading;
using StaticWiki.Tests.Evidence;

namespace StaticWiki.Tests.Linking.Quotations;

public sealed class QuotationCheckTests
{
    private const string Text = "So well armoured that it is referred to as a moving fortress on its way";

    [Theory]
    [InlineData("\"a moving fortress\" [@s]", QuotationStatus.Found, null)]
    [InlineData("\"a moving palace\" [@s]", QuotationStatus.Wrong, null)]
    [InlineData("\"moving fortress\" [@s]", QuotationStatus.Unchecked, QuotationObstacle.TooShort)]
    [InlineData("\"a moving … on its\" [@s]", QuotationStatus.Unchecked, QuotationObstacle.TooShort)]
    [InlineData("\"a moving palace\" [@bare]", QuotationStatus.Unchecked, QuotationObstacle.NoText)]
    [InlineData("\"a moving palace\" [@translated]", QuotationStatus.Unchecked, QuotationObstacle.Translated)]
    [InlineData("\"a moving palace\" [@damaged]", QuotationStatus.Unchecked, QuotationObstacle.Damaged)]
    [InlineData("\"a moving palace\" [@nothing]", QuotationStatus.Unchecked, QuotationObstacle.NoSource)]
    [InlineData("\"a moving fortress\" [@bare; @s]", QuotationStatus.Found, null)]
    [InlineData("\"a moving palace\" [@s; @bare]", QuotationStatus.Unchecked, QuotationObstacle.NoText)]
    public void A_quotation_is_found_or_wrong_or_said_to_be_unchecked(
        string body,
        QuotationStatus status,
        QuotationObstacle? obstacle
    )
    {
        var quotation = Assert.Single(Link(body).Quotations);
        Assert.Equal((status, obstacle), (quotation.Status, quotation.Obstacle));
    }

    [Fact]
    public void It_names_its_sources_and_its_place()
    {
        var quotation = Assert.Single(Link("One. \"a moving *palace*\" [@s] [@bare, p. 2]").Quotations);
        Assert.Equal(["s", "bare"], quotation.Sources);
        Assert.Equal("a moving palace", quotation.Quotation.Text);
        Assert.Equal("content/topics/t.md:1:7", quotation.Quotation.Place.ToString());
        Assert.Equal(23, quotation.Quotation.Place.End!.Value.Column);
    }

    [Theory]
    [InlineData("One. \"[a] moving fortress [on]\" [@s]", 7, 31)]
    [InlineData("One. \"`a` moving [[t|fortress]]\" [@s]", 8, 30)]
    [InlineData("One. \"\\[a] moving &amp; fortress\" [@s]", 8, 33)]
    [InlineData("One. \"*a* moving **fortress**\" [@s]", 8, 28)]
    [InlineData("- One\n- \"a moving\n  fortress\" [@s]", 4, 11)]
    public void Its_place_is_where_it_is_written(string body, int start, int end)
    {
        var place = Assert.Single(Link(body).Quotations).Quotation.Place;
        Assert.Equal((start, end), (place.Start!.Value.Column, place.End!.Value.Column));
    }

    [Fact]
    public void Changing_any_one_word_fails_at_that_word() =>
        Gen.Int[0, 14]
            .Sample(changed =>
            {
                string[] words = Text.Split(' ');
                words[changed] = "lobster";
                // Each word on a line of its own, so that the line says which it is.
                var site = Link("\"" + string.Join('\n', words) + "\" [@s]");
                var wrong = Assert.Single(site.Diagnostics, found => found.Rule == QuotationRules.WrongQuotation);
                Assert.Equal(changed + 1, wrong.Place!.Start!.Value.Line);
                Assert.Equal(Severity.Error, wrong.Severity);
            });

    [Fact]
    public void Any_part_of_a_text_stands_in_it_however_it_is_written() =>
        Gen.Select(Passage.Text, Passage.Gap.Array[60], Gen.Int[0, 57], Gen.Int[3, 60])
            .Sample(
                (text, gaps, start, length) =>
                {
                    start = Math.Min(start, text.Length - 3);
                    var quoted = text.Skip(start).Take(length).Zip(gaps, (word, gap) => word + gap);
                    // Nested quotation marks of the kind around them would end it.
                    var written = string.Concat(quoted).Replace('\n', ' ').Replace('“', ' ').Replace('”', ' ');
                    var site = Link($"„{written.Trim()}“ [@s]", string.Join(' ', text));
                    Assert.Equal(QuotationStatus.Found, Assert.Single(site.Quotations).Status);
                },
                iter: 300
            );

    [Fact]
    public void Texts_of_sources_reach_no_output()
    {
        var files = new MemoryFileSystem();
        foreach (var folder in new[] { "content/sources/", "content/sources/.text/", "content/sources/.text/deep/" })
        {
            foreach (var name in new[] { "s.txt", "s.md", "s.html", "s.png", "s.fingerprint", "s.FINGERPRINT" })
            {
                if (folder != "content/sources/" || name.EndsWith("print", StringComparison.OrdinalIgnoreCase))
                    files.Write(folder + name, Encoding.UTF8.GetBytes("Secret of the kept text"));
            }
        }
        files.Write("content/.text/s.txt", "Secret of the kept text"u8);
        files.Write("content/topics/t.fingerprint", "Secret of the kept text"u8);
        files.Write("content/sources/s.md", "Abstract."u8);
        files.Write("content/topics/t.md", "\"secret of the kept text\" [@s] and \"the kept word\" [@s]"u8);
        files.Write("content/sources/s.fingerprint", FingerprintFile.Write(Fingerprint.Of("secret of the kept text")));
        var options = new BuildOptions { Jobs = 1, BaseUrl = new Uri("https://example.org/") };
        var result = Wiki.Make(files, WikiFolders.Below(""), options);
        Assert.NotEmpty(result.Files);
        Assert.DoesNotContain(
            result.Files,
            file =>
                file.Path.Contains("text/", StringComparison.Ordinal)
                || file.Path.EndsWith(".txt", StringComparison.Ordinal) && file.Path is not ("robots.txt" or "urls.txt")
                || file.Path.EndsWith("print", StringComparison.OrdinalIgnoreCase)
                || file.Content.Span.IndexOf("Secret"u8) >= 0
                || file.Content.Span.IndexOf("staticwiki-fingerprint"u8) >= 0
        );
        // The quotation was checked all the same.
        Assert.Contains(result.Diagnostics, found => found.Rule == QuotationRules.WrongQuotation);
    }

    [Theory]
    [InlineData("\"a moving palace\" [@s] ", 2_000)]
    [InlineData("\"the the the the the the the the the the the the the\" [@s] ", 500)]
    [InlineData("“", 50_000)]
    [InlineData("” [@s] ", 2_000)]
    [InlineData("\" [@s] ", 2_000)]
    [InlineData("“a moving palace” ........ [@s] ", 1_000)]
    [InlineData("> a moving palace [@s]\n\n", 2_000)]
    [InlineData("> - > ", 500)]
    public void However_much_is_quoted_it_is_soon_checked(string repeated, int times)
    {
        var body = new StringBuilder().Insert(0, repeated, times).ToString();
        var text = new StringBuilder().Insert(0, "the ", 100_000).ToString();
        Assert.NotEmpty(Link(body, text).Pages);
    }

    private static Site Link(string body, string text = Text)
    {
        WikiContent content = new(SiteConfiguration.None with { IsStrict = true }, [], [], [])
        {
            Fingerprints =
            [
                File("sources/s.fingerprint", FingerprintFile.Write(Fingerprint.Of(text))),
                File("sources/translated.fingerprint", FingerprintFile.Write(Fingerprint.Of(text))),
                File("sources/damaged.fingerprint", "damaged"u8.ToArray()),
            ],
        };
        Document[] documents =
        [
            Compile("topics/t.md", body),
            Compile("sources/s.md", "x"),
            Compile("sources/bare.md", "x"),
            Compile("sources/damaged.md", "x"),
            Compile("sources/translated.md", "---\ntranslated: true\n---\nx"),
        ];
        return Linker.Link(content, documents, withDrafts: false, generatedFiles: [], jobs: 1);
    }

    private static Document Compile(string path, string text) =>
        DocumentCompiler.Compile(File(path, Encoding.UTF8.GetBytes(text)));

    private static SourceFile File(string path, byte[] content) => new(path, "content/" + path, content);
}
