using StaticWiki.Validation.Urls;

namespace StaticWiki.Comparing;

/// <summary>Addresses of other sites, written so that the same one is written alike.</summary>
internal static class ExternalUrl
{
    /// <summary>An http or https address as browsers understand it, without its fragment; null for anything else.</summary>
    public static string? Of(string written) =>
        WebUrlParser.Parse(written, null, out _) is { IsWeb: true } url ? url.WithoutFragment() : null;
}
