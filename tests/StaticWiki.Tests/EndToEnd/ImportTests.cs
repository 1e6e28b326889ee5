using System.Text;

namespace StaticWiki.Tests.EndToEnd;

/// <summary>From a saved article to a built wiki.</summary>
public sealed class ImportTests
{
    private const string First = "The keeper's cat had been counting the ships since the spring tide.";
    private const string Second = "Nobody in the harbour office would say how many there were.";

    private const string Article = $"""
        The Cat Who Counted Ships

        date 2024-05-17
        {First}

        Add Coast Courier as a Preferred Source

        {Second}
        """;

    [Fact]
    public void A_kept_text_reaches_no_file_of_the_site()
    {
        using var wiki = new WikiCopy();
        wiki.Write("article.txt", Article);
        Assert.Equal(0, Import(wiki, "article.txt", "--id", "cat", "--keep-text").ExitCode);
        Assert.Contains(First, wiki.Read("content/sources/.text/cat.txt"), StringComparison.Ordinal);
        wiki.Write(
            "content/topics/cat.md",
            "A cat “had been counting the ships” [@cat], says the courier of the coast.\n"
        );

        Assert.Equal(0, wiki.Build().ExitCode);

        Assert.True(File.Exists(Path.Combine(wiki.Output, "sources", "cat", "index.html")));
        var files = Directory.GetFiles(wiki.Output, "*", SearchOption.AllDirectories);
        Assert.DoesNotContain(files, file => Path.GetFileName(file).Contains("fingerprint", StringComparison.Ordinal));
        Assert.DoesNotContain(files, file => file.Contains(".text", StringComparison.Ordinal));
        foreach (var file in files)
        {
            var content = Encoding.UTF8.GetString(File.ReadAllBytes(file));
            Assert.False(
                content.Contains("since the spring tide", StringComparison.OrdinalIgnoreCase)
                    || content.Contains("in the harbour office", StringComparison.OrdinalIgnoreCase),
                $"the article's text is in {file}"
            );
        }
    }

    [Fact]
    public void The_day_of_the_import_may_be_given()
    {
        using var wiki = new WikiCopy();
        wiki.Write("article.txt", Article);
        var result = StaticWikiProcess.Run(
            wiki.Root,
            ["import", "article.txt", "--id", "cat", "--retrieved", "today"],
            ("SOURCE_DATE_EPOCH", "981173106")
        );
        Assert.True(result.ExitCode == 0, result.Error + result.Output);
        Assert.Contains("retrieved: 2001-02-03", wiki.Read("content/sources/cat.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_imported_is_what_quotations_are_checked_by()
    {
        using var wiki = new WikiCopy();
        wiki.Write("article.txt", Article);
        Import(wiki, "article.txt", "--id", "cat");
        wiki.Write(
            "content/topics/cat.md",
            "“The Cat Who Counted Ships”, said “nobody in the harbour office” [@cat].\n"
        );
        Assert.Equal(0, wiki.Build().ExitCode);
        wiki.Replace("content/topics/cat.md", "harbour office", "harbour café");
        var result = wiki.Build();
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("content/topics/cat.md:1:", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_read_by_the_command_as_it_is_shipped()
    {
        using var wiki = new WikiCopy();
        wiki.Write(
            "page.html",
            $$"""
            <title>The Cat Who Counted Ships - Coast Courier</title>
            <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-17", "publisher": {"name": "Coast Courier"} }</script>
            <nav><a href="/">Home</a></nav>
            <h1>The Cat Who Counted Ships</h1>
            <article><p>{{First}}</p><p>Advertisement</p><p>{{Second}}</p></article>
            """
        );
        var result = Import(wiki, "page.html", "--keep-text");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        const string id = "2024-05-17-coast-courier-the-cat-who-counted-ships";
        Assert.Equal(
            $"The Cat Who Counted Ships\n\n{First}\n\n{Second}\n",
            wiki.Read($"content/sources/.text/{id}.txt")
        );
        Assert.StartsWith(
            "---\ntitle: The Cat Who Counted Ships\npublisher: Coast Courier\ndate: 2024-05-17\n",
            wiki.Read($"content/sources/{id}.md"),
            StringComparison.Ordinal
        );
    }

    private static StaticWikiProcess.Result Import(WikiCopy wiki, params string[] arguments) =>
        StaticWikiProcess.Run(wiki.Root, ["import", .. arguments]);
}
