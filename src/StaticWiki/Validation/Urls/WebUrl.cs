using System.Globalization;

namespace StaticWiki.Validation.Urls;

/// <summary>
/// A URL as the URL standard's parser leaves it, as far as checking links needs it: the path's dot segments are
/// resolved and backslashes turned, but nothing is percent-encoded except the fragment.
/// </summary>
/// <param name="Scheme">In lower case, without the colon.</param>
/// <param name="Host">In ASCII and lower case; null where the URL has none (<c>mailto:</c>), empty where it is empty.</param>
/// <param name="Port">Null for the scheme's own.</param>
/// <param name="Path">Begins with a slash unless <see cref="HasOpaquePath"/>.</param>
/// <param name="Query">Without the question mark; null where there is none.</param>
/// <param name="Fragment">Without the hash sign, percent-encoded; null where there is none.</param>
internal sealed record WebUrl(
    string Scheme,
    string? Host,
    int? Port,
    string Path,
    string? Query = null,
    string? Fragment = null
)
{
    /// <summary>Whether the part behind the scheme is no hierarchy: <c>mailto:</c>, <c>data:</c>, <c>tel:</c>.</summary>
    public bool HasOpaquePath { get; init; }

    /// <summary>
    /// Whether the parser had to mend <c>http:example.org</c> or <c>http:/example.org</c>: it opens in a browser,
    /// but is no valid URL string ("special-scheme-missing-following-solidus").
    /// </summary>
    public bool LacksSlashes { get; init; }

    /// <summary>Whether both have one scheme of http and https, host and port, that is, one server.</summary>
    public bool IsSameSite(WebUrl other) =>
        IsWeb && other.IsWeb && Port == other.Port && string.Equals(Host, other.Host, StringComparison.Ordinal);

    /// <summary>The URL as a request is made to it: without what stands behind the hash sign.</summary>
    public string WithoutFragment()
    {
        var port = Port is { } number ? string.Create(CultureInfo.InvariantCulture, $":{number}") : "";
        return $"{Scheme}://{Host}{port}{Path}{(Query is null ? "" : "?" + Query)}";
    }

    public bool IsWeb => Scheme is "http" or "https";

    /// <summary>The schemes with a host and a path that backslashes separate too (URL standard, "special scheme").</summary>
    public static bool IsSpecial(string scheme) => scheme is "http" or "https" or "ws" or "wss" or "ftp" or "file";
}
