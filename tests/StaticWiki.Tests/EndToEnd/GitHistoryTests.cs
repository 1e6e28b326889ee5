namespace StaticWiki.Tests.EndToEnd;

/// <summary>Dates and contributors of pages, from the real git.</summary>
public sealed class GitHistoryTests
{
    private const string Topic = "wiki/content/topics/engine ä, b.md";
    private const string Page = "wiki/output/topics/engine-ä-b/index.html";

    [Fact]
    public void A_page_shows_its_last_change_and_who_has_written_it()
    {
        using var wiki = new Repository();
        wiki.Write(Topic, "The engine pulls.\n");
        wiki.Git.Commit();
        wiki.Write(Topic, "The engine pulls well.\n");
        wiki.Git.Commit("zo", "zoe@example.org");
        wiki.Write(".mailmap", "Zoë Writer <zoe@example.org>\n");
        wiki.Git.Commit("renovate[bot]", "bot@example.org");
        // What is not committed yet has no date of its own.
        wiki.Write(Topic, "The engine pulls very well.\n");
        var page = wiki.BuildAndRead(Page);
        Assert.Contains("<time datetime=\"2020-01-02\">", page, StringComparison.Ordinal);
        Assert.Contains("<bdi>Ada Writer</bdi>, <bdi>Zoë Writer</bdi>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@example", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_file_keeps_its_history_and_is_not_changed_by_that()
    {
        using var wiki = new Repository();
        wiki.Write("wiki/content/old/motor.md", "The engine pulls.\n");
        wiki.Git.Commit();
        wiki.Write("unrelated.txt", "x");
        wiki.Git.Commit("Somebody");
        Directory.CreateDirectory(Path.Combine(wiki.Root, "wiki/content/topics"));
        wiki.Git.Run("mv", "wiki/content/old/motor.md", Topic);
        wiki.Git.Commit("Renamer");
        var page = wiki.BuildAndRead(Page);
        Assert.Contains("<time datetime=\"2020-01-01\">", page, StringComparison.Ordinal);
        Assert.Contains("Written by <bdi>Ada Writer</bdi>.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shallow_clone_gives_no_dates_and_says_so()
    {
        using var wiki = new Repository();
        wiki.Write(Topic, "The engine pulls.\n");
        wiki.Git.Commit();
        wiki.Git.Commit();
        wiki.Git.Run("clone", "--quiet", "--depth=1", new Uri(wiki.Root).AbsoluteUri, "clone");
        var result = StaticWikiProcess.Run(wiki.Root, ["build", "--root", "clone/wiki"]);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("info[SW9013]: this clone is shallow", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"history\"", wiki.Read("clone/" + Page), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_repository_or_a_commit_there_are_no_dates()
    {
        using var copy = new WikiCopy();
        Assert.Contains(
            "info[SW9013]: the content is in no git repository",
            copy.Build().Output,
            StringComparison.Ordinal
        );
        using var wiki = new Repository();
        wiki.Write(Topic, "The engine pulls.\n");
        Assert.Contains("info[SW9013]", wiki.Build().Output, StringComparison.Ordinal);
        wiki.Write("wiki/content/site.yaml", "history: off\n");
        Assert.DoesNotContain("SW9013", wiki.Build().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_revision_is_read_for_a_wiki_in_a_subfolder()
    {
        using var wiki = new Repository();
        wiki.Write("content/elsewhere.md", "Not of this wiki.\n");
        wiki.Write("wiki/content/site.yaml", "title: Engines\n");
        wiki.Write("wiki/content/assets/wheel.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
        wiki.Write(Topic, "## Wheels\n\nThe engine pulls.\n");
        wiki.Git.Commit();
        Assert.Equal(0, wiki.Build("--against", "main").ExitCode);
        wiki.Write(Topic, "## Other\n\nThe carriages follow.\n");
        var result = wiki.Build("--against", "main");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("'/topics/engine-ä-b/#wheels', published in 'main'", result.Output, StringComparison.Ordinal);
    }

    /// <summary>An empty repository.</summary>
    private sealed class Repository : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("staticwiki-");

        public Repository() => Git = GitFolder.Init(Root);

        public GitFolder Git { get; }

        public string Root => _folder.FullName;

        public StaticWikiProcess.Result Build(params string[] options) =>
            StaticWikiProcess.Run(Root, ["build", "--root", "wiki", .. options]);

        public string BuildAndRead(string path)
        {
            var result = Build();
            Assert.True(result.ExitCode == 0, result.Output + result.Error);
            return Read(path);
        }

        public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

        public void Write(string path, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, path))!);
            File.WriteAllText(Path.Combine(Root, path), text);
        }

        public void Dispose()
        {
            // Git's objects are read-only, which Windows does not delete.
            foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories))
                file.Attributes = FileAttributes.Normal;
            _folder.Delete(recursive: true);
        }
    }
}
