using StaticWiki.Diagnostics;

namespace StaticWiki.Validation.Checks;

/// <summary>
/// Addresses that the URL standard's parser refuses, or mends silently where an author has left out what makes it an address of
/// another site.
/// </summary>
internal static class UrlCheck
{
    public static Diagnostic Refused(PageFacts page, Reference reference, string fault) =>
        LinkContext.Report(
            page,
            reference,
            ValidationRules.MalformedUrl,
            $"no browser can open this address: {fault}",
            null
        );

    public static Diagnostic? Check(LinkContext link)
    {
        if (!link.Url.LacksSlashes)
            return null;
        var scheme = link.Url.Scheme;
        return link.Report(
            ValidationRules.MalformedUrl,
            $"the address is not written as a URL: {scheme}: and its host have exactly two slashes between them",
            $"write {scheme}://…"
        );
    }
}
