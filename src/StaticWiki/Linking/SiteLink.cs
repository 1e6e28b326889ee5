using System.Text;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>A link inside the site, taken apart.</summary>
/// <param name="WrittenPath">The path as written.</param>
/// <param name="Path">The path, percent-decoded.</param>
/// <param name="Query">With its question mark, or empty.</param>
/// <param name="Fragment">Percent-decoded, without its hash sign; null where there is none.</param>
internal sealed record SiteLink(string WrittenPath, string Path, string Query, string? Fragment)
{
    public static SiteLink Parse(string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? null : Uri.UnescapeDataString(target[(hash + 1)..]);
        var rest = hash < 0 ? target : target[..hash];
        var question = rest.IndexOf('?', StringComparison.Ordinal);
        var query = question < 0 ? "" : rest[question..];
        var path = question < 0 ? rest : rest[..question];
        return new SiteLink(path, Uri.UnescapeDataString(path.Replace('\\', '/')), query, fragment);
    }

    /// <summary>
    /// The fragment where it names an element: not the top of the page (HTML standard, 7.4.6.3), nor a stretch of text
    /// (a fragment directive).
    /// </summary>
    public string? HeadingFragment
    {
        get
        {
            if (Fragment is null)
                return null;
            var directive = Fragment.IndexOf(":~:", StringComparison.Ordinal);
            var element = directive < 0 ? Fragment : Fragment[..directive];
            return element.Length == 0 || element.Equals("top", StringComparison.OrdinalIgnoreCase) ? null : element;
        }
    }

    /// <summary>The link as written, with another path.</summary>
    public string WithPath(string path) => Encode(path) + Query + (Fragment is null ? "" : "#" + Encode(Fragment));

    /// <summary>
    /// Encodes what would end a Markdown link's target (CommonMark 6.3) or mean something else in a URL, and leaves
    /// other scripts readable.
    /// </summary>
    private static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c <= ' ' || "%?#()<>\\\"".Contains(c, StringComparison.Ordinal))
                encoded.Append(Uri.HexEscape(c));
            else
                encoded.Append(c);
        }
        return encoded.ToString();
    }

    /// <summary>A path relative to a folder as a path below the content folder; null where it leads out of that.</summary>
    /// <param name="folder">Ends with a slash, or empty.</param>
    public static string? Combine(string folder, string relative)
    {
        var segments = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        var parts = relative.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            switch (parts[i])
            {
                case "" or ".":
                    break;
                case "..":
                    if (segments.Count == 0)
                        return null;
                    segments.RemoveAt(segments.Count - 1);
                    break;
                default:
                    segments.Add(parts[i]);
                    break;
            }
        }
        var isFolder = parts[^1] is "" or "." or "..";
        return string.Join('/', segments) + (isFolder && segments.Count > 0 ? "/" : "");
    }

    /// <summary>A path below the content folder as one would write it in a file of a folder.</summary>
    public static string Relative(string folder, string path, bool isAbsolute)
    {
        if (isAbsolute)
            return "/" + path;
        var from = folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var to = path.Split('/');
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common] == to[common])
            common++;
        return string.Concat(Enumerable.Repeat("../", from.Length - common)) + string.Join('/', to[common..]);
    }

    /// <summary>A content path as the address it would have.</summary>
    public static string Slugs(string path) =>
        string.Concat(
            path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(segment => UrlSlug.Of(segment) + "/")
        );
}
