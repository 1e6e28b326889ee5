using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Text;

namespace StaticWiki.Validation;

/// <summary>Checks a folder of HTML from any generator, or from none.</summary>
public static class FolderChecker
{
    /// <summary>Everything that is wrong with the site in a folder; places are relative to the folder.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="folder">The site's root.</param>
    /// <param name="settings">Where the site stands, and the severities.</param>
    /// <param name="jobs">How many pages to work on at once; 0 for as many as there are processors.</param>
    /// <exception cref="IOException">A folder cannot be listed. A file that cannot be read is a diagnostic.</exception>
    public static ImmutableArray<Diagnostic> Check(
        IFileSystem files,
        string folder,
        CheckSettings settings,
        int jobs = 0
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(settings);
        var paths = new List<string>();
        var links = new List<string>();
        List(files, folder, paths, links);

        var pages = paths.Where(path => SiteValidator.KindOf(path) is not null && !IsToolsOwn(path)).ToList();
        var facts = new PageFacts[pages.Count];
        var strings = new StringPool();
        Parallel.For(0, pages.Count, Jobs.Of(jobs), index => facts[index] = Read(files, folder, pages[index], strings));

        var notes = settings.Apply(
            links
                .Where(link => !IsToolsOwn(link))
                .Select(link => ValidationRules.SymbolicLink.At(new Place(link), "the symbolic link was not followed"))
        );
        var found = LinkChecker.Check(facts, paths, settings, jobs, links);
        var empty = pages.Any(page => SiteValidator.KindOf(page) == PageKind.Html)
            ? []
            : settings.Apply([ValidationRules.NoPage.At(null, "the folder holds no HTML file")]);
        return [.. empty, .. found.Concat(notes).OrderBy(diagnostic => diagnostic.Place)];
    }

    /// <summary>
    /// Whether a file stands in a dot folder: it can be linked to, but a tool has put it there, and nobody's pages are in it.
    /// </summary>
    private static bool IsToolsOwn(string path) =>
        path.Split('/')[..^1].Any(folder => folder.StartsWith('.') && folder != ".well-known");

    /// <summary>Lists all files below a folder, without following links.</summary>
    private static void List(IFileSystem files, string root, List<string> paths, List<string> links)
    {
        var folders = new Stack<string>([""]);
        while (folders.TryPop(out var folder))
        {
            foreach (var entry in files.List(folder.Length == 0 ? root : Join(root, folder)))
            {
                var path = folder.Length == 0 ? entry.Name : Join(folder, entry.Name);
                switch (entry.Kind)
                {
                    case EntryKind.Folder when entry.Name is not (".git" or ".hg" or ".svn"):
                        folders.Push(path);
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
        paths.Sort(StringComparer.Ordinal);
        links.Sort(StringComparer.Ordinal);
    }

    private static PageFacts Read(IFileSystem files, string folder, string path, StringPool strings)
    {
        try
        {
            return SiteValidator.Inspect(new OutputFile(path, files.Read(Join(folder, path))), strings)!;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var unreadable = ValidationRules.UnreadablePage.At(new Place(path), "the file could not be read");
            return new PageFacts(path, SiteValidator.KindOf(path)!.Value)
            {
                IsParsed = false,
                Diagnostics = [unreadable],
            };
        }
    }

    private static string Join(string folder, string name) =>
        folder.EndsWith('/') ? folder + name : folder + "/" + name;
}
