using System.Collections.Frozen;

namespace StaticWiki.Loading.Assets;

/// <summary>
/// Files that a browser would run as a part of the site. A page may hold no script, and nor may what a contributor puts
/// beside it: scripts come with templates, whose changes are reviewed as code.
/// </summary>
internal static class ActiveContent
{
    private static readonly FrozenSet<string> Endings =
    [
        ".html",
        ".htm",
        ".xhtml",
        ".xht",
        ".shtml",
        ".js",
        ".mjs",
        ".cjs",
        ".wasm",
        ".swf",
    ];

    /// <param name="ending">With its dot, in lower case.</param>
    public static bool IsEndingOfOne(string ending) => Endings.Contains(ending);
}
