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
        var (paths, links) = SiteFolder.List(files, folder);
        var pages = paths
            .Where(path => SiteValidator.KindOf(path) is not null && !SiteFolder.IsToolsOwn(path))
            .ToList();
        var facts = new PageFacts[pages.Count];
        var strings = new StringPool();
        Parallel.For(0, pages.Count, Jobs.Of(jobs), index => facts[index] = Read(files, folder, pages[index], strings));

        var notes = settings.Apply(
            links
                .Where(link => !SiteFolder.IsToolsOwn(link))
                .Select(link => ValidationRules.SymbolicLink.At(new Place(link), "the symbolic link was not followed"))
        );
        var found = LinkChecker.Check(facts, paths, settings, jobs, links);
        var empty = pages.Any(page => SiteValidator.KindOf(page) == PageKind.Html)
            ? []
            : settings.Apply([ValidationRules.NoPage.At(null, "the folder holds no HTML file")]);
        return [.. empty, .. found.Concat(notes).OrderBy(diagnostic => diagnostic.Place)];
    }

    private static PageFacts Read(IFileSystem files, string folder, string path, StringPool strings)
    {
        try
        {
            return SiteValidator.Inspect(new OutputFile(path, files.Read(SiteFolder.Join(folder, path))), strings)!;
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
}
