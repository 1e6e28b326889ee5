using System.Collections.Immutable;
using StaticWiki.Linking;

namespace StaticWiki.Rendering.Markdown;

/// <summary>Leads from the Markdown of one page to that of another, or, where it has none, to its HTML.</summary>
internal sealed class MarkdownLinks(Site site)
{
    private readonly ImmutableHashSet<Address> _pages =
    [
        .. site.Pages.Where(page => page.MarkdownAddress is not null).Select(page => page.Address),
    ];

    /// <summary>What a reference leads to; null where it leads nowhere.</summary>
    public string? Of(PageModel from, ResolvedReference reference) =>
        reference switch
        {
            // A page that nobody has written yet is an offer to people.
            { Href: null } or { Wanted: not null } => null,
            { Page: { } page } when _pages.Contains(page) => To(
                from,
                page,
                reference.Citation is null ? reference.Href : ""
            ),
            _ => reference.Href,
        };

    /// <summary>The same for a link that a page's HTML has.</summary>
    public string? Of(PageModel from, string? href)
    {
        if (href is null)
            return null;
        var root = new Uri("http://site/");
        var resolved = new Uri(new Uri(root, from.Address.Encoded), href);
        var page = new Address(Uri.UnescapeDataString(resolved.AbsolutePath)[1..]);
        return root.IsBaseOf(resolved) && _pages.Contains(page) ? To(from, page, href) : href;
    }

    private static string To(PageModel from, Address page, string href)
    {
        var suffix = href.IndexOfAny(['?', '#']) is >= 0 and var at ? href[at..] : "";
        return page == from.Address && suffix.Length > 0
            ? suffix
            : from.Hrefs.To(PageHead.MarkdownAddressOf(page), suffix);
    }
}
