using System.Globalization;
using System.Text;
using CsCheck;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.History;
using StaticWiki.Loading;
using StaticWiki.Sessions;
using StaticWiki.Tests.Caching;

namespace StaticWiki.Tests.Sessions;

/// <summary>A wiki that is built again and again by one process.</summary>
public sealed class WikiSessionTests
{
    private static readonly WikiFolders Folders = WikiFolders.Below("");
    private static readonly BuildOptions Options = new() { Jobs = 2 };
    private static readonly HashSet<string> NoPage = [];

    [Fact]
    public void A_session_makes_what_a_build_from_nothing_makes()
    {
        Gen.Int[0, int.MaxValue]
            .Sample(
                seed =>
                {
                    var wiki = new WikiGenerator(seed);
                    var files = new MemoryFileSystem();
                    wiki.Begin(files);
                    using var session = Begin(files);
                    var log = new StringBuilder();
                    var random = new Random(seed);
                    for (var step = 0; step < 12; step++)
                    {
                        var before = Contents(session);
                        var awaited = session.Paths.Where(_ => random.Next(4) == 0).ToHashSet(StringComparer.Ordinal);
                        var built = session.Build(
                            awaited,
                            _ => AssertAwaited(files, session, awaited, log),
                            TestContext.Current.CancellationToken
                        );
                        AssertSame(files, session, built, before, log.ToString());
                        log.Append(CultureInfo.InvariantCulture, $"{step}: {wiki.Change(files)}\n");
                    }
                },
                iter: 40
            );
    }

    [Fact]
    public void The_feed_has_the_text_of_a_page_as_it_is_now()
    {
        var files = new MemoryFileSystem();
        Write(files, "content/site.yaml", "title: W\nbase_url: https://example.org/\n");
        Write(files, "content/topics/a.md", "---\nsummary: The same.\nupdated: 2026-01-01\n---\nAs it was.\n");
        using var session = Begin(files);
        Build(session);
        Assert.Contains("As it was.", Read(session, "feed.xml"), StringComparison.Ordinal);
        Write(files, "content/topics/a.md", "---\nsummary: The same.\nupdated: 2026-01-01\n---\nAs it is.\n");
        Build(session);
        Assert.Contains("As it is.", Read(session, "feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_build_that_is_given_up_nothing_is_left()
    {
        var (files, session) = Small();
        using var _ = session;
        Build(session);
        Write(files, "content/topics/a.md", "# A\n\nSee [[B]] and more.\n");
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => session.Build(NoPage, givenUp: stop.Token));
        Write(files, "content/topics/b.md", "# B\n\nNow of [[A]].\n");
        var built = Build(session);
        AssertSame(files, session, built, [], "given up");
    }

    [Fact]
    public void The_pages_that_somebody_looks_at_are_made_before_the_others()
    {
        var (files, session) = Small();
        using var _ = session;
        Build(session);
        var old = Read(session, "topics/b/index.html");
        Write(files, "content/topics/a.md", "---\ntitle: Aleph\n---\n\nSee [[B]].\n");
        IReadOnlyCollection<string> stood = [];
        string? other = null;
        session.Build(
            new HashSet<string> { "topics/a/index.html" },
            changed =>
            {
                stood = changed;
                Assert.Contains("Aleph", Read(session, "topics/a/index.html"), StringComparison.Ordinal);
                other = Read(session, "topics/b/index.html");
            },
            TestContext.Current.CancellationToken
        );
        Assert.Contains("topics/a/index.html", stood);
        Assert.Equal(old, other);
        Assert.NotEqual(old, Read(session, "topics/b/index.html"));
    }

    [Fact]
    public void A_page_that_cannot_be_made_stays_as_it_was()
    {
        var (files, session) = Small();
        using var _ = session;
        Build(session);
        var good = Contents(session);
        Write(files, "templates/pages/topic.html", "{{ page.nothing_of_that_name }}");
        var built = Build(session);
        Assert.Contains(built.Diagnostics, found => found.Severity == Severity.Error);
        Assert.Contains("topics/a/index.html", built.Unmade);
        Assert.Equal(good["topics/a/index.html"], Read(session, "topics/a/index.html"));
        Assert.True(session.Find("topics/a/index.html")!.IsOutdated);
        Assert.False(session.Find("index.html")!.IsOutdated);
        files.Delete("templates/pages/topic.html");
        built = Build(session);
        Assert.Empty(built.Unmade);
        Assert.False(session.Find("topics/a/index.html")!.IsOutdated);
        Assert.Equal(good, Contents(session));
    }

    [Fact]
    public void The_site_stays_while_the_content_is_away()
    {
        var (files, session) = Small();
        using var _ = session;
        Build(session);
        var good = Contents(session);
        var content = files.Files.Where(file => file.Key.StartsWith("content/", StringComparison.Ordinal)).ToList();
        foreach (var (path, _) in content)
            files.Delete(path);
        var built = Build(session);
        Assert.Contains(built.Diagnostics, found => found.Rule == LoadingRules.MissingContent);
        Assert.Empty(built.Changed);
        Assert.Equal(good, Contents(session));
        Assert.All(session.Paths, path => Assert.True(session.Find(path)!.IsOutdated));
        foreach (var (path, bytes) in content)
            files.Write(path, bytes);
        Assert.Empty(Build(session).Changed);
        Assert.Equal(good, Contents(session));
        Assert.All(session.Paths, path => Assert.False(session.Find(path)!.IsOutdated));
    }

    [Fact]
    public void What_is_kept_does_not_grow_with_the_number_of_builds()
    {
        var (files, session) = Small();
        using var _ = session;
        // So that there is something to give back early on.
        var text = string.Concat(Enumerable.Repeat("A sentence that is here to be long. ", 3000));
        var (most, written) = (0L, 0L);
        var words = new Random(5);
        for (var edit = 0; edit < 300; edit++)
        {
            Write(files, "content/topics/a.md", $"# A\n\n{text[..words.Next(text.Length)]}\n\nEdit {edit}.\n");
            Build(session);
            most = Math.Max(most, session.StoredBytes);
            written += session.Read("topics/a/index.html")!.Value.Content.Length;
        }
        Assert.Contains("Edit 299.", Read(session, "topics/a/index.html"), StringComparison.Ordinal);
        // Less than a mebibyte is not worth looking for, and one build may need as much again.
        Assert.InRange(most, 1, 3_000_000);
        Assert.InRange(written, 10_000_000, long.MaxValue);
    }

    [Fact]
    public void What_another_page_cites_is_up_to_date_where_its_section_is_shown()
    {
        var (files, session) = Small();
        using var _ = session;
        Write(files, "content/topics/a.md", "# A\n\n![[B#Part]]\n");
        Write(files, "content/topics/b.md", "# B\n\n## Part\n\nSo it was [@paper].\n");
        Write(files, "content/sources/paper.md", "---\ntitle: Paper\ndate: 2020-01-02\n---\n\nIt says so.\n");
        Build(session);
        Assert.Contains("2 January 2020", Read(session, "topics/a/index.html"), StringComparison.Ordinal);
        Write(files, "content/sources/paper.md", "---\ntitle: Paper\ndate: 2021-01-02\n---\n\nIt says so.\n");
        Build(session);
        Assert.Contains("2 January 2021", Read(session, "topics/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_was_changed_is_made_anew()
    {
        var (files, session) = Small();
        using var _ = session;
        Build(session);
        var good = Contents(session);
        using (var store = files.OpenStore("temporary/store"))
            store.Write(0, new byte[store.Length]);
        Write(files, "content/topics/b.md", "# B\n\nA link to [[A]] again.\n");
        Build(session);
        Write(files, "content/topics/b.md", "# B\n\nOf [[A]].\n");
        Build(session);
        Assert.Equal(good, Contents(session));
    }

    [Fact]
    public void The_history_is_read_when_git_tells_of_another_commit_alone()
    {
        var (files, _) = Small();
        var git = new CountingGit();
        using var session = Wiki.Begin(files, Folders, Options, git, "temporary");
        Build(session);
        Write(files, "content/topics/a.md", "# A\n\nNew.\n");
        Build(session);
        Assert.Equal(1, git.Logs);
        git.Head = "another";
        Build(session);
        Assert.Equal(2, git.Logs);
    }

    private sealed class CountingGit : IGit
    {
        public string Head { get; set; } = "one";

        public int Logs { get; private set; }

        public GitAnswer Run(string folder, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input = default)
        {
            if (arguments[0] == "log")
                Logs++;
            var answer = arguments[0] == "log" ? "" : $"false\n/repository\n{Head}\n";
            return new GitAnswer(0, Encoding.UTF8.GetBytes(answer), "");
        }
    }

    private static (MemoryFileSystem Files, WikiSession Session) Small()
    {
        var files = new MemoryFileSystem();
        Write(files, "content/site.yaml", "title: Small\n");
        Write(files, "content/index.md", "# Home\n\n[[A]] and [[B]].\n");
        Write(files, "content/topics/a.md", "# A\n\nSee [[B]].\n");
        Write(files, "content/topics/b.md", "# B\n\nOf [[A]].\n");
        return (files, Begin(files));
    }

    private static SessionBuild Build(WikiSession session) =>
        session.Build(NoPage, givenUp: TestContext.Current.CancellationToken);

    private static WikiSession Begin(MemoryFileSystem files) =>
        Wiki.Begin(files, Folders, Options, git: null, "temporary");

    /// <summary>What was awaited is already what it will be.</summary>
    private static void AssertAwaited(
        MemoryFileSystem files,
        WikiSession session,
        HashSet<string> awaited,
        StringBuilder log
    )
    {
        var made = Wiki.Make(files, Folders, Options);
        // Redirects are no pages that anybody has open.
        var pages = made.Files.Where(file =>
            awaited.Contains(file.Path) && file.Path.EndsWith(".html", StringComparison.Ordinal)
        );
        foreach (var file in pages.Where(file => !file.Path.StartsWith("old/", StringComparison.Ordinal)))
        {
            Assert.True(
                Read(session, file.Path) == Encoding.UTF8.GetString(file.Content.Span)
                    || made.Files.Count(other => other.Path == file.Path) > 1,
                $"{file.Path} is awaited and old after\n{log}"
            );
        }
    }

    private static void AssertSame(
        MemoryFileSystem files,
        WikiSession session,
        SessionBuild built,
        Dictionary<string, string> before,
        string log
    )
    {
        var made = Wiki.Make(files, Folders, Options);
        Assert.True(
            Show(made.Diagnostics) == Show(built.Diagnostics),
            $"{log}\n{Show(made.Diagnostics)}\n---\n{Show(built.Diagnostics)}"
        );
        var expected = made.Files.ToLookup(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span));
        var contents = Contents(session);
        foreach (var (path, content) in contents)
        {
            if (expected.Contains(path))
                Assert.True(
                    expected[path].Contains(content),
                    $"{path} differs after\n{log}\n{expected[path].First()}\n---\n{content}"
                );
            else
                Assert.True(session.Find(path)!.IsOutdated && before[path] == content, $"{path} is left after\n{log}");
        }
        Assert.All(expected, file => Assert.Contains(file.Key, contents.Keys));
        if (before.Count == 0)
            return;
        var changed = contents
            .Keys.Union(before.Keys)
            .Where(path => contents.GetValueOrDefault(path) != before.GetValueOrDefault(path));
        Assert.Equal(changed.Order(StringComparer.Ordinal), built.Changed);
    }

    private static Dictionary<string, string> Contents(WikiSession session) =>
        session.Paths.ToDictionary(path => path, path => Read(session, path), StringComparer.Ordinal);

    private static string Read(WikiSession session, string path) =>
        Encoding.UTF8.GetString(session.Read(path)!.Value.Content);

    private static string Show(IEnumerable<Diagnostic> diagnostics) =>
        string.Join(
            '\n',
            diagnostics
                .Select(found => $"{found.Severity} {found.Code} {found.Place} {found.Message} {found.Help}")
                .Order(StringComparer.Ordinal)
        );

    private static void Write(MemoryFileSystem files, string path, string text) =>
        files.Write(path, Encoding.UTF8.GetBytes(text));
}
