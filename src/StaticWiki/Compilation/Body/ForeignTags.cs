using AngleSharp.Dom;

namespace StaticWiki.Compilation.Body;

/// <summary>
/// Where the start tags of drawings and formulas stand (HTML standard 13.2.6.5, foreign elements), which the parser
/// keeps no place of: each is the next tag of its name behind that of the element before it.
/// </summary>
internal static class ForeignTags
{
    private const string HtmlNamespace = "http://www.w3.org/1999/xhtml";

    /// <summary>Elements that hold text alone, in which what looks like a tag is none (HTML standard 13.1.2).</summary>
    private static readonly HashSet<string> HoldingText = new(StringComparer.OrdinalIgnoreCase)
    {
        "iframe",
        "noembed",
        "noframes",
        "script",
        "style",
        "textarea",
        "title",
        "xmp",
    };

    /// <summary>The offset of each such element's tag; one that cannot be found is not there.</summary>
    /// <param name="elements">All elements of a text, in the order of the tree.</param>
    /// <param name="html">The text.</param>
    /// <param name="before">How much the parser was given in front of it.</param>
    /// <param name="endTags">Knows where elements end.</param>
    public static Dictionary<IElement, int> Locate(
        IEnumerable<IElement> elements,
        string html,
        int before,
        EndTags endTags
    )
    {
        var located = new Dictionary<IElement, int>();
        var at = 0;
        foreach (var element in elements)
        {
            if (element.SourceReference is { Position: var position })
                at = Math.Max(at, position.Index - before);
            else if (element.NamespaceUri != HtmlNamespace)
            {
                at = Next(html, element.LocalName, at, endTags);
                if (at == html.Length)
                    break;
                located[element] = at;
                at = RawTags.EndOfTag(html, at);
            }
        }
        return located;
    }

    /// <summary>The next start tag of a name, from a tag or between tags on; the end of the text where there is none.</summary>
    private static int Next(string html, string name, int start, EndTags endTags)
    {
        for (var at = start; (at = html.IndexOf('<', at)) >= 0; )
        {
            var end = RawTags.EndOfTag(html, at);
            if (end == at)
            {
                at++;
                continue;
            }
            var found = RawTags.NameOf(html.AsSpan(at, end - at));
            if (found.Equals(name, StringComparison.OrdinalIgnoreCase))
                return at;
            at = end;
            if (HoldingText.Contains(found) && endTags.Next(html, found, end) is >= 0 and var close)
                at = close;
        }
        return html.Length;
    }
}
