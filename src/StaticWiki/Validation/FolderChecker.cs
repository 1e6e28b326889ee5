using System.Buffers;
using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Text;

namespace StaticWiki.Validation;

/// <summary>Checks a folder of HTML from any generator, or from none.</summary>
public static class FolderChecker
{
    /// <summary>What the facts of a page take, and what is made to judge them, in bytes.</summary>
    private const long MemoryOfPage = 10 << 10;

    /// <summary>
    /// Where all pages take no more than this, in bytes, the collector is kept away: nearly all that is allocated stays until the end.
    /// </summary>
    private const long MostWithoutCollector = 256L << 20;

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
    ) => Check(Read(files, folder, jobs), settings, jobs);

    /// <summary>Reads the facts of a folder.</summary>
    /// <inheritdoc cref="Check(IFileSystem, string, CheckSettings, int)"/>
    public static SiteFolderFacts Read(IFileSystem files, string folder, int jobs = 0)
    {
        ArgumentNullException.ThrowIfNull(files);
        var (paths, links) = SiteFolder.List(files, folder, jobs);
        var pages = paths
            .Where(path => SiteValidator.KindOf(path) is not null && !SiteFolder.IsToolsOwn(path))
            .ToList();
        if (pages.Count * MemoryOfPage <= MostWithoutCollector)
            CollectorPause.Begin(pages.Count * MemoryOfPage);
        var facts = new PageFacts[pages.Count];
        var strings = new StringPool();
        Parallel.For(0, pages.Count, Jobs.Of(jobs), index => facts[index] = Read(files, folder, pages[index], strings));
        return new SiteFolderFacts(folder, [.. facts], [.. paths], [.. links]);
    }

    /// <summary>Everything that is wrong with a site whose facts are known.</summary>
    /// <param name="site">The site.</param>
    /// <inheritdoc cref="Check(IFileSystem, string, CheckSettings, int)"/>
    public static ImmutableArray<Diagnostic> Check(SiteFolderFacts site, CheckSettings settings, int jobs = 0)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(settings);
        var notes = settings.Apply(
            site.Links.Where(link => !SiteFolder.IsToolsOwn(link))
                .Select(link => ValidationRules.SymbolicLink.At(new Place(link), "the symbolic link was not followed"))
        );
        var found = LinkChecker.Check(site.Pages, site.Paths, settings, jobs, site.Links);
        var empty = site.Pages.Any(page => page.Kind == PageKind.Html)
            ? []
            : settings.Apply([ValidationRules.NoPage.At(null, "the folder holds no HTML file")]);
        return [.. empty, .. found.Concat(notes).OrderBy(diagnostic => diagnostic.Place)];
    }

    private static PageFacts Read(IFileSystem files, string folder, string path, StringPool strings)
    {
        try
        {
            var content = files.ReadRented(SiteFolder.Join(folder, path));
            var facts = SiteValidator.Inspect(new OutputFile(path, content), strings)!;
            ArrayPool<byte>.Shared.Return(content.Array!);
            return facts;
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

/// <summary>The facts of all pages in a folder.</summary>
/// <param name="Folder">The site's root.</param>
/// <param name="Pages">Its pages and style sheets.</param>
/// <param name="Paths">All its files, sorted (ordinal).</param>
/// <param name="Links">Its symbolic links, which were not followed.</param>
public sealed record SiteFolderFacts(
    string Folder,
    ImmutableArray<PageFacts> Pages,
    ImmutableArray<string> Paths,
    ImmutableArray<string> Links
);
