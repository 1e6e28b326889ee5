using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Loading;

/// <summary>What the content folder may hold: names that every system can have, and files that are in it.</summary>
public sealed class EntryTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("staticwiki-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("end ", "ends with a dot or a space")]
    [InlineData("end.", "ends with a dot or a space")]
    [InlineData("...", "")]
    [InlineData("a\u0007b.md", "holds a control character")]
    [InlineData("a\uFFFDb.md", "holds bytes that are no text")]
    [InlineData("a\uFDD0b.md", "holds bytes that are no text")]
    [InlineData("a\uD800b.md", "holds bytes that are no text")]
    [InlineData("c:x.md", "holds ':'")]
    [InlineData("<img src=x onerror=alert(1)>.md", "holds '<'")]
    [InlineData("PRN", "is the name of a device")]
    [InlineData("nul .tar.gz", "is the name of a device")]
    [InlineData("Lpt³", "is the name of a device")]
    [InlineData("console.md", "")]
    [InlineData("com10", "")]
    [InlineData("한국 🚂.md", "")]
    public void A_name_is_one_that_every_system_can_have(string name, string fault)
    {
        var files = new MemoryFileSystem();
        files.Write("content/site.yaml", "title: Test"u8);
        files.Write("content/index.md", "Text"u8);
        files.Write("content/" + name, "Text"u8);
        var found = Load(files, "").Where(diagnostic => diagnostic.Rule == LoadingRules.UnportableName);
        if (fault.Length == 0 || name.StartsWith('.'))
        {
            Assert.Empty(found);
            return;
        }
        var diagnostic = Assert.Single(found);
        Assert.Equal((Severity.Error, "content/" + name), (diagnostic.Severity, diagnostic.Place?.File));
        Assert.Contains(fault, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("caf\u00E9/a.md", "cafe\u0301/b.md", "content/caf\u00E9")]
    [InlineData("Guide/a.md", "guide/b.md", "content/guide")]
    [InlineData("x/STRASSE.md", "x/strasse.md", "content/x/strasse.md")]
    [InlineData("sources/a.fingerprint", "sources/A.fingerprint", "content/sources/a.fingerprint")]
    public void Names_that_some_system_takes_for_one_are_refused(string first, string second, string place)
    {
        var files = new MemoryFileSystem();
        files.Write("content/site.yaml", "title: Test"u8);
        files.Write("content/" + first, "---\ndraft: true\n---\n"u8);
        files.Write("content/" + second, "Text"u8);
        var found = Assert.Single(Load(files, ""), diagnostic => diagnostic.Rule == LoadingRules.SameAddress);
        Assert.Equal((Severity.Error, place), (found.Severity, found.Place?.File));
    }

    [Fact]
    public void A_name_with_a_backslash_is_shown_as_it_is()
    {
        if (OperatingSystem.IsWindows())
            return;
        Write("content/site.yaml", "title: Test");
        Write("content/a\\b.md", "Text");
        var found = Load(new PhysicalFileSystem(), _root).First(found => found.Rule == LoadingRules.UnportableName);
        Assert.Equal("content/a\\b.md", found.Place?.File);
    }

    [Fact]
    public void A_link_out_of_the_content_is_not_followed_nor_is_anything_read_that_is_no_file()
    {
        if (OperatingSystem.IsWindows())
            return;
        Write("content/site.yaml", "title: Test");
        Write("content/index.md", "Text");
        Write("content/empty.txt", "");
        Write("secret/a.md", "SECRET");
        Write("secret/a.txt", "SECRET");
        File.CreateSymbolicLink(Path.Combine(_root, "content/page.md"), Path.Combine(_root, "secret/a.md"));
        Directory.CreateSymbolicLink(Path.Combine(_root, "content/topics"), Path.Combine(_root, "secret"));
        Directory.CreateDirectory(Path.Combine(_root, "content/sources"));
        Directory.CreateSymbolicLink(Path.Combine(_root, "content/sources/.text"), Path.Combine(_root, "secret"));
        File.CreateSymbolicLink(Path.Combine(_root, "content/nowhere.md"), "/gone");
        MakePipe("content/pipe.md");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(_root, "content/socket.png")));

        var found = Load(new PhysicalFileSystem(), _root.Replace('\\', '/'))
            .Where(diagnostic => diagnostic.Rule == LoadingRules.UnusableEntry)
            .ToList();
        Assert.Equal(
            [
                "content/nowhere.md",
                "content/page.md",
                "content/pipe.md",
                "content/socket.png",
                "content/sources/.text",
                "content/topics",
            ],
            found.Select(diagnostic => diagnostic.Place?.File).Order(StringComparer.Ordinal)
        );
        Assert.All(found, diagnostic => Assert.Equal(Severity.Error, diagnostic.Severity));
        var site = Wiki.Make(new PhysicalFileSystem(), WikiFolders.Below(_root), new BuildOptions { Jobs = 1 });
        Assert.Contains(site.Files, file => file.Path == "empty.txt");
        Assert.All(site.Files, file => Assert.Equal(-1, file.Content.Span.IndexOf("SECRET"u8)));
    }

    [Fact]
    public void What_stands_in_the_place_of_a_template_is_told_of()
    {
        if (OperatingSystem.IsWindows())
            return;
        Write("content/site.yaml", "title: Test");
        Write("content/index.md", "Text");
        Write("secret/a.html", "SECRET");
        Write("templates/pages/topic.html/note.txt", "");
        Directory.CreateDirectory(Path.Combine(_root, "templates/partials/mine"));
        Directory.CreateDirectory(Path.Combine(_root, "templates/texts/ko.yaml"));
        Directory.CreateDirectory(Path.Combine(_root, "templates/.kept"));
        File.CreateSymbolicLink(Path.Combine(_root, "templates/layout.html"), Path.Combine(_root, "secret/a.html"));
        File.CreateSymbolicLink(Path.Combine(_root, "templates/texts/en.yaml"), "/gone");
        File.CreateSymbolicLink(Path.Combine(_root, "templates/.layout.html"), "/gone");
        Directory.CreateSymbolicLink(Path.Combine(_root, "templates/assets"), Path.Combine(_root, "secret"));
        MakePipe("templates/partials/mine/pipe.html");

        var site = Wiki.Make(new PhysicalFileSystem(), WikiFolders.Below(_root), new BuildOptions { Jobs = 1 });
        Assert.Equal(
            [
                ("templates/assets", "this is a symbolic link; it is not followed"),
                ("templates/layout.html", "this is a symbolic link; it is not followed"),
                ("templates/pages/topic.html", "this is a folder, and the theme has a file of this name"),
                ("templates/partials/mine/pipe.html", "this is a special file; it is not followed"),
                ("templates/texts/en.yaml", "this is a symbolic link; it is not followed"),
                ("templates/texts/ko.yaml", "this is a folder, and the theme has a file of this name"),
            ],
            site.Diagnostics.Where(diagnostic => diagnostic is { Code: "SW1005", Severity: Severity.Error })
                .Select(diagnostic => (diagnostic.Place!.File, diagnostic.Message))
                .Order()
        );
    }

    [Fact]
    public void A_name_that_is_no_text_is_told_of_and_not_opened()
    {
        if (!OperatingSystem.IsLinux())
            return;
        Write("content/site.yaml", "title: Test");
        Write("content/index.md", "Text");
        Run("sh", "-c", $"printf x > '{_root}/content/'$(printf 'a\\377.md')");
        var found = Assert.Single(
            Load(new PhysicalFileSystem(), _root),
            diagnostic => diagnostic.Rule == LoadingRules.UnportableName
        );
        Assert.Equal("content/a\uFFFD.md", found.Place?.File);
        Write("content/sources/.text/a.txt", "Text");
        Run("sh", "-c", $"mv '{_root}/content/'a*.md '{_root}/content/sources/.text/'$(printf 'a\\377.txt')");
        Assert.Equal(
            "content/sources/.text/a\uFFFD.txt",
            Assert
                .Single(
                    Load(new PhysicalFileSystem(), _root),
                    diagnostic => diagnostic.Rule == LoadingRules.UnportableName
                )
                .Place?.File
        );
        Run("rm", "-r", Path.Combine(_root, "content"));
    }

    private static IReadOnlyList<Diagnostic> Load(IFileSystem files, string root) =>
        ContentLoader.Load(files, WikiFolders.Below(root)).Diagnostics;

    private void Write(string path, string text)
    {
        path = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text));
    }

    private void MakePipe(string path) => Run("mkfifo", Path.Combine(_root, path));

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
