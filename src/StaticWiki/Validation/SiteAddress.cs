using StaticWiki.Validation.Urls;

namespace StaticWiki.Validation;

/// <summary>Where the site stands on the web, and the way from its files to URLs and back.</summary>
internal sealed class SiteAddress
{
    // Stands for the unknown host (RFC 2606 keeps it free), so that relative URLs resolve as they will online.
    private static readonly WebUrl Unknown = new("https", "site.invalid", null, "/");

    private readonly WebUrl _root;
    private readonly string _basePath;

    public SiteAddress(CheckSettings settings)
    {
        var origin = settings.BaseUrl is { } url ? WebUrlParser.Parse(url, null, out _) : null;
        if (origin is not { IsWeb: true })
            origin = Unknown;
        _basePath = "/" + settings.BasePath.Trim('/') + "/";
        if (_basePath == "//")
            _basePath = "/";
        _root = origin with { Path = _basePath, Query = null, Fragment = null };
        _basePath = PercentEncoding.Decode(_basePath);
    }

    /// <summary>The path that the site is mounted at, with slashes around.</summary>
    public string BasePath => _basePath;

    /// <summary>The URL of a file of the site.</summary>
    public WebUrl UrlOf(string path) =>
        _root with
        {
            Path = _root.Path + path.Replace("%", "%25", StringComparison.Ordinal),
        };

    /// <summary>What relative addresses in a page are relative to: its base element, else its own URL (HTML standard 2.4.3).</summary>
    public WebUrl BaseOf(PageFacts page)
    {
        var own = UrlOf(page.Path);
        if (page.BaseHref is null)
            return own;
        var stated = WebUrlParser.Parse(page.BaseHref, own, out _);
        return stated is null or { Scheme: "data" or "javascript" } ? own : stated;
    }

    public bool Owns(WebUrl url) => url.IsSameSite(_root);

    /// <summary>The path below the site's root, decoded and without a leading slash; null where it is outside.</summary>
    public string? PathBelowRoot(string urlPath)
    {
        var path = CollapseSlashes(PercentEncoding.Decode(urlPath));
        return path.StartsWith(_basePath, StringComparison.Ordinal) ? path[_basePath.Length..] : null;
    }

    /// <summary>Hosts and file systems take several slashes for one.</summary>
    public static string CollapseSlashes(string path)
    {
        while (path.Contains("//", StringComparison.Ordinal))
            path = path.Replace("//", "/", StringComparison.Ordinal);
        return path;
    }
}
