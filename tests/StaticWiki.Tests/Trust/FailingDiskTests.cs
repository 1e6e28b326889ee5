using System.Text;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Trust;

/// <summary>Whatever the disk does during a build: the old site stands, or the new one, or the next build finishes it.</summary>
public sealed class FailingDiskTests
{
    private static readonly WikiFolders Folders = WikiFolders.Below("");

    [Theory]
    [InlineData(DiskOperations.Writes, true)]
    [InlineData(DiskOperations.Writes, false)]
    [InlineData(DiskOperations.Reads, false)]
    public void Whichever_operation_fails_the_next_build_is_as_if_it_had_not(object operations, bool staysBroken)
    {
        var before = Files(WikiOf("Old text."), "output/");
        var after = Files(WikiOf("New text."), "output/");
        Assert.NotEqual(before, after);
        for (var number = 0; ; number++)
        {
            Assert.True(number < 2000, "it always failed");
            var files = WikiOf("Old text.");
            Change(files, "New text.");
            var disk = new FailingDisk(files, (DiskOperations)operations, number, staysBroken);
            try
            {
                Wiki.Build(disk, Folders, new BuildOptions { Jobs = 1 });
            }
            catch (IOException)
            {
                // The command says so, and ends with the exit code of a machine that failed.
            }
            var left = Files(files, "output/");
            var isBegun = files.Files.Keys.Any(path => path.EndsWith("/journal", StringComparison.Ordinal));
            Assert.True(isBegun || left == before || left == after, $"after operation {number}: {left}");
            Assert.True(Wiki.Build(files, Folders, new BuildOptions { Jobs = 1 }).IsPublished);
            Assert.Equal(after, Files(files, "output/"));
            Assert.DoesNotContain(files.Files.Keys, path => path.Contains(".staging", StringComparison.Ordinal));
            if (!disk.HasFailed)
                break;
        }
    }

    private static MemoryFileSystem WikiOf(string text)
    {
        var files = new MemoryFileSystem();
        Change(files, "Old text.");
        Assert.True(Wiki.Build(files, Folders, new BuildOptions { Jobs = 1 }).IsPublished);
        if (text != "Old text.")
        {
            Change(files, text);
            Assert.True(Wiki.Build(files, Folders, new BuildOptions { Jobs = 1 }).IsPublished);
        }
        return files;
    }

    private static void Change(MemoryFileSystem files, string text)
    {
        files.Write("content/site.yaml", "title: Wiki"u8);
        files.Write("content/index.md", Encoding.UTF8.GetBytes($"# Home\n\n{text} See [[Engine]].\n"));
        files.Write("content/topics/engine.md", "# Engine\n\nIt pulls.\n"u8);
        if (text == "Old text.")
            files.Write("content/old.md", "# Gone later\n"u8);
        else
            files.Delete("content/old.md");
    }

    private static string Files(MemoryFileSystem files, string folder) =>
        string.Join(
            '\n',
            files
                .Files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal))
                .OrderBy(file => file.Key, StringComparer.Ordinal)
                .Select(file => $"{file.Key} {Encoding.UTF8.GetString(file.Value)}")
        );
}
