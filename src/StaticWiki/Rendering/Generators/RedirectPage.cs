using System.Text;
using StaticWiki.Files;
using StaticWiki.Linking;
using StaticWiki.Text;

namespace StaticWiki.Rendering.Generators;

/// <summary>
/// The page at an old address. No static host answers with a redirect that keeps what stands behind the path, so a
/// script of a few lines does; without scripts the refresh leads on, and without that the link.
/// </summary>
public static class RedirectPage
{
    // One script for all pages, so that one hash in the policy allows it and nothing else. A section that the redirect
    // names goes before the old link's own, as with a redirect of HTTP (RFC 9110, 10.2.2).
    private const string Script =
        "const target = new URL(document.querySelector('a').href); target.search = location.search; "
        + "target.hash ||= location.hash; location.replace(target);";

    private static readonly string Policy =
        $"default-src 'none'; script-src {ContentSecurityPolicy.SourceOf(Script)}; base-uri 'none'; form-action 'none'";

    public static OutputFile Make(Site site, Redirect redirect)
    {
        var target = HtmlText.Escape(Hrefs.From(redirect.From).To(redirect.To, "", redirect.Fragment));
        var canonical = site.Configuration.BaseUrl is { } baseUrl
            ? HtmlText.Escape(baseUrl.AbsoluteUri + redirect.To.Encoded)
            : HtmlText.Escape(Hrefs.From(redirect.From).To(redirect.To));
        var title = HtmlText.Escape(redirect.Title);
        // With scripts the refresh would race with them, and lose query and fragment.
        var html = $"""
            <!doctype html>
            <html lang="{HtmlText.Escape(site.Configuration.Language)}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>{title}</title>
            <link rel="canonical" href="{canonical}">
            <noscript><meta http-equiv="refresh" content="0; url={target}"></noscript>
            </head>
            <body>
            <p><a href="{target}">{title}</a></p>
            <script>{Script}</script>
            </body>
            </html>

            """;
        return new OutputFile(
            redirect.From.OutputFile,
            Encoding.UTF8.GetBytes(html.ReplaceLineEndings("\n")),
            redirect.Source
        );
    }
}
