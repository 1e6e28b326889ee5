using StaticWiki.Loading;

namespace StaticWiki.Linking;

/// <summary>What pages load from other hosts: pictures, sounds, films.</summary>
internal static class ExternalContent
{
    /// <summary>Whether a page may load what stands at an address outside the site.</summary>
    public static bool IsAllowed(string target, SiteConfiguration configuration) =>
        WebAddress.SchemeOf(target) == "data"
        || (
            HostOf(target) is { } host
            && (
                configuration.ExternalHosts.Contain(host)
                || host.Equals(configuration.BaseUrl?.IdnHost, StringComparison.OrdinalIgnoreCase)
            )
        );

    /// <summary>
    /// The host that a browser would ask (URL standard, "basic URL parser"); null where it is spelt in any but the plain
    /// way, so that it can be no listed one.
    /// </summary>
    public static string? HostOf(string target)
    {
        var scheme = WebAddress.SchemeOf(target);
        if (scheme is not (null or "http" or "https"))
            return null;
        var rest = target.AsSpan(scheme is null ? 0 : target.IndexOf(':', StringComparison.Ordinal) + 1);
        rest = rest.TrimStart("/\\");
        var end = rest.IndexOfAny("/\\?#");
        var host = end < 0 ? rest : rest[..end];
        host = host[(host.LastIndexOf('@') + 1)..];
        if (host.LastIndexOf(':') is >= 0 and var colon)
            host = host[..colon];
        foreach (var c in host)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.'))
                return null;
        }
        return host.IsEmpty ? null : host.ToString();
    }
}
