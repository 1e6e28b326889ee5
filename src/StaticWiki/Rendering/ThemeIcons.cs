using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Rendering;

/// <summary>
/// The pictures that stand for a wiki in tabs, bookmarks and on home screens. They are a set: where a wiki brings one of its
/// own, those of the tool that it does not replace would stand for something else.
/// </summary>
internal static class ThemeIcons
{
    /// <summary>What browsers ask a site's root for where a page names no icon, as do programs that read no page.</summary>
    public const string Favicon = "favicon.ico";

    /// <summary>The header of each page shows it, so that it is always there.</summary>
    private const string Drawing = "icon.svg";

    private static readonly string[] Set =
    [
        Drawing,
        Favicon,
        "apple-touch-icon.png",
        "icon-192.png",
        "icon-512.png",
        "icon-maskable-512.png",
    ];

    /// <summary>Whether a file of the theme is the icon at the site's root, and the wiki has one there as many sites do.</summary>
    /// <param name="assets">What the wiki brings itself.</param>
    /// <param name="file">The file.</param>
    public static bool IsFaviconOf(IEnumerable<Asset> assets, OutputFile file) =>
        file.Path == Favicon && assets.Any(asset => asset.Path == file.Path);

    /// <summary>Whether a file of the theme is left out, since the wiki has another icon.</summary>
    /// <param name="name">The file.</param>
    /// <param name="own">What the wiki brings itself.</param>
    public static bool IsReplaced(string name, IReadOnlySet<string> own) =>
        name != Drawing && Set.Contains(name) && !own.Contains(name) && Set.Any(own.Contains);
}
