namespace StaticWiki.Tests.EndToEnd;

/// <summary>From an empty folder to a wiki with a look of its own, with the real command.</summary>
public sealed class NewWikiTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("staticwiki-");

    private string Root => _folder.FullName;

    private string Wiki => Path.Combine(Root, "wiki");

    public void Dispose()
    {
        // Git's objects are read-only, and Windows deletes no such file.
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories))
            file.Attributes = FileAttributes.Normal;
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void A_new_wiki_builds_is_checked_and_gets_a_look_of_its_own()
    {
        Fine(Root, "init", "wiki", "--title", "Bridges & rails");
        GitFolder.Init(Wiki).Commit();
        var built = Fine(Wiki, "build", "--strict", "--repository", "https://github.com/owner/name");
        Assert.Contains("0 errors, 0 warnings", built.Output, StringComparison.Ordinal);
        var check = Fine(Wiki, "check", "output", "--strict");
        Assert.StartsWith("0 errors, 0 warnings\n", check.Output, StringComparison.Ordinal);
        Assert.Contains(
            "  0  statements that go back to one origin\n",
            Fine(Wiki, "report").Output,
            StringComparison.Ordinal
        );
        var page = File.ReadAllText(Path.Combine(Wiki, "output", "topics", "metre", "index.html"));
        Assert.Contains(
            "https://github.com/owner/name/edit/main/content/topics/metre.md",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("Last changed on <time datetime=\"2020-01-01\">", page, StringComparison.Ordinal);

        var before = WikiCopy.Contents(Path.Combine(Wiki, "output"));
        Fine(Wiki, "theme", "eject", "partials/contribute.html");
        Fine(Wiki, "build", "--strict", "--repository", "https://github.com/owner/name");
        Assert.Equal(before, WikiCopy.Contents(Path.Combine(Wiki, "output")));

        File.WriteAllText(Path.Combine(Wiki, "templates", "partials", "contribute.html"), "<p>My own foot</p>\n");
        Fine(Wiki, "build", "--strict");
        page = File.ReadAllText(Path.Combine(Wiki, "output", "topics", "metre", "index.html"));
        Assert.Contains("<p>My own foot</p>", page, StringComparison.Ordinal);
        Assert.Contains("partials/contribute.html", Fine(Wiki, "theme", "list").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wiki_is_not_made_over_another()
    {
        Fine(Root, "init", "wiki");
        var before = WikiCopy.Snapshot(Wiki);
        var again = StaticWikiProcess.Run(Wiki, ["init"]);
        Assert.Equal((2, ""), (again.ExitCode, again.Output));
        Assert.Contains("\n  .github/workflows/links.yml\n", again.Error, StringComparison.Ordinal);
        Assert.Equal(before, WikiCopy.Snapshot(Wiki));
    }

    [Fact]
    public void A_used_folder_stays_as_it_is()
    {
        Directory.CreateDirectory(Path.Combine(Wiki, "content"));
        File.WriteAllText(Path.Combine(Wiki, "content", "notes.md"), "mine");
        var refused = StaticWikiProcess.Run(Root, ["init", "wiki"]);
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("\n  wiki/content/\n", refused.Error, StringComparison.Ordinal);
        Assert.Equal(["content/notes.md"], WikiCopy.Snapshot(Wiki).Keys);
        File.WriteAllText(Path.Combine(Root, "file"), "");
        Assert.Equal("staticwiki: 'file' is no folder\n", StaticWikiProcess.Run(Root, ["init", "file"]).Error);
    }

    [Fact]
    public void Nothing_is_written_through_a_link()
    {
        // Windows lets administrators alone make links.
        if (OperatingSystem.IsWindows())
            return;
        var elsewhere = Directory.CreateDirectory(Path.Combine(Root, "elsewhere"));
        Directory.CreateDirectory(Wiki);
        Directory.CreateSymbolicLink(Path.Combine(Wiki, ".github"), elsewhere.FullName);
        var refused = StaticWikiProcess.Run(Root, ["init", "wiki"]);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("\n  wiki/.github\n", refused.Error, StringComparison.Ordinal);
        Assert.Empty(elsewhere.EnumerateFileSystemInfos());
        Directory.Delete(Path.Combine(Wiki, ".github"));

        Fine(Root, "init", "wiki");
        Directory.CreateDirectory(Path.Combine(Wiki, "templates"));
        Directory.CreateSymbolicLink(Path.Combine(Wiki, "templates", "partials"), elsewhere.FullName);
        Assert.Equal(2, StaticWikiProcess.Run(Wiki, ["theme", "eject", "partials/infobox.html"]).ExitCode);
        Assert.Empty(elsewhere.EnumerateFileSystemInfos());
        Directory.Delete(Path.Combine(Wiki, "templates", "partials"));
    }

    private static StaticWikiProcess.Result Fine(string folder, params string[] arguments)
    {
        var result = StaticWikiProcess.Run(folder, arguments);
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        return result;
    }
}
