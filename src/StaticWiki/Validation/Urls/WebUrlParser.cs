using System.Globalization;
using System.Text;

namespace StaticWiki.Validation.Urls;

/// <summary>
/// The basic URL parser of the URL standard (section 4.4), as straight-line code instead of a state machine.
/// </summary>
internal static class WebUrlParser
{
    /// <summary>Parses a URL against a base.</summary>
    /// <param name="written">The attribute's value; surrounding white space and inner tabs and line breaks are removed.</param>
    /// <param name="baseUrl">What relative URLs are relative to; null where there is nothing.</param>
    /// <param name="fault">Why there is no URL, as the end of a sentence; null where there is one.</param>
    public static WebUrl? Parse(string written, WebUrl? baseUrl, out string? fault)
    {
        fault = null;
        var text = Clean(written);
        var (rest, fragment) = CutAt(text, '#');
        if (fragment is not null)
            fragment = PercentEncoding.EncodeFragment(fragment);

        var scheme = SchemeOf(rest);
        if (scheme is not null)
            return Absolute(scheme, rest[(scheme.Length + 1)..], fragment, baseUrl, ref fault);

        if (baseUrl is null)
        {
            fault = "it is relative, and there is nothing it could be relative to";
            return null;
        }
        if (!baseUrl.HasOpaquePath)
            return Relative(rest, fragment, baseUrl, ref fault);
        if (rest.Length == 0 && fragment is not null)
            return baseUrl with { Fragment = fragment };
        fault = $"it is relative, and nothing can be relative to a {baseUrl.Scheme}: address";
        return null;
    }

    /// <summary>Strips C0 controls and spaces around, and tabs and line breaks within (section 4.4, steps 1 to 3).</summary>
    private static string Clean(string written)
    {
        var start = 0;
        var end = written.Length;
        while (start < end && written[start] <= ' ')
            start++;
        while (end > start && written[end - 1] <= ' ')
            end--;
        var text = written.AsSpan(start, end - start);
        if (!text.ContainsAny('\t', '\n', '\r'))
            return text.ToString();
        var cleaned = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not ('\t' or '\n' or '\r'))
                cleaned.Append(c);
        }
        return cleaned.ToString();
    }

    private static string? SchemeOf(string text)
    {
        if (text.Length == 0 || !char.IsAsciiLetter(text[0]))
            return null;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == ':')
                return text[..i].ToLowerInvariant();
            if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('+' or '-' or '.'))
                return null;
        }
        return null;
    }

    private static WebUrl? Absolute(string scheme, string rest, string? fragment, WebUrl? baseUrl, ref string? fault)
    {
        if (scheme == "file")
        {
            var (filePath, fileQuery) = CutAt(rest, '?');
            return new WebUrl(scheme, "", null, filePath, fileQuery, fragment) { HasOpaquePath = true };
        }
        if (WebUrl.IsSpecial(scheme))
        {
            var slashes = LeadingSlashes(rest);
            var startsAuthority = rest.StartsWith("//", StringComparison.Ordinal);
            if (slashes < 2 && !startsAuthority && baseUrl is { HasOpaquePath: false } && baseUrl.Scheme == scheme)
            {
                var relative = Relative(rest, fragment, baseUrl, ref fault);
                return relative is null ? null : relative with { LacksSlashes = true };
            }
            var url = WithAuthority(scheme, rest[slashes..], fragment, ref fault);
            return url is null ? null : url with { LacksSlashes = !startsAuthority || slashes > 2 };
        }
        if (rest.StartsWith("//", StringComparison.Ordinal))
            return WithAuthority(scheme, rest[2..], fragment, ref fault);
        var (path, query) = CutAt(rest, '?');
        return new WebUrl(scheme, null, null, path, query, fragment) { HasOpaquePath = !path.StartsWith('/') };
    }

    private static WebUrl? Relative(string rest, string? fragment, WebUrl baseUrl, ref string? fault)
    {
        var special = WebUrl.IsSpecial(baseUrl.Scheme);
        if (rest.Length >= 2 && IsSlash(rest[0], special) && IsSlash(rest[1], special))
            return WithAuthority(baseUrl.Scheme, rest[(special ? LeadingSlashes(rest) : 2)..], fragment, ref fault);
        if (rest.Length == 0)
            return baseUrl with { Fragment = fragment };

        var (path, query) = CutAt(rest, '?');
        if (path.Length == 0)
            return baseUrl with { Query = query, Fragment = fragment };
        if (!IsSlash(path[0], special))
            path = baseUrl.Path[..(baseUrl.Path.LastIndexOf('/') + 1)] + path;
        return baseUrl with { Path = ResolveDots(path, special), Query = query, Fragment = fragment };
    }

    private static WebUrl? WithAuthority(string scheme, string rest, string? fragment, ref string? fault)
    {
        var special = WebUrl.IsSpecial(scheme);
        var end = special ? rest.AsSpan().IndexOfAny('/', '\\', '?') : rest.AsSpan().IndexOfAny('/', '?');
        var authority = end < 0 ? rest : rest[..end];
        var (path, query) = CutAt(end < 0 ? "" : rest[end..], '?');

        var hostAndPort = authority[(authority.LastIndexOf('@') + 1)..];
        var colon = hostAndPort.IndexOf(':', hostAndPort.LastIndexOf(']') + 1);
        var host = HostParser.Parse(colon < 0 ? hostAndPort : hostAndPort[..colon], special, out fault);
        if (host is null)
            return null;
        if (host.Length == 0 && (colon >= 0 || authority.Contains('@', StringComparison.Ordinal)))
        {
            fault = "it has no host";
            return null;
        }

        int? port = null;
        if (colon >= 0 && colon + 1 < hostAndPort.Length)
        {
            var digits = hostAndPort[(colon + 1)..];
            if (!digits.All(char.IsAsciiDigit) || !TryPort(digits, out var number))
            {
                fault = $"'{digits}' is no port number";
                return null;
            }
            port = number == DefaultPort(scheme) ? null : number;
        }
        return new WebUrl(scheme, host, port, ResolveDots(path, special), query, fragment);
    }

    private static bool TryPort(string digits, out int port) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= 65535;

    private static int? DefaultPort(string scheme) =>
        scheme switch
        {
            "http" or "ws" => 80,
            "https" or "wss" => 443,
            "ftp" => 21,
            _ => null,
        };

    /// <summary>Resolves "." and ".." segments, also written %2e; ".." stops at the root (section 4.4, path state).</summary>
    private static string ResolveDots(string path, bool special)
    {
        if (special)
            path = path.Replace('\\', '/');
        if (path.Length == 0)
            return special ? "/" : "";

        var segments = new List<string>();
        var parts = path[0] == '/' ? path[1..].Split('/') : path.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            var last = i == parts.Length - 1;
            if (IsDots(parts[i], 2))
            {
                if (segments.Count > 0)
                    segments.RemoveAt(segments.Count - 1);
                if (last)
                    segments.Add("");
            }
            else if (IsDots(parts[i], 1))
            {
                if (last)
                    segments.Add("");
            }
            else
            {
                segments.Add(parts[i]);
            }
        }
        return "/" + string.Join('/', segments);
    }

    private static bool IsDots(string segment, int count)
    {
        var dots = 0;
        for (var i = 0; i < segment.Length; i++)
        {
            if (segment.AsSpan(i).StartsWith("%2e", StringComparison.OrdinalIgnoreCase))
                i += 2;
            else if (segment[i] != '.')
                return false;
            dots++;
        }
        return dots == count;
    }

    private static int LeadingSlashes(string text)
    {
        var count = 0;
        while (count < text.Length && IsSlash(text[count], special: true))
            count++;
        return count;
    }

    private static bool IsSlash(char c, bool special) => c == '/' || (special && c == '\\');

    private static (string Before, string? After) CutAt(string text, char separator)
    {
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
    }
}
