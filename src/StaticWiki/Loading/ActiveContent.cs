using System.Text;

namespace StaticWiki.Loading;

/// <summary>
/// Files that a browser would run as a part of the site. A page may hold no script, and nor may what a contributor puts
/// beside it: scripts come with templates, whose changes are reviewed as code.
/// </summary>
internal static class ActiveContent
{
    private static readonly string[] Endings =
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

    /// <summary>What makes the file active; null where it is not.</summary>
    public static string? Find(string path, ReadOnlySpan<byte> content)
    {
        if (Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            return "a page or script of its own";
        return path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) && HoldsScript(AsciiOf(content))
            ? "a drawing with a script"
            : null;
    }

    // Markup is ASCII, in UTF-16 with a zero byte beside each character.
    private static string AsciiOf(ReadOnlySpan<byte> content) =>
        Encoding.Latin1.GetString(content).Replace("\0", "", StringComparison.Ordinal);

    private static bool HoldsScript(string svg)
    {
        if (
            svg.Contains("<script", StringComparison.OrdinalIgnoreCase)
            || svg.Contains(":script", StringComparison.OrdinalIgnoreCase)
            || svg.Contains("javascript:", StringComparison.OrdinalIgnoreCase)
            // An entity can spell any of these otherwise.
            || svg.Contains("<!ENTITY", StringComparison.OrdinalIgnoreCase)
            || svg.Contains("<foreignObject", StringComparison.OrdinalIgnoreCase)
        )
            return true;
        // An event handler: an attribute whose name begins with "on".
        for (var at = svg.IndexOf("on", StringComparison.OrdinalIgnoreCase); at > 0; )
        {
            var end = at;
            while (end < svg.Length && char.IsAsciiLetter(svg[end]))
                end++;
            var value = end;
            while (value < svg.Length && char.IsWhiteSpace(svg[value]))
                value++;
            if (char.IsWhiteSpace(svg[at - 1]) && end > at + 2 && value < svg.Length && svg[value] == '=')
                return true;
            at = svg.IndexOf("on", end, StringComparison.OrdinalIgnoreCase);
        }
        return false;
    }
}
