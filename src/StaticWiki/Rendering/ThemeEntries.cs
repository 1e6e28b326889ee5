using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>Finds what stands in a wiki's templates folder in the place of a file, and is not read.</summary>
internal static class ThemeEntries
{
    public static IEnumerable<Diagnostic> Check(IFileSystem files, WikiFolders folders)
    {
        if (files.KindOf(folders.Templates) is not (EntryKind.Folder or EntryKind.SymbolicLink))
            return [];
        var known = BuiltInTheme.Files.Select(file => file.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Check(files, folders, folders.Templates, "", known);
    }

    private static IEnumerable<Diagnostic> Check(
        IFileSystem files,
        WikiFolders folders,
        string folder,
        string prefix,
        HashSet<string> known
    )
    {
        foreach (var (name, kind) in files.List(folder))
        {
            if (kind == EntryKind.File || name.StartsWith('.'))
                continue;
            var path = WikiFolders.Combine(folder, name);
            if (kind != EntryKind.Folder)
            {
                var what = kind == EntryKind.SymbolicLink ? "a symbolic link" : "a special file";
                yield return At(path, $"this is {what}; it is not followed", "put the file itself here");
                continue;
            }
            if (known.Contains(prefix + name))
                yield return At(
                    path,
                    "this is a folder, and the theme has a file of this name",
                    "put the file itself here, or give the folder another name"
                );
            foreach (var fault in Check(files, folders, path, prefix + name + "/", known))
                yield return fault;
        }

        Diagnostic At(string path, string message, string help) =>
            LoadingRules.UnusableEntry.At(new Place(folders.Display(path)), message) with
            {
                Help = help,
            };
    }
}
