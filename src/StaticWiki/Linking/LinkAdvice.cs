using StaticWiki.Diagnostics;
using StaticWiki.Linking.Maps;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>What a target that leads nowhere was most likely meant to be.</summary>
/// <param name="Help">What to do.</param>
/// <param name="Target">The target to write instead; null where a person has to decide.</param>
internal sealed record LinkAdvice(string Help, string? Target)
{
    private const string ContentFolder = "content/";

    /// <summary>For an address whose scheme no page may use.</summary>
    /// <param name="scheme">In lower case, without its colon.</param>
    /// <param name="target">The address as written.</param>
    public static LinkAdvice? ForScheme(string scheme, string target)
    {
        if (IsFileOfOneMachine(scheme))
            return new LinkAdvice("put the file into the content folder, and write its path from here", null);
        var nearest = Suggestions.Nearest(scheme, ["http", "https", "mailto"]);
        return nearest.Count == 0
            ? null
            : new LinkAdvice(
                Misspelling.DidYouMean([.. nearest.Select(known => known + ":")]),
                nearest.Count == 1 && target.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
                    ? nearest[0] + target[scheme.Length..]
                    : null
            );
    }

    /// <summary>Whether a scheme is a drive's letter, or that of files (RFC 8089).</summary>
    public static bool IsFileOfOneMachine(string scheme) => scheme is "file" or { Length: 1 };

    /// <summary>For a page or file that the build makes where there is something for it, and here there is not.</summary>
    /// <param name="path">Its path below the site's root, with or without a slash behind it.</param>
    /// <param name="configuration">The settings of the wiki.</param>
    public static LinkAdvice? ForMadePage(string path, SiteConfiguration configuration)
    {
        var page = path.TrimEnd('/');
        var help = page switch
        {
            "timeline" => "the build makes this page once a topic states 'events'",
            "graph" => $"the build makes this page once there are {TopicMaps.FewestTopics} topics",
            "search" when !configuration.HasSearch => "the build makes this page unless site.yaml says 'search: false'",
            "topics" => "the build makes this page once there is a topic, a file below content/topics/",
            "sources" => "the build makes this page once there is a source, a file below content/sources/",
            "maintenance" => "the build makes this page once there is a topic, and a content/site.yaml",
            "feed.xml" or "sitemap.xml" when configuration.BaseUrl is null =>
                "the build makes this file once site.yaml has a 'base_url'",
            "llms.txt" => "the build makes this file unless site.yaml says 'llms: false'",
            _ when page.StartsWith("tags/", StringComparison.Ordinal) =>
                "the build makes this page once a page has the tag, under 'tags' of its front matter",
            _ when page.StartsWith("kinds/", StringComparison.Ordinal) =>
                "the build makes this page once a topic is of the kind, by 'kind' of its front matter",
            _ => null,
        };
        return help is null ? null : new LinkAdvice(help, null);
    }

    /// <summary>For a target without a scheme that is meant to have one.</summary>
    public static LinkAdvice? ForOtherSite(string target)
    {
        var at = target.IndexOf('@', StringComparison.Ordinal);
        var meant =
            target.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "https://" + target
            : at > 0 && target.IndexOf('.', at) > at + 1 && !target.Contains('/', StringComparison.Ordinal)
                ? "mailto:" + target
            : null;
        return meant is null ? null : new LinkAdvice($"write {meant}", meant);
    }

    /// <summary>For a path that begins above the content folder, as it is seen from the wiki's root.</summary>
    public static LinkAdvice? ForContentFolder(PathTable paths, string folder, SiteLink link)
    {
        var rest = link.Path.AsSpan();
        while (rest.StartsWith("../") || rest.StartsWith("./"))
            rest = rest[(rest.IndexOf('/') + 1)..];
        var path = rest.TrimStart('/').ToString();
        if (!path.StartsWith(ContentFolder, StringComparison.Ordinal))
            return null;
        path = path[ContentFolder.Length..];
        if (paths.AtPath(path) is null)
            return null;
        var meant = link.WithPath(SiteLink.Relative(folder, path, link.Path[0] == '/'));
        return new LinkAdvice(Misspelling.DidYouMean([meant]), meant);
    }

    /// <summary>For a section that nothing resembles: those that there are.</summary>
    /// <param name="sections">The page's sections as the link would name them.</param>
    public static string ForSection(IReadOnlyList<string> sections)
    {
        const int shown = 4;
        if (sections.Count == 0)
            return "the page has no sections";
        var names = string.Join(", ", sections.Take(shown).Select(section => $"'{section}'"));
        return $"its sections are {names}{(sections.Count > shown ? ", …" : "")}";
    }
}
