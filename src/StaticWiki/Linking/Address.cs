using System.Buffers;
using System.Globalization;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>Where something is published.</summary>
/// <param name="Path">
/// Path below the site's root without a leading slash; a page's ends with a slash, the home page's is empty. Not
/// percent-encoded.
/// </param>
public readonly record struct Address(string Path) : IComparable<Address>
{
    public static readonly Address Home = new("");

    /// <summary>Of the list of all topics.</summary>
    public static readonly Address Topics = new("topics/");

    /// <summary>Of the list of all sources.</summary>
    public static readonly Address Sources = new("sources/");

    public static readonly Address Maintenance = new("maintenance/");

    public static readonly Address Timeline = new("timeline/");

    public static readonly Address Search = new("search/");

    public static readonly Address Graph = new("graph/");

    public static readonly Address NotFound = new("404.html");

    /// <summary>The file that a web server delivers for it.</summary>
    public string OutputFile => Path.Length == 0 || Path.EndsWith('/') ? Path + "index.html" : Path;

    /// <summary>The address of a page by the path of its Markdown file; null where a name gives no slug.</summary>
    /// <param name="contentPath">Path below the content folder.</param>
    /// <param name="isFolderIndex">Whether the file stands for its folder.</param>
    public static Address? OfPage(string contentPath, bool isFolderIndex)
    {
        var path = contentPath.AsSpan(..^".md".Length);
        if (isFolderIndex)
            path = path[..Math.Max(0, path.LastIndexOf('/'))];
        if (isFolderIndex && path.IsEmpty)
            return Home;
        // Most paths are addresses already, and every page comes by here.
        if (IsOfSlugs(path))
            return new Address(string.Concat(path, "/"));
        var slugs = Array.ConvertAll(path.ToString().Split('/'), UrlSlug.Of);
        return slugs.Contains("") ? null : new Address(string.Join('/', slugs) + "/");
    }

    private static bool IsOfSlugs(ReadOnlySpan<char> path)
    {
        foreach (var segment in path.Split('/'))
        {
            if (!UrlSlug.IsSlug(path[segment]))
                return false;
        }
        return true;
    }

    /// <summary>An address for names that give no slug: the code points of what they hold instead.</summary>
    /// <inheritdoc cref="OfPage"/>
    public static Address OfAnyPage(string contentPath, bool isFolderIndex)
    {
        var segments = contentPath[..^".md".Length].Split('/');
        if (isFolderIndex)
            segments = segments[..^1];
        return new Address(string.Concat(segments.Select(segment => SlugOf(segment) + "/")));

        static string SlugOf(string segment) =>
            UrlSlug.Of(segment) is { Length: > 0 } slug
                ? slug
                : string.Join('-', segment.EnumerateRunes().Select(rune => $"u{rune.Value:x4}"));
    }

    /// <summary>The same address with a number, for the second and further pages of it.</summary>
    public Address Numbered(int number) => new($"{Path.TrimEnd('/')}-{number.ToString(CultureInfo.InvariantCulture)}/");

    /// <summary>The path as it stands in a URL: each segment percent-encoded (RFC 3986, 3.3).</summary>
    public string Encoded =>
        Path.AsSpan().ContainsAnyExcept(Unencoded)
            ? string.Join('/', Path.Split('/').Select(Uri.EscapeDataString))
            : Path;

    /// <summary>Unreserved characters (RFC 3986, 2.3), and what stands between segments.</summary>
    private static readonly SearchValues<char> Unencoded = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/"
    );

    public int CompareTo(Address other) => string.CompareOrdinal(Path, other.Path);
}
