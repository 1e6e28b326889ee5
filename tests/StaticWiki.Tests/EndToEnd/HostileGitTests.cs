namespace StaticWiki.Tests.EndToEnd;

/// <summary>Nothing that contributors send may decide what the git command is, or what it runs.</summary>
public sealed class HostileGitTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("staticwiki-").FullName;

    public void Dispose()
    {
        // Git writes its objects read-only, which Windows does not remove.
        foreach (var file in new DirectoryInfo(_root).EnumerateFiles("*", SearchOption.AllDirectories))
            file.Attributes = FileAttributes.Normal;
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public void A_program_of_the_wiki_that_is_named_git_is_not_run()
    {
        if (OperatingSystem.IsWindows())
            return;
        Write("content/index.md", "# Home\n");
        WriteProgram("git");
        WriteProgram("content/git");
        // A list that means the working folder, too.
        var path = ".:" + Environment.GetEnvironmentVariable("PATH");
        var result = StaticWikiProcess.Run(_root, ["build"], ("PATH", path));
        Assert.Equal(0, result.ExitCode);
        Assert.False(File.Exists(Path.Combine(_root, "RUN")));
    }

    [Theory]
    [InlineData("content")]
    [InlineData("wiki/content")]
    [InlineData("link")]
    public void Content_that_passes_for_a_repository_has_git_run_nothing(string content)
    {
        if (OperatingSystem.IsWindows())
            return;
        Write("content/index.md", "# Home\n");
        Write("wiki/content/index.md", "# Home\n");
        Directory.CreateSymbolicLink(Path.Combine(_root, "link"), Path.Combine(_root, "wiki/content"));
        var outer = GitFolder.Init(_root);
        outer.Commit();
        WriteProgram("run");
        var folder = content == "content" ? "content" : "wiki";
        // A clone without the tree of its commit, to be got by a program that the configuration names.
        Write("bare/index.md", "x");
        var inner = GitFolder.Init(Path.Combine(_root, "bare"));
        inner.Commit();
        var tree = inner.Run("rev-parse", "HEAD^{tree}").Trim();
        foreach (var part in new[] { "HEAD", "objects", "refs" })
            Directory.Move(Path.Combine(_root, "bare/.git", part), Path.Combine(_root, folder, part));
        File.Delete(Path.Combine(_root, folder, "objects", tree[..2], tree[2..]));
        Write(
            folder + "/config",
            "[core]\nrepositoryformatversion = 1\nbare = true\n[extensions]\npartialClone = o\n[remote \"o\"]\nurl = .\npromisor = true\n"
                + $"uploadpack = \"{Path.Combine(_root, "run")}\"\n"
        );
        var result = StaticWikiProcess.Run(_root, ["build", "--content", content]);
        Assert.False(File.Exists(Path.Combine(_root, "RUN")));
        Assert.Contains("info[SW9013]: git is not run", result.Output, StringComparison.Ordinal);
    }

    private void WriteProgram(string path)
    {
        Write(path, $"#!/bin/sh\ntouch '{_root}/RUN'\nexit 1\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(
                Path.Combine(_root, path),
                UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite
            );
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
