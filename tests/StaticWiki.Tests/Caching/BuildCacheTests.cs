using System.Text;
using StaticWiki.Caching;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Caching;

public sealed class BuildCacheTests
{
    private static readonly WikiFolders Folders = WikiFolders.Below("");
    private static readonly BuildOptions Options = new() { Jobs = 1 };

    [Fact]
    public void Where_nothing_has_changed_nothing_is_read_but_the_cache()
    {
        var files = WikiOf("Hello.");
        Build(files);
        var counting = new CountingFileSystem(files);
        var result = Wiki.Build(counting, Folders, Options);
        Assert.True(result.IsPublished);
        Assert.Equal((0, 0), (result.Written, result.Removed));
        Assert.Equal([BuildCache.Folder + "/index"], counting.Reads);
    }

    [Fact]
    public void What_was_found_is_told_again()
    {
        var files = WikiOf("See [[Nobody]].");
        var first = Build(files);
        Assert.Contains(first.Diagnostics, found => found.Rule == LinkRules.UnknownPage);
        var again = Build(files);
        Assert.Equal(Show(first.Diagnostics), Show(again.Diagnostics));
        Assert.Equal((first.PageCount, first.FileCount), (again.PageCount, again.FileCount));
    }

    [Fact]
    public void An_edited_page_is_read_and_the_others_are_not()
    {
        var files = WikiOf("Hello.");
        files.Write("content/other.md", "# Other"u8);
        files.Write("content/third.md", "# Third"u8);
        Build(files);
        files.Write("content/other.md", "# Another"u8);
        var counting = new CountingFileSystem(files);
        Assert.True(Wiki.Build(counting, Folders, Options).IsPublished);
        Assert.Contains("content/other.md", counting.Reads);
        Assert.DoesNotContain("content/third.md", counting.Reads);
        Assert.DoesNotContain(counting.Reads, path => path.StartsWith("output/t", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_folder_of_the_content_is_listed_once()
    {
        var files = WikiOf("Hello.");
        files.Write("content/topics/engine.md", "# Engine"u8);
        Build(files);
        files.Write("content/topics/engine.md", "# Another"u8);
        var counting = new CountingFileSystem(files);
        Assert.True(Wiki.Build(counting, Folders, Options).IsPublished);
        Assert.Equal(
            ["content", "content/topics"],
            counting.Lists.Where(folder => folder.StartsWith("content", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void What_becomes_of_html_is_asked_of_what_is_stored()
    {
        var files = WikiOf("A <b>word</b>.");
        files.Write("content/site.yaml", "title: Test"u8);
        Build(files);
        files.Write("content/site.yaml", "title: Test\nmarkdown: {html: escape}"u8);
        Build(files);
        Assert.Contains(
            "&lt;b&gt;",
            Encoding.UTF8.GetString(files.Read("output/index.html")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_that_was_touched_is_read_and_not_compiled()
    {
        var files = WikiOf("Hello.");
        Build(files);
        files.Write("content/index.md", files.Read("content/index.md"));
        var length = StoreOf(files).Length;
        var result = Build(files);
        Assert.True(result.IsPublished);
        Assert.Equal(0, result.Written);
        Assert.Equal(length, StoreOf(files).Length);
    }

    [Fact]
    public void What_was_changed_in_the_output_is_mended()
    {
        var files = WikiOf("Hello.");
        Build(files);
        var page = files.Read("output/index.html");
        files.Write("output/index.html", "tampered"u8);
        Assert.Equal(1, Build(files).Written);
        Assert.Equal(page, files.Read("output/index.html"));
        files.Delete("output/index.html");
        Assert.Equal(1, Build(files).Written);
        Assert.Equal(page, files.Read("output/index.html"));
    }

    [Fact]
    public void A_cache_that_was_damaged_anywhere_changes_nothing()
    {
        var files = WikiOf("See [[Nobody]] and [[other#there]].");
        files.Write("content/other.md", "# Other\n\n## There\n\nText."u8);
        var expected = Show(Build(files).Diagnostics);
        var index = files.Read(BuildCache.Folder + "/index");
        var store = StoreOf(files).ToArray();
        // Each byte would take long; any part is hit by some.
        for (var at = 0; at < store.Length; at += 41)
        {
            Restore(files, index, store);
            StoreOf(files).Write(at, [(byte)~store[at]]);
            AssertBuilds(files, expected);
        }
        for (var at = 0; at < index.Length; at += 7)
        {
            Restore(files, index, store);
            var damaged = index.ToArray();
            damaged[at] ^= 1;
            files.Write(BuildCache.Folder + "/index", damaged);
            AssertBuilds(files, expected);
        }
    }

    [Fact]
    public void A_cache_that_was_cut_off_changes_nothing()
    {
        var files = WikiOf("See [[Nobody]].");
        var expected = Show(Build(files).Diagnostics);
        var index = files.Read(BuildCache.Folder + "/index");
        var store = StoreOf(files).ToArray();
        foreach (var length in new[] { 0, 1, 8, index.Length / 2, index.Length - 1 })
        {
            Restore(files, index, store);
            files.Write(BuildCache.Folder + "/index", index.AsSpan(0, length));
            AssertBuilds(files, expected);
        }
        foreach (var length in new[] { 0, 1, store.Length / 2, store.Length - 1 })
        {
            Restore(files, index, store.AsSpan(0, length));
            AssertBuilds(files, expected);
        }
    }

    [Fact]
    public void Without_the_cache_everything_is_made_anew()
    {
        var files = WikiOf("Hello.");
        Build(files);
        var counting = new CountingFileSystem(files);
        var result = Wiki.Build(counting, Folders, Options with { UsesCache = false });
        Assert.True(result.IsPublished);
        Assert.Equal(0, result.Written);
        Assert.Contains("content/index.md", counting.Reads);
        Assert.Contains("output/index.html", counting.Reads);
    }

    [Fact]
    public void A_file_that_may_have_been_changed_while_it_was_read_is_read_again()
    {
        // The disk's clock stands still, so that an edit of the same length leaves no trace in the stamp.
        var files = WikiOf("Hello one.");
        var slow = new StoppedClock(files);
        Wiki.Build(slow, Folders, Options);
        files.Write("content/index.md", Page("Hello two."));
        Wiki.Build(slow, Folders, Options);
        Assert.Contains(
            "Hello two.",
            Encoding.UTF8.GetString(files.Read("output/index.html")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/clock")]
    [InlineData("/index.new")]
    [InlineData("/store")]
    public void A_cache_that_cannot_be_used_keeps_nothing_from_being_built(string file)
    {
        var files = WikiOf("Hello.");
        Build(files);
        var broken = new BrokenFolder(files, BuildCache.Folder + file);
        files.Write("content/index.md", Page("Hello two."));
        var result = Wiki.Build(broken, Folders, Options);
        Assert.True(result.IsPublished);
        Assert.Contains("two", Encoding.UTF8.GetString(files.Read("output/index.html")), StringComparison.Ordinal);
        files.Write("content/index.md", Page("Hello three."));
        Assert.True(Build(files).IsPublished);
        Assert.Contains("three", Encoding.UTF8.GetString(files.Read("output/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_changed_in_the_output_while_it_is_looked_at_is_mended_by_the_next_build()
    {
        var files = WikiOf("Hello.");
        Build(files);
        var page = files.Read("output/index.html");
        // Nobody knows any more what stands there, so it is read; and then somebody changes it.
        files.Delete(BuildCache.Folder + "/index");
        Wiki.Build(new ChangedWhenRead(files, "output/index.html"), Folders, Options);
        Assert.Equal(1, Build(files).Written);
        Assert.Equal(page, files.Read("output/index.html"));
    }

    [Fact]
    public void Where_there_is_no_wiki_nothing_is_left()
    {
        var files = new MemoryFileSystem();
        files.Write("other.txt", "x"u8);
        Assert.Contains(Build(files).Diagnostics, found => found.Rule == LoadingRules.MissingContent);
        Assert.Equal(["other.txt"], files.List("").Select(entry => entry.Name));
    }

    [Fact]
    public void A_store_does_not_grow_without_end()
    {
        var files = WikiOf("Hello.");
        var longest = 0L;
        for (var i = 0; i < 30; i++)
        {
            files.Write("content/index.md", Page(new string((char)('a' + i % 26), 100_000)));
            Build(files);
            longest = Math.Max(longest, StoreOf(files).Length);
        }
        Assert.InRange(longest, 0, 4_000_000);
    }

    private static BuildResult Build(MemoryFileSystem files) => Wiki.Build(files, Folders, Options);

    private static void AssertBuilds(MemoryFileSystem files, string expected)
    {
        // What is missing is made of what the cache holds.
        var page = files.Read("output/index.html");
        files.Delete("output/index.html");
        var result = Build(files);
        Assert.True(result.IsPublished);
        Assert.Equal(expected, Show(result.Diagnostics));
        Assert.Equal(page, files.Read("output/index.html"));
    }

    private static void Restore(MemoryFileSystem files, byte[] index, ReadOnlySpan<byte> store)
    {
        files.Write(BuildCache.Folder + "/index", index);
        files.Delete(BuildCache.Folder + "/store");
        StoreOf(files).Write(0, store);
    }

    private static MemoryStoreFile StoreOf(MemoryFileSystem files) =>
        (MemoryStoreFile)files.OpenStore(BuildCache.Folder + "/store");

    private static MemoryFileSystem WikiOf(string text)
    {
        var files = new MemoryFileSystem();
        files.Write("content/index.md", Page(text));
        return files;
    }

    private static byte[] Page(string text) => Encoding.UTF8.GetBytes("# Home\n\n" + text + "\n");

    private static string Show(IEnumerable<Diagnostic> diagnostics) =>
        string.Join('\n', diagnostics.Select(found => $"{found.Severity} {found.Code} {found.Place} {found.Message}"));

    /// <summary>A disk that remembers what was read.</summary>
    private sealed class CountingFileSystem(MemoryFileSystem inner) : WrappedFileSystem(inner)
    {
        public List<string> Reads { get; } = [];

        public List<string> Lists { get; } = [];

        public override IReadOnlyList<FolderEntry> List(string folder)
        {
            Lists.Add(folder);
            return base.List(folder);
        }

        public override byte[] Read(string path)
        {
            Reads.Add(path);
            return base.Read(path);
        }
    }

    /// <summary>A disk on which one file can't be written.</summary>
    private sealed class BrokenFolder(MemoryFileSystem inner, string path) : WrappedFileSystem(inner)
    {
        public override void Write(string at, ReadOnlySpan<byte> content)
        {
            if (at == path)
                throw new UnauthorizedAccessException();
            base.Write(at, content);
        }

        public override IStoreFile OpenStore(string at) =>
            at == path ? throw new UnauthorizedAccessException() : base.OpenStore(at);
    }

    /// <summary>A disk on which a file is changed by somebody else as soon as it has been read.</summary>
    private sealed class ChangedWhenRead(MemoryFileSystem inner, string path) : WrappedFileSystem(inner)
    {
        public override byte[] Read(string at)
        {
            var content = base.Read(at);
            if (at == path)
                Write(path, "changed"u8);
            return content;
        }
    }

    /// <summary>A disk on which all happens at once.</summary>
    private sealed class StoppedClock(MemoryFileSystem inner) : WrappedFileSystem(inner)
    {
        public override IReadOnlyList<FolderEntry> List(string folder) =>
            [.. base.List(folder).Select(entry => entry with { Stamp = entry.Stamp with { Modified = 1 } })];

        public override FileStamp? StampOf(string path) =>
            base.StampOf(path) is { } stamp ? stamp with { Modified = 1 } : null;
    }
}
