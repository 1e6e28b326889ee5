using System.Collections.Concurrent;
using System.Text;
using StaticWiki.Caching;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Caching;

/// <summary>What is read of a document only when somebody asks for it.</summary>
public sealed class MatterTests
{
    private static readonly WikiFolders Folders = WikiFolders.Below("");
    private static readonly BuildOptions Options = new() { Jobs = 1 };

    [Fact]
    public void Of_pages_that_are_what_they_were_it_is_not_read()
    {
        var files = WikiOf("See [[other#there]].");
        files.Write(
            "content/third.md",
            "---\nsummary: Of it.\naliases: [Two]\ntags: [a]\n---\n\n# Third\n\n## There"u8
        );
        Wiki.Build(files, Folders, Options);
        var (other, third) = (MatterOf(files, "other.md"), MatterOf(files, "third.md"));
        files.Write("content/linking.md", "# Linking\n\nSee [[other#there]].\n\nAnd more."u8);
        var watched = new WatchedStore(files);
        Assert.True(Wiki.Build(watched, Folders, Options).IsPublished);
        // Whether there is such a section is said there.
        Assert.Contains(other.Offset, watched.Reads);
        Assert.DoesNotContain(third.Offset, watched.Reads);
    }

    [Fact]
    public void Where_it_was_changed_it_is_not_believed()
    {
        var files = WikiOf("See [[other]].");
        Wiki.Build(files, Folders, Options);
        var matter = MatterOf(files, "other.md");
        var store = (MemoryStoreFile)files.OpenStore(BuildCache.Folder + "/store");
        var bytes = store.ToArray().AsSpan((int)matter.Offset, matter.Length);
        for (var at = bytes.IndexOf("there"u8); at >= 0; at = bytes.IndexOf("there"u8))
            "where"u8.CopyTo(bytes[at..]);
        store.Write(matter.Offset, bytes);
        files.Write("content/linking.md", "# Linking\n\nSee [[other#there]]."u8);
        var result = Wiki.Build(files, Folders, Options);
        Assert.DoesNotContain(result.Diagnostics, found => found.Severity > Severity.Info);
        Assert.Contains(
            "other/#there",
            Encoding.UTF8.GetString(files.Read("output/linking/index.html")),
            StringComparison.Ordinal
        );
    }

    private static MemoryFileSystem WikiOf(string text)
    {
        var files = new MemoryFileSystem();
        files.Write("content/index.md", "# Home"u8);
        files.Write("content/linking.md", Encoding.UTF8.GetBytes("# Linking\n\n" + text));
        files.Write(
            "content/other.md",
            "---\nsummary: Of it.\naliases: [One]\ntags: [a]\n---\n\n# Other\n\n## There\n\nText."u8
        );
        return files;
    }

    private static StoredPart MatterOf(MemoryFileSystem files, string path) =>
        IndexFormat.Load(files, BuildCache.Folder + "/index").Documents[path].Stored.Matter;

    /// <summary>A disk that remembers where its store was read.</summary>
    private sealed class WatchedStore(MemoryFileSystem inner) : WrappedFileSystem(inner)
    {
        public ConcurrentBag<long> Reads { get; } = [];

        public override IStoreFile OpenStore(string path) => new StoreFile(base.OpenStore(path), Reads);

        private sealed class StoreFile(IStoreFile inner, ConcurrentBag<long> reads) : IStoreFile
        {
            public long Length => inner.Length;

            public void Read(long offset, Span<byte> buffer)
            {
                reads.Add(offset);
                inner.Read(offset, buffer);
            }

            public void Write(long offset, ReadOnlySpan<byte> bytes) => inner.Write(offset, bytes);

            public void Dispose() => inner.Dispose();
        }
    }
}
