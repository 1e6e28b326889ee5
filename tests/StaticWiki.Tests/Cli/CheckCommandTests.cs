using System.Text.Json;
using StaticWiki.Files;

namespace StaticWiki.Tests.Cli;

public sealed class CheckCommandTests
{
    [Fact]
    public void A_site_without_faults_is_fine()
    {
        var command = new CommandLine(("site/index.html", "<a href=page>link</a>"), ("site/page.html", ""));
        Assert.Equal(0, command.Run("check", "site"));
        Assert.Equal("0 errors, 0 warnings\n2 pages, 1 link checked, 0 warnings, 0.0 s\n", command.Output);
        Assert.Empty(command.Error);
    }

    [Fact]
    public void A_broken_link_is_shown_where_it_stands()
    {
        var command = new CommandLine(
            ("site/a/index.html", "<p>\r\n<a href=\"mising.html\">link</a>"),
            ("site/a/missing.html", "")
        );
        Assert.Equal(1, command.Run("check", "site"));
        Assert.Equal(
            """
            error[SW5001]: there is no '/a/mising.html' in the site
             --> a/index.html:2:10
              |
            2 | <a href="mising.html">link</a>
              |          ^^^^^^^^^^^
            help: did you mean 'missing.html'?

            1 error, 0 warnings
            for more about SW5001, run 'staticwiki explain SW5001'
            2 pages, 1 link checked, 0 warnings, 0.0 s

            """.ReplaceLineEndings("\n"),
            command.Output
        );
    }

    [Fact]
    public void Warnings_fail_only_a_strict_check()
    {
        var command = new CommandLine(("site/index.html", "<img src=a.png>"), ("site/a.png", ""));
        Assert.Equal(0, command.Run("check", "site"));
        Assert.Contains("warning[SW5006]", command.Output, StringComparison.Ordinal);
        Assert.Equal(1, command.Run("check", "site", "--strict"));
    }

    [Fact]
    public void Json_is_one_object_with_exactly_these_members()
    {
        var command = new CommandLine(("site/index.html", "<a href=a%20b>link</a>"), ("site/deep.html", Deep));
        Assert.Equal(1, command.Run("check", "site", "--format", "json"));
        using var json = JsonDocument.Parse(command.Output);
        var found = json.RootElement.GetProperty("diagnostics");
        Assert.Equal("diagnostics", Assert.Single(json.RootElement.EnumerateObject()).Name);
        Assert.Equal(2, found.GetArrayLength());
        Assert.All(
            found.EnumerateArray(),
            one =>
                Assert.Equal(
                    ["severity", "code", "file", "line", "column", "target", "message"],
                    one.EnumerateObject().Select(member => member.Name)
                )
        );
        Assert.Equal(JsonValueKind.Null, found[0].GetProperty("target").ValueKind);
        Assert.Equal(
            """{"severity":"error","code":"SW5001","file":"index.html","line":1,"column":9,"target":"a%20b","message":"there is no '/a b' in the site"}""",
            found[1].GetRawText()
        );
    }

    [Fact]
    public void Annotations_name_the_file_from_where_the_command_runs()
    {
        var command = new CommandLine(("out/site/a,b.html", "<a href=x>link</a>"));
        Assert.Equal(1, command.Run("check", "out/site/", "--format", "github"));
        Assert.Equal(
            "::error file=out/site/a%2Cb.html,line=1,col=9,title=SW5001 broken-link::there is no '/x' in the site\n1 page, 1 link checked, 0 warnings, 0.0 s\n",
            command.Output
        );
    }

    [Theory]
    [InlineData("--base-path", "/repo/")]
    [InlineData("--base-path", "repo")]
    [InlineData("--base-url", "https://example.org/repo/")]
    public void The_mount_point_can_be_given(string option, string value)
    {
        var command = new CommandLine(("site/index.html", "<a href=/repo/page.html>link</a>"), ("site/page.html", ""));
        Assert.Equal(1, command.Run("check", "site"));
        Assert.Equal(0, command.Run("check", "site", option, value));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "nowhere")]
    [InlineData("check", "site/index.html")]
    [InlineData("check", "site", "--nonsense")]
    [InlineData("check", "site", "more")]
    [InlineData("check", "site", "--format", "xml")]
    [InlineData("check", "site", "--jobs", "0")]
    [InlineData("check", "site", "--jobs", "many")]
    [InlineData("check", "site", "--base-url", "example.org")]
    [InlineData("check", "site", "--base-path", "https://example.org/")]
    [InlineData("check", "@site")]
    [InlineData("nonsense")]
    [InlineData]
    public void Wrong_use_says_so_and_exits_with_2(params string[] args)
    {
        var command = new CommandLine(("site/index.html", ""));
        Assert.Equal(2, command.Run(args));
        Assert.Empty(command.Output);
        Assert.StartsWith("staticwiki: ", command.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_is_no_error()
    {
        var command = new CommandLine();
        Assert.Equal(0, command.Run("check", "--help"));
        Assert.Contains("--base-path", command.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_an_error_of_that_file()
    {
        var command = new CommandLine(("site/index.html", "<a href=locked.html#x>link</a>"), ("site/locked.html", ""));
        Assert.Equal(
            1,
            command.RunOn(new FailingFileSystem(command.Files, CommandLine.Root + "/site/locked.html"), "check", "site")
        );
        Assert.StartsWith(
            "error[SW5012]: the file could not be read\n --> locked.html\n\n1 error, 0 warnings\n",
            command.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_folder_that_cannot_be_listed_is_a_failure_of_the_machine()
    {
        var command = new CommandLine(("site/index.html", ""));
        Assert.Equal(
            3,
            command.RunOn(new FailingFileSystem(command.Files, CommandLine.Root + "/site"), "check", "site")
        );
        Assert.Equal(
            "staticwiki: a file could not be read or written: Permission denied.",
            command.Error.Split('\n')[0].Trim()
        );
    }

    [Fact]
    public void Tool_folders_are_left_alone()
    {
        var command = new CommandLine(
            (".git/x.html", "<a href=gone>x</a>"),
            (".hidden/x.html", "<a href=gone>x</a>"),
            (".well-known/x.html", ""),
            ("index.html", "<a href=.well-known/x.html>x</a>")
        );
        Assert.Equal(0, command.Run("check", "."));
    }

    [Fact]
    public void The_number_of_jobs_changes_nothing()
    {
        var files = Enumerable
            .Range(0, 60)
            .Select(i => ($"site/{i % 7}/{i}.html", $"<a href=gone{i}>x</a><p id=a><p id=a>"))
            .ToArray();
        var command = new CommandLine(files);
        command.Run("check", "site", "--jobs", "1");
        var one = command.Output;
        command.Run("check", "site", "--jobs", "8");
        Assert.Equal(one, command.Output);
        Assert.Contains("\n120 errors, 0 warnings\n", one, StringComparison.Ordinal);
    }

    private static string Deep => string.Concat(Enumerable.Repeat("<div>", 1000));

    /// <summary>A disk that refuses one path.</summary>
    private sealed class FailingFileSystem(IFileSystem inner, string refused) : IFileSystem
    {
        public EntryKind KindOf(string path) => inner.KindOf(path);

        public IReadOnlyList<FolderEntry> List(string folder) =>
            folder == refused ? throw new UnauthorizedAccessException("Permission denied.") : inner.List(folder);

        public byte[] Read(string path) =>
            path == refused ? throw new IOException("Permission denied.") : inner.Read(path);

        public void Write(string path, ReadOnlySpan<byte> content) => inner.Write(path, content);

        public void Move(string from, string to) => inner.Move(from, to);

        public void Delete(string path) => inner.Delete(path);

        public void DeleteEmptyFolder(string path) => inner.DeleteEmptyFolder(path);

        public FileStamp? StampOf(string path) => inner.StampOf(path);

        public IStoreFile OpenStore(string path) => throw new NotSupportedException();

        public IDisposable? TryLock(string path) => throw new NotSupportedException();

        public bool OnSameDevice(string folder, string otherFolder) => inner.OnSameDevice(folder, otherFolder);
    }
}
