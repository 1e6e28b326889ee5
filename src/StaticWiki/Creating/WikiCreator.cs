using System.Collections.Immutable;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Creating;

/// <summary>
/// Makes a small wiki that builds, in a folder that is not one yet. Either all its files are written or none, and none
/// takes the place of another.
/// </summary>
public static class WikiCreator
{
    private const string Readme = "README.md";

    /// <summary>Folders whose files would be taken for the wiki's, or be lost among those of the site.</summary>
    private static readonly ImmutableArray<string> Own = ["content", "output", "templates"];

    /// <param name="files">The disk.</param>
    /// <param name="root">The folder; it need not be there. A README in it is kept.</param>
    /// <param name="title">The wiki's title.</param>
    /// <exception cref="IOException">The machine failed; then nothing that was written is left.</exception>
    public static CreatedWiki Create(IFileSystem files, string root, string title)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (!MayBeRoot(files, root))
            return new CreatedWiki([], ["."]);
        var readme = NamesIn(files, root).FirstOrDefault(IsReadme);
        ImmutableArray<(string Path, byte[] Content)> starter =
        [
            .. StarterFiles
                .Of(title)
                .Where(file => file.Path != Readme || readme is null)
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
        var obstacles = Obstacles(files, root, [.. starter.Select(file => file.Path)]);
        if (!obstacles.IsEmpty)
            return new CreatedWiki([], obstacles);
        Write(files, root, starter);
        return new CreatedWiki([.. starter.Select(file => file.Path)], []) { KeptReadme = readme };
    }

    /// <summary>Whether nothing stands there, or a folder, or a link to one: nothing is made behind a link that leads nowhere.</summary>
    private static bool MayBeRoot(IFileSystem files, string root)
    {
        var kind = files.KindOf(root);
        if (kind != EntryKind.SymbolicLink)
            return kind is EntryKind.None or EntryKind.Folder;
        try
        {
            _ = files.List(root);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool IsReadme(string name) =>
        Path.GetFileNameWithoutExtension(name).Equals("readme", StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<string> Obstacles(IFileSystem files, string root, ImmutableArray<string> paths)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in NamesIn(files, root).Where(name => Own.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            var path = WikiFolders.Combine(root, name);
            if (files.KindOf(path) != EntryKind.Folder)
                found.Add(name);
            else if (!NamesIn(files, path).IsEmpty)
                found.Add(name + "/");
        }
        foreach (var folder in paths.Select(FolderOf).Distinct().Where(folder => !Own.Contains(folder.Split('/')[0])))
        {
            if (folder.Length > 0 && InTheWay(files, root, folder) is { } obstacle)
            {
                found.Add(obstacle);
                continue;
            }
            // What differs in letter case alone is one file on some systems.
            var wanted = paths.Where(path => FolderOf(path) == folder).ToHashSet(StringComparer.OrdinalIgnoreCase);
            found.UnionWith(
                NamesIn(files, folder.Length == 0 ? root : WikiFolders.Combine(root, folder))
                    .Select(name => WikiFolders.Combine(folder, name))
                    .Where(wanted.Contains)
            );
        }
        return [.. found];
    }

    /// <summary>What stands where a folder has to be made: nothing is written through a link.</summary>
    private static string? InTheWay(IFileSystem files, string root, string folder)
    {
        for (var end = folder.IndexOf('/'); ; end = folder.IndexOf('/', end + 1))
        {
            var part = end < 0 ? folder : folder[..end];
            if (files.KindOf(WikiFolders.Combine(root, part)) is not (EntryKind.None or EntryKind.Folder))
                return part;
            if (end < 0)
                return null;
        }
    }

    private static bool IsFolder(IFileSystem files, string root, string name) =>
        files.KindOf(WikiFolders.Combine(root, name)) == EntryKind.Folder;

    private static ImmutableArray<string> NamesIn(IFileSystem files, string folder) =>
        files.KindOf(folder) is EntryKind.Folder or EntryKind.SymbolicLink
            ? [.. files.List(folder).Select(entry => entry.Name)]
            : [];

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    private static void Write(IFileSystem files, string root, ImmutableArray<(string Path, byte[] Content)> starter)
    {
        var written = 0;
        try
        {
            for (; written < starter.Length; written++)
                files.Write(WikiFolders.Combine(root, starter[written].Path), starter[written].Content);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A half would be refused as a wiki when the command is run again.
            foreach (var (path, _) in starter[..Math.Min(written + 1, starter.Length)])
                files.Delete(WikiFolders.Combine(root, path));
            throw;
        }
    }
}
