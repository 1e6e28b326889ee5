using System.Buffers;
using StaticWiki.Files;

namespace StaticWiki.Tests.Files;

public sealed class PhysicalFileSystemTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("staticwiki-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_that_took_the_place_of_another_has_another_stamp()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var (first, second) = (Path.Combine(folder, "first"), Path.Combine(folder, "second"));
        var files = new PhysicalFileSystem();
        foreach (var path in new[] { first, second })
        {
            File.WriteAllText(path, Path.GetFileName(path)[..5]);
            File.SetLastWriteTimeUtc(path, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }
        var stamp = files.StampOf(first);
        Assert.Equal(stamp, files.List(folder)[0].Stamp);
        Assert.Equal(stamp, files.StampOf(first));
        File.Move(second, first, overwrite: true);
        Assert.NotEqual(stamp, files.StampOf(first));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_lock_is_had_by_one_at_a_time()
    {
        var files = new PhysicalFileSystem();
        var path = Path.Combine(_folder.FullName, "below", "lock");
        using (var first = files.TryLock(path))
        {
            Assert.NotNull(first);
            Assert.Null(files.TryLock(path));
        }
        using var next = files.TryLock(path);
        Assert.NotNull(next);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(100_000)]
    public void A_file_is_read_into_a_rented_array_as_into_its_own(int length)
    {
        var files = new PhysicalFileSystem();
        var path = Path.Combine(_folder.FullName, "file");
        var content = new byte[length];
        Random.Shared.NextBytes(content);
        File.WriteAllBytes(path, content);
        File.CreateSymbolicLink(path + ".link", path);
        foreach (var either in (string[])[path, path + ".link"])
        {
            var rented = files.ReadRented(either);
            Assert.Equal(content, rented.ToArray());
            Assert.Equal(content, files.Read(either));
            ArrayPool<byte>.Shared.Return(rented.Array!);
        }
    }

    [Fact]
    public void What_is_no_file_is_not_read_into_a_rented_array_either()
    {
        var files = new PhysicalFileSystem();
        Assert.Throws<FileNotFoundException>(() => files.ReadRented(_folder.FullName));
        Assert.Throws<FileNotFoundException>(() => files.ReadRented(Path.Combine(_folder.FullName, "none")));
    }

    [Fact]
    public void Entries_are_listed_by_name_hidden_ones_too()
    {
        foreach (var name in new[] { "b", "C", ".d", "a" })
            File.WriteAllText(Path.Combine(_folder.FullName, name), "");
        Assert.Equal(
            [".d", "C", "a", "b"],
            new PhysicalFileSystem().List(_folder.FullName).Select(entry => entry.Name)
        );
    }
}
