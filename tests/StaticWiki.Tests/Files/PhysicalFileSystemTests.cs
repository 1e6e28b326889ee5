using StaticWiki.Files;

namespace StaticWiki.Tests.Files;

public sealed class PhysicalFileSystemTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("staticwiki-");

    public void Dispose() => _folder.Delete(recursive: true);

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
