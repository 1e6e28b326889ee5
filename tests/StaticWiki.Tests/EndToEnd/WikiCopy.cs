using System.Runtime.CompilerServices;

namespace StaticWiki.Tests.EndToEnd;

/// <summary>
/// A copy of the small wiki beside the tests, with the theme of this repository, to break things in. Not of the wiki in
/// <c>content/</c>: whoever makes a wiki of their own from this repository replaces that.
/// </summary>
internal sealed class WikiCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("staticwiki-");

    public WikiCopy()
    {
        CopyFolder(Path.Combine(FolderOfTests(), "SmallWiki", "content"), Path.Combine(Root, "content"));
        CopyFolder(Path.Combine(FolderOfTests(), "..", "..", "..", "templates"), Path.Combine(Root, "templates"));
    }

    public string Root => _folder.FullName;

    public string Output => Path.Combine(Root, "output");

    public void Dispose()
    {
        // Git's objects are read-only, and Windows deletes no such file.
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories))
            file.Attributes = FileAttributes.Normal;
        _folder.Delete(recursive: true);
    }

    public StaticWikiProcess.Result Build(params string[] options) =>
        StaticWikiProcess.Run(Root, ["build", .. options]);

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, path))!);
        File.WriteAllText(Path.Combine(Root, path), text);
    }

    /// <summary>Replaces one text, which has to be there, and tells the line it stands on.</summary>
    public int Replace(string path, string old, string replacement)
    {
        var text = Read(path);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{old}' is not in {path}");
        Write(path, text[..at] + replacement + text[(at + old.Length)..]);
        return text[..at].Count(c => c == '\n') + 1;
    }

    /// <summary>Every file below a folder: its path, its bytes and when it was written.</summary>
    public static SortedDictionary<string, (string Content, DateTime Written)> Snapshot(string folder)
    {
        var files = new SortedDictionary<string, (string, DateTime)>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            files[name] = (Convert.ToHexString(File.ReadAllBytes(file)), File.GetLastWriteTimeUtc(file));
        }
        return files;
    }

    /// <summary>Every file below a folder with its bytes, to compare builds.</summary>
    public static SortedDictionary<string, string> Contents(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, file) in Snapshot(folder))
            files[name] = file.Content;
        return files;
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string FolderOfTests([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
