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

    // An entity can spell any of the others otherwise.
    private static readonly string[] Signs = ["<script", ":script", "javascript:", "<!ENTITY", "<foreignObject"];

    /// <summary>What makes the file active, and the byte at which its script begins where that is known; null where it is not.</summary>
    public static (string What, int? Offset)? Find(string path, ReadOnlySpan<byte> content)
    {
        if (Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            return ("a page or script of its own", null);
        if (!path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
            return null;
        var ascii = AsciiOf(content);
        var at = FindScript(ascii);
        return at < 0 ? null : ("a drawing with a script", ascii.Length == content.Length ? at : null);
    }

    // Markup is ASCII, in UTF-16 with a zero byte beside each character.
    private static string AsciiOf(ReadOnlySpan<byte> content) =>
        Encoding.Latin1.GetString(content).Replace("\0", "", StringComparison.Ordinal);

    /// <returns>Where it begins; −1 where there is none.</returns>
    private static int FindScript(string svg)
    {
        foreach (var sign in Signs)
        {
            var found = svg.IndexOf(sign, StringComparison.OrdinalIgnoreCase);
            if (found >= 0)
                return found;
        }
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
                return at;
            at = svg.IndexOf("on", end, StringComparison.OrdinalIgnoreCase);
        }
        return -1;
    }
}
