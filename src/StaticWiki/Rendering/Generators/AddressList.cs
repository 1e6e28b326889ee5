using System.Text;
using StaticWiki.Files;
using StaticWiki.Linking;

namespace StaticWiki.Rendering.Generators;

/// <summary>
/// The list of all addresses that the site answers for: pages, sections and old addresses, one a line, not
/// percent-encoded, sorted by code unit. A later build is compared with it.
/// </summary>
public static class AddressList
{
    public const string FileName = "urls.txt";

    public static OutputFile Make(Site site)
    {
        var text = new StringBuilder();
        foreach (var line in Lines(site).Order(StringComparer.Ordinal))
            text.Append(line).Append('\n');
        return new OutputFile(FileName, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static IEnumerable<string> Lines(Site site)
    {
        foreach (var page in site.Pages)
        {
            // The host shows it for any address, so nobody links to its own.
            if (page.Kind == PageKind.NotFound)
                continue;
            yield return "/" + page.Address.Path;
            foreach (var anchor in page.Anchors)
                yield return $"/{page.Address.Path}#{anchor}";
        }
        foreach (var redirect in site.Redirects)
            yield return "/" + redirect.From.Path;
    }
}
