using System.Buffers;
using System.Text;
using StaticWiki.Files;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>Reads an address of this site, or the path of a file that had one, as a person writes it.</summary>
/// <param name="Address">The address.</param>
/// <param name="Fragment">Not percent-encoded; null where none is written.</param>
public sealed record WrittenAddress(Address Address, string? Fragment)
{
    // What Windows has no names with; '#' and '?' would end the path of a link.
    private static readonly SearchValues<char> Unusable = SearchValues.Create("\\:*?\"<>|#");

    /// <summary>
    /// Reads <c>/topics/old-name/</c>, which means that very address, or <c>topics/old-name.md</c>, which means the
    /// address that such a file has. A last slash may be missing; percent-encoding is resolved.
    /// </summary>
    /// <param name="fault">Why it is no address, for the end of a sentence; empty where it is one.</param>
    /// <returns>Null where it is none.</returns>
    public static WrittenAddress? Parse(string written, out string fault)
    {
        fault = "";
        written = written.Trim();
        if (WebAddress.SchemeOf(written) is not null || written.StartsWith("//", StringComparison.Ordinal))
            return Refuse("it has to be a path of this site, as '/topics/old-name/'", out fault);
        var link = SiteLink.Parse(written);
        if (link.Query.Length > 0)
            return Refuse("an address with a query cannot be told from the one without", out fault);
        var path = Name.WellFormed(link.Path).Normalize(NormalizationForm.FormC);
        var address = path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? OfFile(path) : OfPath(path);
        if (address is not { } known)
            return Refuse("it holds a part that no address can have", out fault);
        return new WrittenAddress(known, link.Fragment is { Length: > 0 } fragment ? fragment : null);
    }

    /// <summary>The address that a Markdown file has, or had, by its path below the content folder.</summary>
    internal static Address? OfFile(string path)
    {
        path = path.TrimStart('/');
        if (path.StartsWith("content/", StringComparison.Ordinal))
            path = path["content/".Length..];
        var name = Path.GetFileNameWithoutExtension(path);
        var isFolderIndex =
            name.Equals("index", StringComparison.OrdinalIgnoreCase)
            || name.Equals("readme", StringComparison.OrdinalIgnoreCase);
        return Address.OfPage(path, isFolderIndex);
    }

    private static Address? OfPath(string path)
    {
        var isExact = path.StartsWith('/');
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isFile =
            !path.EndsWith('/')
            && segments is [.., var last]
            && Path.GetExtension(last).ToLowerInvariant() is ".html" or ".htm";
        if (isFile && segments[^1] == "index.html")
        {
            isFile = false;
            segments = segments[..^1];
        }
        for (var i = 0; i < segments.Length; i++)
        {
            if (!isExact && !(isFile && i == segments.Length - 1))
                segments[i] = UrlSlug.Of(segments[i]);
            if (!IsUsable(segments[i]))
                return null;
        }
        return new Address(string.Join('/', segments) + (isFile || segments.Length == 0 ? "" : "/"));
    }

    // A name that begins with a dot is hidden on most hosts, and one that ends with a dot or space Windows does not keep.
    private static bool IsUsable(string segment) =>
        segment.Length > 0
        && !segment.StartsWith('.')
        && !segment.EndsWith('.')
        && !segment.EndsWith(' ')
        && !segment.AsSpan().ContainsAny(Unusable)
        && !segment.Any(char.IsControl)
        && !PortableName.IsDevice(segment);

    private static WrittenAddress? Refuse(string reason, out string fault)
    {
        fault = reason;
        return null;
    }
}
