using System.Globalization;
using System.Text;
using CsCheck;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Caching;

/// <summary>A build that uses what the last one left makes what a build without it makes.</summary>
public sealed class RebuildTests
{
    private static readonly WikiFolders Folders = WikiFolders.Below("");
    private static readonly BuildOptions Options = new() { Jobs = 2 };

    [Fact]
    public void A_rebuild_makes_what_a_build_from_nothing_makes()
    {
        Gen.Int[0, int.MaxValue]
            .Sample(
                seed =>
                {
                    var wiki = new WikiGenerator(seed);
                    var files = new MemoryFileSystem();
                    wiki.Begin(files);
                    var log = new StringBuilder();
                    for (var step = 0; step < 12; step++)
                    {
                        var options = Options with { Repository = wiki.KeptAt() };
                        var built = Wiki.Build(files, Folders, options);
                        var made = Wiki.Make(CopyOf(files), Folders, options);
                        Assert.True(
                            Show(made.Diagnostics) == Show(built.Diagnostics),
                            $"{log}\n{Show(made.Diagnostics)}\n---\n{Show(built.Diagnostics)}"
                        );
                        if (built.IsPublished)
                            AssertSame(made, files, log.ToString());
                        log.Append(CultureInfo.InvariantCulture, $"{step}: {wiki.Change(files)}\n");
                    }
                },
                iter: 40
            );
    }

    [Theory]
    [InlineData("content/topics/line.md", "# Engine\n")]
    [InlineData("content/topics/engine.md", "[It](line.md)\n")]
    [InlineData("content/topics/signal.md", "The [line](line.md).\n")]
    public void A_page_that_shows_the_title_of_another_follows_it(string page, string text)
    {
        var files = new MemoryFileSystem();
        files.Write("content/site.yaml", "title: Wiki\n"u8);
        foreach (var name in new[] { "engine", "line", "signal", "yard" })
            files.Write($"content/topics/{name}.md", Encoding.UTF8.GetBytes($"# {name}\n\nA text.\n"));
        files.Write(page, Encoding.UTF8.GetBytes(text));
        Assert.True(Wiki.Build(files, Folders, Options).IsPublished);
        files.Write("content/topics/line.md", "# Branch line\n\nA text.\n"u8);
        Assert.True(Wiki.Build(files, Folders, Options).IsPublished);
        AssertSame(Wiki.Make(CopyOf(files), Folders, Options), files, page);
    }

    [Theory]
    [InlineData("content/topics/t199.md", "# T 199 with more\n")]
    [InlineData("content/topics/t199.md", "# Zeppelin\n")]
    [InlineData("content/topics/t001.md", "# Ärmel\n")]
    [InlineData("content/topics/t001.md", "---\ntitle: T 001\nsummary: In short.\ntags: [steam]\n---\nText.\n")]
    [InlineData("content/topics/t450.md", "# T 450\n")]
    [InlineData("content/sources/s100.md", "---\ndate: 1999\n---\nAbstract.\n")]
    [InlineData("content/tags.md", "See [these](/tags/steam/).\n")]
    public void Long_lists_follow_their_members(string page, string text)
    {
        var files = new MemoryFileSystem();
        files.Write("content/site.yaml", "title: Wiki\nsearch: false\n"u8);
        for (var i = 0; i < 450; i++)
        {
            var topic = $"---\ntitle: {(i < 300 ? "T" : "U")} {i:000}\ntags: [steam]\n---\nText.\n";
            files.Write($"content/topics/t{i:000}.md", Encoding.UTF8.GetBytes(topic));
            if (i < 250)
                files.Write(
                    $"content/sources/s{i:000}.md",
                    Encoding.UTF8.GetBytes($"---\ndate: {2000 + (i / 100)}\n---\nAbstract.\n")
                );
        }
        Assert.True(Wiki.Build(files, Folders, Options).IsPublished);
        files.Write(page, Encoding.UTF8.GetBytes(text));
        Assert.True(Wiki.Build(files, Folders, Options).IsPublished);
        AssertSame(Wiki.Make(CopyOf(files), Folders, Options), files, page);
    }

    [Theory]
    [InlineData("It drew [the line](line.md) {0}.\n", "topics/line/index.html")]
    [InlineData("It was built {0} [@daily].\n", "sources/daily/index.html")]
    [InlineData("---\nfacts:\n  - {{name: built, value: {0}, cite: daily}}\n---\nText.\n", "sources/daily/index.html")]
    public void A_page_that_shows_a_sentence_of_another_follows_it(string text, string page)
    {
        var files = new MemoryFileSystem();
        files.Write("content/site.yaml", "title: Wiki\n"u8);
        files.Write("content/topics/line.md", "# Line\n\nA text.\n"u8);
        files.Write("content/sources/daily.md", "# Daily\n\nAbstract.\n"u8);
        foreach (var when in new[] { "1904", "1905" })
        {
            var written = string.Format(CultureInfo.InvariantCulture, text, when);
            files.Write("content/topics/engine.md", Encoding.UTF8.GetBytes(written));
            Assert.True(Wiki.Build(files, Folders, Options).IsPublished);
            Assert.Contains(when, Encoding.UTF8.GetString(files.Read("output/" + page)), StringComparison.Ordinal);
        }
        AssertSame(Wiki.Make(CopyOf(files), Folders, Options), files, text);
    }

    [Fact]
    public void What_is_behind_a_source_is_followed_over_others()
    {
        var files = new MemoryFileSystem();
        files.Write("content/site.yaml", "title: Wiki\n"u8);
        files.Write("content/topics/engine.md", "It is *green* [@daily; @witness].\n"u8);
        // The daily is not cited here, but names the topic.
        files.Write("content/topics/yard.md", "It is *near* [@witness].\n"u8);
        files.Write("content/sources/daily.md", "---\nderives_from: wire\ntopics: [yard]\n---\nAbstract.\n"u8);
        files.Write("content/sources/wire.md", "Abstract.\n"u8);
        files.Write("content/sources/witness.md", "Abstract.\n"u8);
        Assert.True(Wiki.Build(files, Folders, Options).IsPublished);
        Assert.DoesNotContain("independent-count", Page("engine") + Page("yard"), StringComparison.Ordinal);
        files.Write("content/sources/wire.md", "---\nderives_from: witness\n---\nAbstract.\n"u8);
        Assert.True(Wiki.Build(files, Folders, Options).IsPublished);
        Assert.Contains("independent-count", Page("engine"), StringComparison.Ordinal);
        Assert.Contains("independent-count", Page("yard"), StringComparison.Ordinal);
        AssertSame(Wiki.Make(CopyOf(files), Folders, Options), files, "");

        string Page(string topic) => Encoding.UTF8.GetString(files.Read($"output/topics/{topic}/index.html"));
    }

    [Theory]
    [InlineData("content/lines.md", "---\nseries: [west, engine]\n---\nLines.\n")]
    [InlineData("content/lines.md", "---\ntitle: Other lines\nseries: [engine, west]\n---\nLines.\n")]
    [InlineData("content/topics/west.md", "---\ntitle: West line\naliases: [west]\n---\nText.\n")]
    [InlineData("content/topics/west.md", "---\nupdated: 2025-02\n---\nText.\n")]
    [InlineData(
        "content/topics/west.md",
        "---\nupdated: 2025-01\nevents:\n- {date: 2001, title: It opens}\n---\nwest.\n"
    )]
    public void Series_and_the_news_of_the_home_page_follow(string page, string text)
    {
        var files = new MemoryFileSystem();
        files.Write("content/site.yaml", "title: Wiki\n"u8);
        files.Write("content/index.md", "# Home\n\nText.\n"u8);
        files.Write("content/lines.md", "---\nseries: [engine, west]\n---\nLines.\n"u8);
        foreach (var name in new[] { "engine", "west" })
        {
            var topic = $"---\nupdated: 2025-01\nevents:\n- {{date: 2000, title: {name} runs}}\n---\n{name}.\n";
            files.Write($"content/topics/{name}.md", Encoding.UTF8.GetBytes(topic));
        }
        Assert.True(Wiki.Build(files, Folders, Options).IsPublished);
        files.Write(page, Encoding.UTF8.GetBytes(text));
        Assert.True(Wiki.Build(files, Folders, Options).IsPublished);
        AssertSame(Wiki.Make(CopyOf(files), Folders, Options), files, page);
    }

    [Fact]
    public void A_word_behind_an_at_sign_is_judged_anew_when_a_source_of_that_id_comes_or_goes()
    {
        var files = new MemoryFileSystem();
        files.Write("content/site.yaml", "title: Wiki\n"u8);
        files.Write("content/about.md", "# About @gazette\n\n> It is green. — @gazette\n"u8);
        files.Write("content/topics/engine.md", "It is *green* (@gazette).\n"u8);
        Assert.Empty(Bare());
        files.Write("content/sources/gazette.md", "It reports on the engine.\n"u8);
        Assert.Equal(["content/about.md:1:9", "content/about.md:3:18", "content/topics/engine.md:1:16"], Bare());
        files.Delete("content/sources/gazette.md");
        Assert.Empty(Bare());

        IEnumerable<string> Bare() =>
            Wiki.Build(files, Folders, Options)
                .Diagnostics.Where(found => found.Rule == LinkRules.BareCitation)
                .Select(found => found.Place!.ToString())
                .Order(StringComparer.Ordinal);
    }

    private static void AssertSame(MadeSite expected, MemoryFileSystem files, string log)
    {
        var published = files
            .Files.Where(file => file.Key.StartsWith("output/", StringComparison.Ordinal))
            .Where(file => !file.Key.StartsWith("output/.staticwiki", StringComparison.Ordinal))
            .ToDictionary(file => file.Key["output/".Length..], file => file.Value, StringComparer.Ordinal);
        Assert.Equal(expected.Files.Select(file => file.Path), published.Keys.Order(StringComparer.Ordinal));
        foreach (var file in expected.Files)
        {
            Assert.True(
                file.Content.Span.SequenceEqual(published[file.Path]),
                $"{file.Path} differs after\n{log}\n{Encoding.UTF8.GetString(file.Content.Span)}\n---\n{Encoding.UTF8.GetString(published[file.Path])}"
            );
        }
    }

    private static MemoryFileSystem CopyOf(MemoryFileSystem files)
    {
        var copy = new MemoryFileSystem();
        foreach (var (path, content) in files.Files)
        {
            if (!path.StartsWith("output/", StringComparison.Ordinal))
                copy.Write(path, content);
        }
        return copy;
    }

    private static string Show(IEnumerable<Diagnostic> diagnostics) =>
        string.Join(
            '\n',
            diagnostics
                .Select(found => $"{found.Severity} {found.Code} {found.Place} {found.Message} {found.Help}")
                .Order(StringComparer.Ordinal)
        );
}
