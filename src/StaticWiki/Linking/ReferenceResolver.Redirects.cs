using StaticWiki.Compilation;
using StaticWiki.Diagnostics;

namespace StaticWiki.Linking;

// Links to addresses at which a page stood before.
internal sealed partial class ReferenceResolver
{
    /// <summary>The link as the redirect leads it; the link itself where it was found without one.</summary>
    private SiteLink Redirected(Reference reference, PathTable.Target found, SiteLink link)
    {
        if (found is not { Redirect: { } redirect, Page: { } page })
            return link;
        var led = link with { Fragment = redirect.Fragment ?? link.Fragment };
        var isAbsolute = link.Path[0] == '/';
        var path =
            page.Document is { } document && !isAbsolute
                ? SiteLink.Relative(_folder, document.Path, isAbsolute: false)
                : "/" + page.Address.Path;
        var target = led.WithPath(path);
        Report(
            reference,
            AddressRules.LinkToOldAddress,
            $"'{link.Path}' is an old address of '{page.Title}'",
            $"write '{target}'",
            target
        );
        return led;
    }

    /// <summary>For the path of a file that has moved: where it is now.</summary>
    private LinkAdvice? MovedFile(SiteLink link, string path)
    {
        if (
            !path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            || WrittenAddress.OfFile(path) is not { } address
            || _symbols.Paths.AtAddress(address.Path) is not { Redirect: { } redirect, Page.Document: { } document }
        )
            return null;
        var led = link with { Fragment = redirect.Fragment ?? link.Fragment };
        var target = led.WithPath(SiteLink.Relative(_folder, document.Path, link.Path[0] == '/'));
        return new LinkAdvice($"it has moved; write '{target}'", target);
    }
}
