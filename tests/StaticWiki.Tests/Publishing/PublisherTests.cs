using System.Text;
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

    private static (int Written, int Removed) Publish(IFileSystem files, params (string Path, string Text)[] site)
    {
        var publisher = new Publisher(files, Folders);
        publisher.Recover();
        return publisher.Publish([
            .. site.Select(file => new OutputFile(file.Path, Encoding.UTF8.GetBytes(file.Text))),
        ]);
    }

    private static IEnumerable<string> Output(MemoryFileSystem files) =>
        files
            .Files.Where(file => file.Key.StartsWith("wiki/output/", StringComparison.Ordinal))
            .Where(file => !file.Key.Contains("/.", StringComparison.Ordinal))
            .Select(file => $"{file.Key["wiki/output/".Length..]}={Encoding.UTF8.GetString(file.Value)}");

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

        public bool OnSameDevice(string folder, string otherFolder) => true;

        private void Change()
        {
            if (_left-- <= 0)
                throw new IOException("The disk is gone.");
        }
    }
}
