using System.Text;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Tests.Compilation;

/// <summary>What is known to be hard on parsers ends with a page, or with an error at a place, at a cost that grows with its size.</summary>
public sealed class HostileSizeTests
{
    private const int Size = 30_000;

    /// <summary>For a machine that hangs; what is measured is counted.</summary>
    private const int Backstop = 120_000;

    public static TheoryData<string> Names => [.. HostileTexts.All.Keys];

    [Theory(Timeout = Backstop)]
    [MemberData(nameof(Names))]
    public async Task Four_times_the_text_takes_about_four_times_the_memory(string name)
    {
        var (make, error) = HostileTexts.All[name];
        var (small, large) = await Task.Run(
            () =>
            {
                // What is made once is made before.
                Compile(make(1_000));
                var small = Compile(make(Size));
                var large = Compile(make(4 * Size));
                // What pools and tables take once, whoever comes first, is not taken again.
                var again = Compile(make(4 * Size));
                return (small, large.Allocated < again.Allocated ? large : again);
            },
            TestContext.Current.CancellationToken
        );
        // The square of it would be sixteen times as much.
        Assert.InRange(large.Allocated, 0, (6 * small.Allocated) + 1_000_000);
        var errors = large.Document.Diagnostics.Where(found => found.Severity == Severity.Error).ToList();
        Assert.All(errors, found => Assert.NotNull(found.Place?.Start));
        if (error is null)
            Assert.Empty(errors);
        else
            Assert.Contains(error, errors.Select(found => found.Code));
    }

    [Fact(Timeout = Backstop)]
    public async Task A_wiki_of_all_of_them_is_built()
    {
        var files = new MemoryFileSystem();
        files.Write("content/site.yaml", "title: All\nlinks: {wanted: allow}\n"u8);
        foreach (var ((make, _), i) in HostileTexts.All.Values.Select((text, i) => (text, i)))
            files.Write($"content/topics/t{i}.md", Encoding.UTF8.GetBytes(make(Size / 3)));
        var site = await Task.Run(
            () => Wiki.Make(files, WikiFolders.Below(""), new BuildOptions()),
            TestContext.Current.CancellationToken
        );
        var pages = site.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        Assert.All(Enumerable.Range(0, HostileTexts.All.Count), i => Assert.Contains($"topics/t{i}/index.html", pages));
        Assert.All(
            site.Diagnostics.Where(found => found.Severity == Severity.Error),
            found => Assert.NotNull(found.Place)
        );
    }

    /// <summary>Large pages of the kinds that people write.</summary>
    public static TheoryData<string, string> Real =>
        new()
        {
            {
                "a table of 5,000 rows",
                "|a|b|c|\n|-|-|-|\n" + Numbered(5_000, i => $"| Name {i} | [[Page {i}]] | [@s{i}] |\n")
            },
            {
                "a table with emphasis in 1,500 rows",
                "|a|b|\n|-|-|\n" + Numbered(1_500, i => $"| **Name {i}** | text |\n")
            },
            {
                "many links in one paragraph",
                Numbered(3_000, i => $"See [page {i}](https://example.org/page/{i}), then. ")
            },
            { "a list of addresses", Numbered(4_000, i => $"- https://example.org/{i}\n") },
            {
                "links at the end",
                Numbered(2_000, i => $"A [word {i}][{i}].\n\n")
                    + Numbered(2_000, i => $"[{i}]: https://example.org/{i}\n")
            },
            { "chapters", Numbered(3_000, i => $"## Chapter {i}\n\nSome *words* and `code[{i}]`.\n\n") },
            { "code", "```\n" + Numbered(5_000, i => $"if ((a[{i}] * (b[{i}] ** 2) > [[[") + "\n```\n" },
            { "notes", Numbered(2_000, i => $"A sentence.[^{i}]\n\n[^{i}]: A note.\n\n") },
            { "raw HTML", Numbered(5_000, i => $"<p>A <b>word</b> {i}<br>and <i>another</i>.</p>\n") },
            { "an outline", Numbered(500, i => $"- a\n  - b\n    1. c\n       - d\n         > e {i}\n") },
            { "definitions", Numbered(3_000, i => $"Word {i}\n: What it means (that is, [sic] much).\n\n") },
        };

    [Theory]
    [MemberData(nameof(Real))]
    public void A_large_page_that_somebody_wrote_is_no_fault(string what, string text)
    {
        var errors = Compile(text).Document.Diagnostics.Where(found => found.Severity == Severity.Error);
        Assert.True(!errors.Any(), what + ": " + string.Join("; ", errors.Select(found => found.Message)));
    }

    [Fact]
    public void What_only_the_parser_finds_too_deep_is_said_at_its_block()
    {
        var nested = string.Concat(Enumerable.Repeat("**a ", 200)) + string.Concat(Enumerable.Repeat(" b**", 200));
        var found = Assert.Single(Compile("# A\n\nText.\n\n" + nested + "\n\nMore.\n").Document.Diagnostics);
        Assert.Equal(MarkdownRules.TooDeep, found.Rule);
        Assert.Equal("5:1", found.Place?.Start.ToString());
    }

    [Fact]
    public void What_the_highest_settings_let_pass_fits_on_a_small_stack()
    {
        var limits = Limits.Default with { MarkdownDepth = 50, HtmlDepth = 500, YamlDepth = 100 };
        var lists = string.Concat(Enumerable.Range(0, 50).Select(level => new string(' ', 2 * level) + "- a\n"));
        var emphasis =
            string.Concat(Enumerable.Repeat("*a **b ", 25)) + string.Concat(Enumerable.Repeat(" b** a*", 25));
        var text =
            $"---\nextra: {Times("[", 97)}{Times("]", 97)}\n---\n\n{lists}{Times(" ", 100)}{Times("[ ", 100)}{emphasis}\n\n"
            + $"{Times("<div>", 490)}\n\na\n\n{Times("</div>", 490)}\n";
        Document? document = null;
        // As little as a thread gets on any system that the tool runs on.
        var thread = new Thread(() => document = Compile(text, limits).Document, maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.DoesNotContain(document!.Diagnostics, found => found.Severity == Severity.Error);
    }

    private static string Times(string part, int count) => string.Concat(Enumerable.Repeat(part, count));

    private static (Document Document, long Allocated) Compile(string text, Limits? limits = null)
    {
        // Of topics, more is looked at than of other pages.
        var file = new SourceFile("topics/a.md", "content/topics/a.md", Encoding.UTF8.GetBytes(text));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var document = DocumentCompiler.Compile(file, limits);
        return (document, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string Numbered(int count, Func<int, string> line) =>
        string.Concat(Enumerable.Range(0, count).Select(line));
}
