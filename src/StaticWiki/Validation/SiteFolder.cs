using StaticWiki.Files;
using StaticWiki.Text;

namespace StaticWiki.Validation;

/// <summary>The files of a built site on the disk.</summary>
internal static class SiteFolder
{
    /// <summary>
    /// Whether a file stands in a dot folder: it can be linked to, but a tool has put it there, and nobody's pages are in it.
    /// </summary>
    public static bool IsToolsOwn(string path) =>
        path.Split('/')[..^1].Any(folder => folder.StartsWith('.') && folder != ".well-known");

    /// <summary>Lists all files below a folder, without following links.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="root">The folder.</param>
    /// <param name="jobs">How many folders to list at once; 0 for as many as there are processors.</param>
    /// <returns>The paths of files and of symbolic links that are no pages, each sorted (ordinal).</returns>
    public static (List<string> Paths, List<string> Links) List(IFileSystem files, string root, int jobs = 0)
    {
        var (paths, links) = (new List<string>(), new List<string>());
        for (List<string> folders = [""]; folders.Count > 0; )
        {
            var listed = Parallelism.Map(
                [.. folders],
                Jobs.Of(jobs).MaxDegreeOfParallelism,
                folder => (Folder: folder, Entries: files.List(folder.Length == 0 ? root : Join(root, folder)))
            );
            folders = [];
            foreach (var (folder, entries) in listed)
            {
                foreach (var entry in entries)
                    Add(entry, folder.Length == 0 ? entry.Name : Join(folder, entry.Name), folders);
            }
        }
        paths.Sort(StringComparer.Ordinal);
        links.Sort(StringComparer.Ordinal);
        return (paths, links);

        void Add(FolderEntry entry, string path, List<string> folders)
        {
            switch (entry.Kind)
            {
                case EntryKind.Folder when entry.Name is not (".git" or ".hg" or ".svn"):
                    folders.Add(path);
                    break;
                case EntryKind.File:
                    paths.Add(path);
                    break;
                case EntryKind.SymbolicLink when SiteValidator.KindOf(entry.Name) is not null:
                    // A page is read even so, and says itself if it cannot be.
                    paths.Add(path);
                    break;
                case EntryKind.SymbolicLink:
                    links.Add(path);
                    break;
            }
        }
    }

    public static string Join(string folder, string name) => folder.EndsWith('/') ? folder + name : folder + "/" + name;
}
