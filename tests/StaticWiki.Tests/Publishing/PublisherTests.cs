using System.Text;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Loading;
using StaticWiki.Publishing;

namespace StaticWiki.Tests.Publishing;

public sealed class PublisherTests
{
    private static readonly WikiFolders Folders = WikiFolders.Below("wiki");

    [Fact]
    public void A_site_is_put_in_place_and_what_it_no_longer_has_is_removed()
    {
        var files = new MemoryFileSystem();
        Publish(files, ("index.html", "1"), ("old/index.html", "2"));
        Assert.Equal((1, 1), Publish(files, ("index.html", "1"), ("new/index.html", "3")));
        Assert.Equal(["index.html=1", "new/index.html=3"], Output(files));
    }

    [Fact]
    public void What_somebody_else_put_there_later_stays()
    {
        var files = new MemoryFileSystem();
        Publish(files, ("index.html", "1"));
        files.Write("wiki/output/CNAME", "example.org"u8);
        Publish(files, ("index.html", "2"));
        Assert.Equal(["CNAME=example.org", "index.html=2"], Output(files));
    }

    [Fact]
    public void A_folder_that_holds_other_files_is_not_ours()
    {
        var files = new MemoryFileSystem();
        Assert.True(new Publisher(files, Folders).OwnsOutput());
        files.Write("wiki/output/.gitignore", "*"u8);
        Assert.True(new Publisher(files, Folders).OwnsOutput());
        files.Write("wiki/output/thesis.html", "x"u8);
        Assert.False(new Publisher(files, Folders).OwnsOutput());
    }

    [Fact]
    public void What_another_build_is_putting_in_place_is_not_taken_for_somebody_elses()
    {
        var files = new MemoryFileSystem();
        files.Write("wiki/content/index.md", "Hello."u8);
        // The list of files comes last.
        files.Write("wiki/output/index.html", "x"u8);
        var other = new BusyFileSystem(
            files,
            whenDone: () => files.Write($"wiki/output/{Publisher.ManifestFile}", "index.html\n"u8)
        );
        var result = Wiki.Build(other, Folders, new BuildOptions { Jobs = 1 });
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Rule == PublishRules.ForeignOutput);
        Assert.True(result.IsPublished);
    }

    [Fact]
    public void Wherever_a_run_is_killed_the_next_one_leaves_the_old_site_or_the_new()
    {
        // Every operation of a publish in turn is the one at which the machine dies.
        for (var deadly = 0; ; deadly++)
        {
            var files = new MemoryFileSystem();
            Publish(files, ("a", "1"), ("b", "1"), ("c", "1"));
            var dying = new DyingFileSystem(files, deadly);
            var survived = true;
            try
            {
                Publish(dying, ("a", "2"), ("b", "1"), ("d", "2"));
            }
            catch (IOException)
            {
                survived = false;
            }
            new Publisher(files, Folders).Recover();
            var output = string.Join(' ', Output(files));
            Assert.Contains(output, new[] { "a=1 b=1 c=1", "a=2 b=1 d=2" });
            Assert.DoesNotContain(files.Files.Keys, path => path.Contains(".staging", StringComparison.Ordinal));
            if (survived)
            {
                Assert.Equal("a=2 b=1 d=2", output);
                Assert.True(deadly > 5, "nothing died");
                return;
            }
        }
    }

    [Theory]
    [InlineData("../victim")]
    [InlineData("a/../../victim")]
    [InlineData("/victim")]
    [InlineData("")]
    public void A_manifest_or_journal_reaches_nothing_outside_the_output(string path)
    {
        var files = new MemoryFileSystem();
        Publish(files, ("index.html", "1"));
        files.Write("wiki/victim", "precious"u8);
        files.Write($"wiki/output/{Publisher.ManifestFile}", Encoding.UTF8.GetBytes($"index.html\n{path}\n"));
        var journal = WorkFolder(files) + "/journal";
        files.Write(journal, Encoding.UTF8.GetBytes($"remove\t{path}\nmove\t0\t{path}\n"));
        files.Write(WorkFolder(files) + "/0", "evil"u8);
        Publish(files, ("index.html", "2"));
        Assert.Equal("precious", Encoding.UTF8.GetString(files.Read("wiki/victim")));
        Assert.Equal(["index.html=2"], Output(files));
        Assert.DoesNotContain(files.Files, file => file.Value.AsSpan().SequenceEqual("evil"u8));
    }

    [Fact]
    public void A_journal_is_for_its_own_output_folder_alone()
    {
        var files = new MemoryFileSystem();
        Publish(files, ("index.html", "1"));
        files.Write(WorkFolder(files) + "/journal", "move\t0\tx.html\n"u8);
        files.Write(WorkFolder(files) + "/0", "x"u8);
        var other = new Publisher(files, Folders with { Output = "wiki/other" });
        Assert.False(other.NeedsRecovery);
        other.Recover();
        Assert.Equal(EntryKind.None, files.KindOf("wiki/other/x.html"));
        new Publisher(files, Folders).Recover();
        Assert.Equal(["index.html=1", "x.html=x"], Output(files));
    }

    [Fact]
    public void Odd_names_are_remembered_as_they_are()
    {
        var files = new MemoryFileSystem();
        Publish(files, ("a\nCNAME", "1"), ("t\tb", "1"), ("50%25", "1"));
        files.Write("wiki/output/CNAME", "mine"u8);
        Publish(files, ("index.html", "1"));
        Assert.Equal(["CNAME=mine", "index.html=1"], Output(files));
    }

    [Fact]
    public void What_stands_in_the_way_is_found_before_anything_is_touched()
    {
        var files = new MemoryFileSystem();
        Publish(files, ("a/x.html", "1"), ("b", "1"));
        var publisher = new Publisher(files, Folders);
        Assert.Null(publisher.FindObstacle(["a", "b/y.html"]));
        files.Write("wiki/output/a/foreign.txt", "mine"u8);
        files.Write("wiki/output/c", "mine"u8);
        Assert.Equal("a/foreign.txt", publisher.FindObstacle(["a"]));
        Assert.Equal("c", publisher.FindObstacle(["c/y.html"]));
    }

    [Fact]
    public void What_somebody_else_put_there_is_replaced_by_force_alone()
    {
        var files = new MemoryFileSystem();
        files.Write("wiki/content/index.md", "Hello."u8);
        files.Write("wiki/output/thesis.html", "mine"u8);
        var options = new BuildOptions { Jobs = 1 };
        Assert.False(Wiki.Build(files, Folders, options).IsPublished);
        files.Write("wiki/output/index.html", "mine"u8);
        Assert.False(Wiki.Build(files, Folders, options).IsPublished);
        Assert.True(Wiki.Build(files, Folders, options with { ReplacesForeignFiles = true }).IsPublished);
        Assert.Equal("mine"u8.ToArray(), files.Read("wiki/output/thesis.html"));
        Assert.NotEqual("mine"u8.ToArray(), files.Read("wiki/output/index.html"));
        // It is ours now, but what comes there later is not.
        Assert.True(Wiki.Build(files, Folders, options).IsPublished);
        files.Write("wiki/output/about/index.html", "mine"u8);
        files.Write("wiki/content/about.md", "About."u8);
        var result = Wiki.Build(files, Folders, options);
        Assert.False(result.IsPublished);
        Assert.Equal(
            "output/about/index.html",
            result.Diagnostics.Single(found => found.Rule == PublishRules.ForeignOutput).Place?.File
        );
        Assert.Equal("mine"u8.ToArray(), files.Read("wiki/output/about/index.html"));
        Assert.True(Wiki.Build(files, Folders, options with { ReplacesForeignFiles = true }).IsPublished);
    }

    [Fact]
    public void A_file_may_take_the_place_of_a_folder_and_a_folder_that_of_a_file()
    {
        var files = new MemoryFileSystem();
        Publish(files, ("a/x.html", "1"), ("b", "1"));
        Publish(files, ("a", "2"), ("b/y.html", "2"));
        Assert.Equal(["a=2", "b/y.html=2"], Output(files));
    }

    private static string WorkFolder(MemoryFileSystem files)
    {
        // Its name is the publisher's business: what is staged shows it.
        var probe = new MemoryFileSystem();
        foreach (var (path, content) in files.Files)
            probe.Write(path, content);
        new Publisher(probe, Folders).Begin().Add(new OutputFile("probe", "probe"u8.ToArray()));
        var staged = probe.Files.Keys.First(path => path.Contains("/.staging", StringComparison.Ordinal));
        return staged[..staged.LastIndexOf('/')];
    }

    /// <summary>As a page is whose Markdown somebody has taken away beside it.</summary>
    [Fact]
    public void A_file_that_was_kept_and_then_made_anew_is_there_once_and_new()
    {
        var files = new MemoryFileSystem();
        var publisher = new Publisher(files, Folders);
        var before = publisher.Begin();
        var digest = before.Add(new OutputFile("a.html", "old"u8.ToArray()));
        publisher.Publish(before);
        var now = publisher.Begin(before.Published());
        Assert.True(now.Keep("a.html", digest));
        now.Add(new OutputFile("a.html", "new"u8.ToArray()));
        Assert.Equal("a.html\n", Encoding.UTF8.GetString(now.Manifest.Bytes.Span));
        publisher.Publish(now);
        Assert.Equal(["a.html=new"], Output(files));
    }

    private static (int Written, int Removed) Publish(IFileSystem files, params (string Path, string Text)[] site)
    {
        var publisher = new Publisher(files, Folders);
        publisher.Recover();
        var staging = publisher.Begin();
        foreach (var (path, text) in site)
            staging.Add(new OutputFile(path, Encoding.UTF8.GetBytes(text)));
        return publisher.Publish(staging);
    }

    private static IEnumerable<string> Output(MemoryFileSystem files) =>
        files
            .Files.Where(file => file.Key.StartsWith("wiki/output/", StringComparison.Ordinal))
            .Where(file => !file.Key.Contains("/.", StringComparison.Ordinal))
            .Select(file => $"{file.Key["wiki/output/".Length..]}={Encoding.UTF8.GetString(file.Value)}");

    /// <summary>A disk on which another build publishes until the lock has been asked for once.</summary>
    private sealed class BusyFileSystem(MemoryFileSystem inner, Action whenDone) : IFileSystem
    {
        private bool _isDone;

        public EntryKind KindOf(string path) => inner.KindOf(path);

        public IReadOnlyList<FolderEntry> List(string folder) => inner.List(folder);

        public byte[] Read(string path) => inner.Read(path);

        public void Write(string path, ReadOnlySpan<byte> content) => inner.Write(path, content);

        public void Move(string from, string to) => inner.Move(from, to);

        public void Delete(string path) => inner.Delete(path);

        public void DeleteEmptyFolder(string path) => inner.DeleteEmptyFolder(path);

        public FileStamp? StampOf(string path) => inner.StampOf(path);

        public IStoreFile OpenStore(string path) => inner.OpenStore(path);

        public IDisposable? TryLock(string path)
        {
            if (_isDone)
                return inner.TryLock(path);
            whenDone();
            _isDone = true;
            return null;
        }

        public bool OnSameDevice(string folder, string otherFolder) => true;
    }

    /// <summary>A disk that dies at its n-th change, and does nothing from then on.</summary>
    private sealed class DyingFileSystem(MemoryFileSystem inner, int changesToLive) : IFileSystem
    {
        private int _left = changesToLive;

        public EntryKind KindOf(string path) => inner.KindOf(path);

        public IReadOnlyList<FolderEntry> List(string folder) => inner.List(folder);

        public byte[] Read(string path) => inner.Read(path);

        public void Write(string path, ReadOnlySpan<byte> content)
        {
            Change();
            inner.Write(path, content);
        }

        public void Move(string from, string to)
        {
            Change();
            inner.Move(from, to);
        }

        public void Delete(string path)
        {
            Change();
            inner.Delete(path);
        }

        public void DeleteEmptyFolder(string path) => inner.DeleteEmptyFolder(path);

        public FileStamp? StampOf(string path) => inner.StampOf(path);

        public IStoreFile OpenStore(string path) => inner.OpenStore(path);

        public IDisposable? TryLock(string path) => inner.TryLock(path);

        public bool OnSameDevice(string folder, string otherFolder) => true;

        private void Change()
        {
            if (_left-- <= 0)
                throw new IOException("The disk is gone.");
        }
    }
}
