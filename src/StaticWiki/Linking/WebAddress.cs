namespace StaticWiki.Linking;

/// <summary>Addresses that lead out of the site.</summary>
internal static class WebAddress
{
    private static readonly string[] Allowed =
    [
        "http",
        "https",
        "mailto",
        "tel",
        "sms",
        "ftp",
        "ftps",
        "sftp",
        "xmpp",
        "irc",
        "ircs",
        "geo",
        "magnet",
        "news",
        "urn",
        "doi",
        "matrix",
        "git",
        "ssh",
    ];

    private static readonly string[] AllowedPictures = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    /// <summary>
    /// The scheme of an address in lower case (RFC 3986, 3.1), found as a browser finds it, which first removes tabs,
    /// line ends and leading control characters (URL standard, "basic URL parser"); null where there is none.
    /// </summary>
    public static string? SchemeOf(string target)
    {
        var seen = string.Concat(target.Where(c => c is not ('\t' or '\n' or '\r'))).TrimStart(ControlsAndSpace);
        var colon = seen.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !char.IsAsciiLetter(seen[0]))
            return null;
        var scheme = seen[..colon];
        return scheme.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')
            ? scheme.ToLowerInvariant()
            : null;
    }

    /// <summary>Whether a page may hold an address with this scheme; pictures are loaded, and may stand in the address itself.</summary>
    public static bool IsAllowed(string scheme, string target, bool isPicture) =>
        (isPicture ? scheme is "http" or "https" : Allowed.Contains(scheme))
        || (
            isPicture
            && scheme == "data"
            && AllowedPictures.Any(type => target.StartsWith($"data:{type}", StringComparison.OrdinalIgnoreCase))
        );

    private static readonly char[] ControlsAndSpace = [.. Enumerable.Range(0, 0x21).Select(code => (char)code)];
}
