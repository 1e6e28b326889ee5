using StaticWiki.Caching;
using StaticWiki.Files;
using StaticWiki.Linking;
using StaticWiki.Loading;
using StaticWiki.Rendering;
using StaticWiki.Rendering.Generators;

namespace StaticWiki;

/// <summary>The files of a site that are neither pages nor assets.</summary>
internal static class GeneratedFiles
{
    /// <summary>What a link may lead to besides pages and assets.</summary>
    public static IEnumerable<string> PathsOf(SiteConfiguration configuration)
    {
        yield return Sitemap.RobotsFileName;
        yield return AddressList.FileName;
        yield return GraphFile.FileName;
        yield return WebManifest.FileName;
        foreach (var file in Bibliography.FileNames)
            yield return file;
        if (configuration.HasMarkdownPages)
            yield return LlmsIndex.FileName;
        if (configuration.BaseUrl is null)
            yield break;
        yield return Sitemap.FileName;
        yield return Feed.FileName;
    }

    /// <summary>The others: small, or looked at as pages are.</summary>
    public static IEnumerable<OutputFile> Make(Site site, ThemeAssets theme)
    {
        yield return Sitemap.MakeRobots(site);
        if (WebManifest.Make(site, theme) is { } manifest)
            yield return manifest;
        // GitHub Pages hides names that begin with an underscore unless this file is there.
        yield return new OutputFile(".nojekyll", default);
        foreach (var redirect in site.Redirects)
            yield return RedirectPage.Make(site, redirect);
    }

    /// <summary>
    /// Makes the files that list pages for programs. They are long. Those that list all pages change with few edits; the
    /// feed has the texts of some, and changes with these.
    /// </summary>
    public static List<OutputPath> MakeIndexes(Site site, BuildCache cache, ISiteSink sink)
    {
        return
        [
            .. MakeGroup("lists", site.Fingerprint, () => AddIndexes(site, sink)),
            .. site.HasFeed ? MakeGroup("feed", Feed.FingerprintOf(site), () => [Add(Feed.Make(site))]) : [],
        ];

        (string Path, UInt128 Digest) Add(OutputFile file) => (file.Path, sink.Add(file));

        IEnumerable<OutputPath> MakeGroup(
            string name,
            UInt128 fingerprint,
            Func<IEnumerable<(string Path, UInt128 Digest)>> make
        )
        {
            if (cache.Generated.Keep(name, fingerprint, sink) is not { } paths)
            {
                var made = new Dictionary<string, UInt128>(StringComparer.Ordinal);
                foreach (var (path, digest) in make())
                    made[path] = digest;
                cache.Generated.Add(name, fingerprint, made);
                paths = made.Keys;
            }
            return paths.Select(path => new OutputPath(path, null));
        }
    }

    private static IEnumerable<(string Path, UInt128 Digest)> AddIndexes(Site site, ISiteSink sink)
    {
        foreach (var file in GenerateIndexes(site))
            yield return (file.Path, sink.Add(file));
        yield return (GraphFile.FileName, sink.Add(GraphFile.FileName, file => GraphFile.Write(site, file)));
    }

    private static IEnumerable<OutputFile> GenerateIndexes(Site site)
    {
        yield return AddressList.Make(site);
        if (LlmsIndex.Make(site) is { } llms)
            yield return llms;
        foreach (var file in Bibliography.Make(site))
            yield return file;
        if (Sitemap.Make(site) is { } sitemap)
            yield return sitemap;
    }
}
