using System.Collections.Immutable;
using StaticWiki.Caching;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Linking;
using StaticWiki.Loading;
using StaticWiki.Text;
using StaticWiki.Validation;

namespace StaticWiki;

/// <summary>Checks the finished pages of a wiki, as far as the last build has not done so, by the wiki's settings.</summary>
internal static class SiteCheck
{
    /// <param name="pages">All pages.</param>
    /// <param name="paths">All files of the site.</param>
    /// <param name="content">Has the settings.</param>
    /// <param name="folders">Where the site goes, for places.</param>
    /// <param name="written">Where the addresses in the pages were written.</param>
    /// <param name="jobs">How many threads may work at once.</param>
    /// <param name="cache">Knows what the last build found.</param>
    public static IEnumerable<Diagnostic> Run(
        ImmutableArray<IInspectedPage> pages,
        ImmutableArray<OutputPath> paths,
        WikiContent content,
        WikiFolders folders,
        WrittenPlaces written,
        int jobs,
        BuildCache cache
    )
    {
        var configuration = content.Configuration;
        var settings = SettingsOf(configuration);
        var outputFolder = folders.Display(folders.Output);
        var digest = new DigestWriter().Add(content.Digest).Add(settings.BasePath).Add(settings.BaseUrl);
        ImmutableArray<string> targets = [.. paths.Where(path => !path.IsContentAddressed).Select(path => path.Path)];
        foreach (var path in targets)
            digest.Add(path);
        foreach (var page in pages)
            digest.Add(page.TargetDigest);
        var ground = digest.Finish();
        var all = SiteValidator.Check(pages, targets, settings, jobs, page => cache.Pages.IsInOrder(page, ground));
        cache.Pages.SetChecked(
            ground,
            all.Select(found => found.Place?.File).OfType<string>().ToHashSet(StringComparer.Ordinal)
        );
        foreach (var found in all)
        {
            // As with links: a folder that was written for another tool is shown as well as it can be.
            var severity = configuration.IsStrict
                ? found.Severity
                : (Severity)Math.Min((int)found.Severity, (int)Severity.Warning);
            var placed = written.Of(found);
            if (ReferenceEquals(placed, found) && found.Place is { } inSite)
                placed = found with { Place = inSite with { File = WikiFolders.Combine(outputFolder, inSite.File) } };
            yield return placed with
            {
                Severity = severity,
            };
        }
    }

    public static CheckSettings SettingsOf(SiteConfiguration configuration) =>
        new()
        {
            BasePath = configuration.BasePath,
            BaseUrl = configuration.BaseUrl?.AbsoluteUri,
            Severities = configuration.Severities,
        };

    /// <summary>What is no fault, and yet good to know.</summary>
    public static IEnumerable<Diagnostic> InfoOn(Site site)
    {
        if (
            site.Configuration is { BaseUrl: null, IsUnreadable: false }
            && site.Pages.Any(page => page.SourcePath is not null)
        )
        {
            yield return LoadingRules.NoBaseUrl.At(
                null,
                "no base_url is set: canonical links, sitemap.xml and the feed are left out, and 404.html assumes the site is at /"
            );
        }
    }
}
