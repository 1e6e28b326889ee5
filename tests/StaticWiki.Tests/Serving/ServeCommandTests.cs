using System.Net;
using System.Net.Sockets;
using StaticWiki.Cli;
using StaticWiki.Files;
using StaticWiki.History;
using StaticWiki.Tests.Caching;
using StaticWiki.Tests.Cli;
using StaticWiki.Tests.EndToEnd;

namespace StaticWiki.Tests.Serving;

/// <summary><c>staticwiki serve</c> from a change on the disk to what a browser is told and shown.</summary>
public sealed class ServeCommandTests
{
    private const string Engine = "/wiki/topics/engine/";

    [Fact]
    public void What_is_saved_is_shown_and_a_browser_that_shows_it_is_told()
    {
        using var wiki = new ServedWiki();
        using var engine = Events.Of(wiki, Engine);
        using var carriage = Events.Of(wiki, "/wiki/topics/carriage/");
        Assert.Equal("findings", engine.Next().Name);
        Assert.Equal("findings", carriage.Next().Name);
        wiki.Write("content/topics/engine.md", "# Engine\n\nIt pulls [[Carriage]] fast.\n");
        Assert.Equal("reload", engine.Next().Name);
        Assert.Contains("fast", wiki.Body(Engine), StringComparison.Ordinal);
        // The other page shows the sentence around the link to it, and so it is another one too.
        Assert.Equal("reload", carriage.Next().Name);
        wiki.WaitFor(() => wiki.Text.Contains("content/topics/engine.md: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_commit_is_shown_in_the_history_of_the_pages()
    {
        GitFolder? git = null;
        using var wiki = new ServedWiki(
            new PhysicalFileSystem(),
            new GitProcess(),
            root =>
            {
                git = GitFolder.Init(root);
                git.Commit();
            }
        );
        Assert.Contains("2020-01-01", wiki.Body(Engine), StringComparison.Ordinal);
        wiki.Write("content/topics/engine.md", "# Engine\n\nIt pulls [[Carriage]] fast.\n");
        wiki.WaitFor(() => wiki.Body(Engine).Contains("fast", StringComparison.Ordinal));
        git!.Commit();
        wiki.WaitFor(() => wiki.Body(Engine).Contains("2020-01-02", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_stays_the_same_is_not_loaded_again()
    {
        using var wiki = new ServedWiki();
        using var other = Events.Of(wiki, "/wiki/topics/carriage/");
        Assert.Equal("findings", other.Next().Name);
        wiki.Write("content/index.md", "# Home\n\nSee [[Engine]] and more.\n");
        Assert.Equal("findings", other.Next().Name);
        Assert.Contains("and more", wiki.Body("/wiki/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_sheet_is_told_of_by_its_address()
    {
        using var wiki = new ServedWiki();
        using var events = Events.Of(wiki, Engine);
        Assert.Equal("findings", events.Next().Name);
        wiki.Write("templates/assets/style.css", "p { color: red }\n");
        Assert.Equal(("assets", "[\"/wiki/theme-live/style.css\"]"), events.Next());
        Assert.Equal("p { color: red }\n", wiki.Body("/wiki/theme-live/style.css"));
    }

    [Fact]
    public void A_style_sheet_that_changes_before_a_page_listens_is_told_of_as_well()
    {
        using var wiki = new ServedWiki();
        var since = Events.SinceOf(wiki, Engine);
        using (var other = Events.Of(wiki, Engine))
        {
            wiki.Write("templates/assets/style.css", "p { color: red }\n");
            while (other.Next().Name != "assets") { }
        }
        using (var late = Events.Of(wiki, Engine, since: since))
        {
            var told = late.Next();
            // The build that has just ended tells what it found at the same time.
            while (told.Name == "findings")
                told = late.Next();
            Assert.Equal(("assets", "[\"/wiki/theme-live/style.css\"]"), told);
        }
        using var fresh = Events.Of(wiki, Engine);
        Assert.Equal("findings", fresh.Next().Name);
    }

    [Fact]
    public void A_fault_is_told_with_its_line_and_goes_when_it_is_mended()
    {
        using var wiki = new ServedWiki();
        using (var events = Events.Of(wiki, Engine))
        {
            events.Next();
            wiki.Write("content/topics/engine.md", "# Engine\n\nIt pulls [[Wagon]].\n");
            Assert.Equal("reload", events.Next().Name);
        }
        // The page is shown as it is, faulty as it may be.
        Assert.Contains("Wagon", wiki.Body(Engine), StringComparison.Ordinal);
        using var again = Events.Of(wiki, Engine);
        var (name, data) = again.Next();
        Assert.Equal("findings", name);
        Assert.Contains("\"errors\":1", data, StringComparison.Ordinal);
        Assert.Contains("\"place\":\"content/topics/engine.md:3:12\"", data, StringComparison.Ordinal);
        Assert.Contains(
            "\"line\":3,\"before\":\"It pulls [[\",\"fault\":\"Wagon\",\"after\":\"]].\"",
            data,
            StringComparison.Ordinal
        );
        wiki.WaitFor(() => wiki.Text.Contains("--> content/topics/engine.md:3:12", StringComparison.Ordinal));
        wiki.Write("content/topics/engine.md", "# Engine\n\nIt pulls [[Carriage]].\n");
        Assert.Equal("reload", again.Next().Name);
    }

    [Fact]
    public void A_page_that_cannot_be_made_stays_and_says_so()
    {
        using var wiki = new ServedWiki();
        using var events = Events.Of(wiki, Engine);
        var good = wiki.Body(Engine);
        Assert.Contains("\"isOutdated\":false", events.Next().Data, StringComparison.Ordinal);
        wiki.Write("templates/pages/topic.html", "{{ page.nothing }}");
        var (name, data) = events.Next();
        Assert.Equal("findings", name);
        Assert.Contains("\"isOutdated\":true,\"errors\":1", data, StringComparison.Ordinal);
        Assert.Equal(good, wiki.Body(Engine));
    }

    [Fact]
    public void Where_nothing_could_be_made_yet_the_page_says_so_until_there_is_one()
    {
        using var wiki = new ServedWiki();
        // A browser that was there before the server was started again.
        wiki.Write("templates/layout.html", "{{ for }}");
        wiki.WaitFor(() => wiki.Text.Contains("could not be made", StringComparison.Ordinal));
        using var events = Events.Of(wiki, "/wiki/topics/later/");
        wiki.Write("content/topics/later.md", "# Later\n");
        File.Delete(Path.Combine(wiki.Root, "templates/layout.html"));
        while (events.Next().Name != "reload") { }
        Assert.Contains("Later", wiki.Body("/wiki/topics/later/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_that_shows_what_is_no_more_is_told_at_once()
    {
        using var wiki = new ServedWiki();
        using var events = Events.Of(wiki, Engine, version: "of another day");
        Assert.Equal("reload", events.Next().Name);
    }

    [Fact]
    public void Nothing_is_written_but_to_the_folder_for_what_is_temporary()
    {
        using var wiki = new ServedWiki();
        wiki.Write("content/topics/engine.md", "# Engine\n\nIt pulls.\n");
        wiki.WaitFor(() => wiki.Body(Engine).Contains("It pulls.", StringComparison.Ordinal));
        Assert.Equal(
            [".temporary", "content"],
            Directory.EnumerateFileSystemEntries(wiki.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.Equal(ExitCode.Fine, wiki.Stop());
        Assert.False(Directory.Exists(Path.Combine(wiki.Root, ".temporary")), "something is left");
    }

    [Fact]
    public void A_build_goes_on_beside_it()
    {
        using var wiki = new ServedWiki();
        var built = StaticWikiProcess.Run(wiki.Root, ["build"]);
        Assert.Equal(ExitCode.Fine, built.ExitCode);
        wiki.Write("content/topics/engine.md", "# Engine\n\nIt pulls on.\n");
        wiki.WaitFor(() => wiki.Body(Engine).Contains("It pulls on.", StringComparison.Ordinal));
        Assert.DoesNotContain("output", wiki.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_word_from_the_disk_it_looks_by_itself()
    {
        using var wiki = new ServedWiki(new SilentDisk());
        Assert.Contains("changes are looked for once a second", wiki.Text, StringComparison.Ordinal);
        wiki.Write("content/topics/engine.md", "# Engine\n\nIt pulls still.\n");
        wiki.WaitFor(() => wiki.Body(Engine).Contains("It pulls still.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_cannot_be_read_for_a_moment_is_read_later()
    {
        var disk = new SilentDisk { Unreadable = "engine.md" };
        using var wiki = new ServedWiki(disk);
        Assert.Contains("error[SW1021]", wiki.Text, StringComparison.Ordinal);
        disk.Unreadable = null;
        // Nothing tells of that.
        wiki.WaitFor(() => wiki.Body(Engine).Contains("It pulls", StringComparison.Ordinal));
    }

    [Fact]
    public void Drafts_are_shown_when_they_are_asked_for()
    {
        using var wiki = new ServedWiki(new PhysicalFileSystem(), "--drafts");
        wiki.Write("content/topics/draft.md", "---\ndraft: true\n---\n\nNot done.\n");
        wiki.WaitFor(() => wiki.Body("/wiki/topics/draft/").Contains("Not done.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_port_in_use_is_told_of_where_it_was_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var line = new CommandLine(("content/index.md", "# Home\n"));
        Assert.Equal(ExitCode.WrongUse, line.Run("serve", "--port", $"{port}"));
        Assert.Equal(
            $"staticwiki: port {port} is in use: name another one with --port, or leave it out\n",
            line.Error.ReplaceLineEndings("\n")
        );
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("65536")]
    [InlineData("http")]
    public void A_port_that_is_none_is_refused(string port)
    {
        var line = new CommandLine(("content/index.md", "# Home\n"));
        Assert.Equal(ExitCode.WrongUse, line.Run("serve", $"--port={port}"));
        Assert.Contains($"--port takes a number from 0 to 65535, not '{port}'", line.Error, StringComparison.Ordinal);
    }

    /// <summary>A disk that tells nobody of changes, as some that are far away.</summary>
    private sealed class SilentDisk : WrappedFileSystem
    {
        public SilentDisk()
            : base(new PhysicalFileSystem()) { }

        public volatile string? Unreadable;

        public override byte[] Read(string path) =>
            Unreadable is { } name && path.EndsWith(name, StringComparison.Ordinal)
                ? throw new IOException("somebody else has it open")
                : base.Read(path);
    }
}
