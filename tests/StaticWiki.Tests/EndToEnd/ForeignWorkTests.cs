using StaticWiki.Files;
using StaticWiki.Publishing;

namespace StaticWiki.Tests.EndToEnd;

/// <summary>A wiki's folder that comes with what only the tool may put there, or with links where it writes.</summary>
public sealed class ForeignWorkTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("staticwiki-").FullName;

    public ForeignWorkTests()
    {
        Write("wiki/content/site.yaml", "title: Test\n");
        Write("wiki/content/index.md", "# Home\n");
        Write("wiki/content/topics/engine.md", "The engine pulls, and pulls well.\n");
        Write("mine/precious", "precious");
    }

    public void Dispose()
    {
        foreach (var file in new DirectoryInfo(_root).EnumerateFiles("*", SearchOption.AllDirectories))
            file.Attributes = FileAttributes.Normal;
        Directory.Delete(_root, recursive: true);
    }

    [Theory]
    [InlineData(".staticwiki", "mine")]
    [InlineData(".staticwiki/cache", "mine")]
    [InlineData(".staticwiki/cache/store", "mine/precious")]
    [InlineData(".staticwiki/cache/index", "mine/precious")]
    [InlineData(".staticwiki/lock", "mine/new")]
    public void Nothing_is_written_through_a_link_in_the_tools_own_folder(string link, string target)
    {
        if (OperatingSystem.IsWindows())
            return;
        Link("wiki/" + link, target);
        var result = Build();
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error[SW6002]", result.Output, StringComparison.Ordinal);
        Assert.Contains($"--> {link}\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(["precious"], Mine());
    }

    [Fact]
    public void What_is_removed_is_not_removed_through_a_link()
    {
        if (OperatingSystem.IsWindows())
            return;
        Write("wiki/output/" + Publisher.ManifestFile, "old/precious\ngone.html\n");
        Write("wiki/output/gone.html", "x");
        Link("wiki/output/old", "mine");
        Assert.Equal(0, Build().ExitCode);
        Assert.Equal(["precious"], Mine());
        Assert.False(File.Exists(Path.Combine(_root, "wiki/output/gone.html")));
    }

    [Theory]
    [InlineData("wiki/.staticwiki/cache/index")]
    [InlineData("wiki/.staticwiki/anything")]
    public void What_is_committed_is_not_taken_for_what_the_last_build_left(string path)
    {
        Write(path, "x");
        GitFolder.Init(_root).Commit();
        var result = Build();
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"--> {path["wiki/".Length..]}\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("error[SW6002]: this is in the wiki's repository", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_committed_link_does_not_say_where_the_site_goes()
    {
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateDirectory(Path.Combine(_root, "empty"));
        Link("wiki/output", "empty");
        var git = GitFolder.Init(_root);
        Assert.Equal(0, Build().ExitCode);
        Directory.Delete(Path.Combine(_root, "wiki/.staticwiki"), recursive: true);
        git.Commit();
        var result = Build();
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error[SW6002]", result.Output, StringComparison.Ordinal);
        Assert.Contains("--> output\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_is_not_written_through_a_link()
    {
        if (OperatingSystem.IsWindows())
            return;
        GitFolder.Init(_root).Commit();
        File.Move(
            Path.Combine(_root, "wiki/content/topics/engine.md"),
            Path.Combine(_root, "wiki/content/topics/motor.md")
        );
        Link("wiki/content/topics/.motor.md.staticwiki-fix", "mine/precious");
        var result = Build("--against", "HEAD", "--fix");
        Assert.Contains(
            "redirect_from",
            File.ReadAllText(Path.Combine(_root, "wiki/content/topics/motor.md")),
            StringComparison.Ordinal
        );
        Assert.Equal(
            EntryKind.File,
            new PhysicalFileSystem().KindOf(Path.Combine(_root, "wiki/content/topics/motor.md"))
        );
        Assert.Equal("precious", File.ReadAllText(Path.Combine(_root, "mine/precious")));
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void A_read_only_file_is_not_mended_and_that_is_said()
    {
        var page = Path.Combine(_root, "wiki/content/topics/shed.md");
        Write("wiki/content/topics/shed.md", "It is for the [[Engnie]].\n");
        Write("wiki/content/topics/yard.md", "It is for the [[Engnie]] too.\n");
        File.SetAttributes(page, FileAttributes.ReadOnly);
        var result = Build("--fix");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            "--fix left content/topics/shed.md as it is: the file is read-only\n",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Equal("It is for the [[Engnie]].\n", File.ReadAllText(page));
        Assert.True(new FileInfo(page).IsReadOnly);
        Assert.Equal(
            "It is for the [[Engine]] too.\n",
            File.ReadAllText(Path.Combine(_root, "wiki/content/topics/yard.md"))
        );
    }

    [Theory]
    [InlineData(".gitignore", "new/.gitignore")]
    [InlineData(".github/workflows", "new/.github/workflows")]
    [InlineData("content", "new/content")]
    [InlineData("", "'new' is no folder")]
    public void A_new_wiki_is_not_written_through_a_link_that_leads_nowhere(string link, string told)
    {
        if (OperatingSystem.IsWindows())
            return;
        Link(link.Length == 0 ? "new" : "new/" + link, "nowhere");
        var result = StaticWikiProcess.Run(_root, ["init", "new"]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(told, result.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(Path.Combine(_root, "nowhere")));
        Assert.Empty(
            new DirectoryInfo(_root)
                .EnumerateFiles("*.md", SearchOption.AllDirectories)
                .Where(file => file.Name == "index.md")
                .Skip(1)
        );
    }

    [Theory]
    [InlineData("sources", "mine")]
    [InlineData("sources/.text", "mine")]
    [InlineData("sources/cat.fingerprint", "mine/precious")]
    public void An_import_is_not_written_through_a_link(string link, string target)
    {
        if (OperatingSystem.IsWindows())
            return;
        Link("wiki/content/" + link, target);
        var renews = link.EndsWith("fingerprint", StringComparison.Ordinal);
        if (renews)
            Write("wiki/content/sources/cat.md", "---\ntitle: Cat\n---\n");
        Write("cat.txt", "The Cat\n\nThe keeper's cat had been counting the ships since the spring tide.\n");
        var result = StaticWikiProcess.Run(
            _root,
            ["import", "cat.txt", "--root", "wiki", "--keep-text", renews ? "--fingerprint-of" : "--id", "cat"]
        );
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error[SW1005]", result.Output, StringComparison.Ordinal);
        Assert.Contains($"--> content/{link}\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(["precious"], Mine());
    }

    private StaticWikiProcess.Result Build(params string[] arguments) =>
        StaticWikiProcess.Run(_root, ["build", "--root", "wiki", .. arguments]);

    private IEnumerable<string> Mine()
    {
        Assert.Equal("precious", File.ReadAllText(Path.Combine(_root, "mine/precious")));
        return new DirectoryInfo(Path.Combine(_root, "mine")).EnumerateFileSystemInfos().Select(entry => entry.Name);
    }

    private void Link(string path, string target)
    {
        var link = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        File.CreateSymbolicLink(link, Path.Combine(_root, target));
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
