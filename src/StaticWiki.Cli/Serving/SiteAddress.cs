using System.Text;
using StaticWiki.Sessions;

namespace StaticWiki.Cli.Serving;

/// <summary>What a server gives for an address.</summary>
/// <param name="File">The file of the site, by its path below the site's root; null where there is none.</param>
/// <param name="Redirect">Where to look instead, a path with its query; null where nowhere.</param>
/// <param name="IsPermanent">Whether the site itself says so, and not only this server.</param>
internal readonly record struct Answer(string? File, string? Redirect = null, bool IsPermanent = true);

/// <summary>
/// Finds the file for an address as GitHub Pages does: the index of a folder, a page without its <c>.html</c>, and a redirect
/// to where the last slash is missing.
/// </summary>
internal static class SiteAddress
{
    private const string Index = "index.html";

    /// <param name="session">The site.</param>
    /// <param name="basePath">The path that it is mounted at; begins and ends with a slash.</param>
    /// <param name="target">Path and query as a browser sends them.</param>
    public static Answer Find(WikiSession session, string basePath, string target)
    {
        var query = target.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? target[at..] : "";
        var raw = target[..^query.Length];
        if (Decode(raw) is not { } path)
            return default;
        var mount = Uri.UnescapeDataString(basePath);
        if (path == "/" && mount != "/")
            return new Answer(null, basePath + query, IsPermanent: false);
        if (path == mount.TrimEnd('/') && mount != "/")
            return new Answer(null, basePath + query);
        if (!path.StartsWith(mount, StringComparison.Ordinal))
            return default;
        var file = path[mount.Length..];
        return In(session, file, raw + "/" + query) ?? In(session, Composed(file), raw + "/" + query) ?? default;
    }

    private static Answer? In(WikiSession session, string file, string withSlash)
    {
        if (file.Length == 0 || file.EndsWith('/'))
            return session.Find(file + Index) is null ? null : new Answer(file + Index);
        if (session.Find(file) is not null)
            return new Answer(file);
        if (session.Find(file + ".html") is not null)
            return new Answer(file + ".html");
        return session.Find($"{file}/{Index}") is null ? null : new Answer(null, withSlash);
    }

    /// <summary>A path without percent-encoding; null where it is not UTF-8, or an encoded slash would part it otherwise.</summary>
    private static string? Decode(string raw)
    {
        if (!raw.StartsWith('/') || raw.Contains("%2F", StringComparison.OrdinalIgnoreCase))
            return null;
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(raw.Length)];
        var length = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '%')
            {
                length += Encoding.UTF8.GetBytes(raw.AsSpan(i, 1), bytes.AsSpan(length));
                continue;
            }
            if (i + 2 >= raw.Length || !char.IsAsciiHexDigit(raw[i + 1]) || !char.IsAsciiHexDigit(raw[i + 2]))
                return null;
            bytes[length++] = Convert.ToByte(raw.Substring(i + 1, 2), 16);
            i += 2;
        }
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, 0, length);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Composed(string path) => path.Contains('\uFFFE') ? path : path.Normalize();
}
