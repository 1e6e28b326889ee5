using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Files;

namespace StaticWiki.Validation;

/// <summary>Checks a site that is still in memory, before anything of it is published.</summary>
public static class SiteValidator
{
    private static readonly string[] PageExtensions = [".html", ".htm", ".xhtml", ".xht"];

    /// <summary>Everything that is wrong with the site, sorted by file and place.</summary>
    /// <param name="site">All files of the site.</param>
    /// <param name="settings">Where the site will stand, and the severities.</param>
    /// <param name="jobs">How many pages to work on at once; 0 for as many as there are processors.</param>
    public static ImmutableArray<Diagnostic> Validate(
        IReadOnlyList<OutputFile> site,
        CheckSettings settings,
        int jobs = 0
    )
    {
        ArgumentNullException.ThrowIfNull(site);
        var facts = new PageFacts?[site.Count];
        var strings = new StringPool();
        Parallel.For(0, site.Count, Jobs.Of(jobs), index => facts[index] = Inspect(site[index], strings));
        return Check([.. facts.OfType<PageFacts>()], site.Select(file => file.Path), settings, jobs);
    }

    /// <summary>The same where the facts have been collected.</summary>
    /// <param name="pages">What <see cref="Inspect"/> gave for the files that it gave something for.</param>
    /// <param name="paths">The paths of all files of the site.</param>
    /// <param name="known">Pages that are known to be in order, so that they need not be looked at again.</param>
    /// <inheritdoc cref="Validate"/>
    public static ImmutableArray<Diagnostic> Check(
        IReadOnlyList<IInspectedPage> pages,
        IEnumerable<string> paths,
        CheckSettings settings,
        int jobs = 0,
        Func<IInspectedPage, bool>? known = null
    ) => LinkChecker.Check(pages, paths, settings, jobs, known: known);

    /// <summary>
    /// The facts of one file, a function of its path and bytes alone; null for a file that holds no links to check.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="strings">Where strings of the facts come from; the same for all files of a site, so that they share them.</param>
    public static PageFacts? Inspect(OutputFile file, StringPool? strings = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        return KindOf(file.Path) switch
        {
            PageKind.Html => HtmlInspector.Inspect(file, strings),
            PageKind.StyleSheet => StyleSheetInspector.Inspect(file),
            _ => null,
        };
    }

    /// <summary>What a file is by its extension, in any case; null for what is not checked.</summary>
    public static PageKind? KindOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Array.Exists(PageExtensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                ? PageKind.Html
            : path.EndsWith(".css", StringComparison.OrdinalIgnoreCase) ? PageKind.StyleSheet
            : null;
    }
}
