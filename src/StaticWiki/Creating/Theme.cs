using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Loading;
using StaticWiki.Rendering;
using StaticWiki.Text;

namespace StaticWiki.Creating;

/// <summary>The theme that is part of the tool, of which a wiki may have files of its own.</summary>
public static class Theme
{
    /// <summary>All files of a wiki's theme, sorted by path.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="folders">The wiki.</param>
    public static ImmutableArray<ThemeFile> List(IFileSystem files, WikiFolders folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var own = TemplateSet.ReadOwn(files, folders);
        var builtIn = BuiltInTheme.Files.ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);
        return
        [
            .. builtIn
                .Keys.Union(own.Keys)
                .Order(StringComparer.Ordinal)
                .Select(path => new ThemeFile(
                    path,
                    !own.TryGetValue(path, out var mine) ? ThemeFileOrigin.BuiltIn
                        : !builtIn.TryGetValue(path, out var theirs) ? ThemeFileOrigin.Added
                        : mine.Content.AsSpan().SequenceEqual(theirs) ? ThemeFileOrigin.Same
                        : ThemeFileOrigin.Changed
                )),
        ];
    }

    /// <summary>What a built-in file holds; null where there is none of the name.</summary>
    /// <param name="name">Its path below the templates folder.</param>
    /// <param name="fault">Why there is none, in a sentence; null where there is one.</param>
    public static byte[]? Read(string name, out string? fault)
    {
        ArgumentNullException.ThrowIfNull(name);
        var content = BuiltInTheme.Files.FirstOrDefault(file => file.Path == name).Content;
        fault = content is null ? Unknown(name) : null;
        return content;
    }

    /// <summary>Copies a built-in file to the wiki's own templates, where it may be changed. Overwrites nothing.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="folders">The wiki.</param>
    /// <param name="name">Its path below the templates folder.</param>
    public static EjectedFile Eject(IFileSystem files, WikiFolders folders, string name)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(folders);
        if (Read(name, out var fault) is not { } content)
            return new EjectedFile(null, fault);
        var path = WikiFolders.Combine(folders.Templates, name);
        if (files.KindOf(path) != EntryKind.None)
            return new EjectedFile(null, $"there is already a file '{folders.Display(path)}'");
        var folder = path[..path.LastIndexOf('/')];
        // The theme's files are not looked for behind a link.
        if (folder != folders.Templates && files.KindOf(folder) is not (EntryKind.None or EntryKind.Folder))
            return new EjectedFile(null, $"'{folders.Display(folder)}' is no folder");
        files.Write(path, content);
        return new EjectedFile(folders.Display(path), null);
    }

    private static string Unknown(string name)
    {
        var paths = BuiltInTheme.Files.Select(file => file.Path).Order(StringComparer.Ordinal).ToList();
        var names = paths.ToLookup(path => path[(path.LastIndexOf('/') + 1)..], StringComparer.OrdinalIgnoreCase);
        // Folders are alike, so that a whole path is near to many.
        var last = name[(name.LastIndexOf('/') + 1)..];
        List<string> nearest =
        [
            .. names.Contains(last)
                ? names[last]
                : Suggestions.Nearest(last, names.Select(files => files.Key)).SelectMany(near => names[near]),
        ];
        var help = nearest.Count > 0 ? Misspelling.DidYouMean(nearest) : "'staticwiki theme list' shows them all";
        return $"the theme has no file '{name}' ({help})";
    }
}
