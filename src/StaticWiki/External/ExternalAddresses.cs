using StaticWiki.Text;
using StaticWiki.Validation;
using StaticWiki.Validation.Urls;

namespace StaticWiki.External;

/// <summary>Gathers the addresses of other sites, each once with all places that it is used at.</summary>
internal static class ExternalAddresses
{
    // Themes give each page addresses of these; behind them are forms that want a login, and lists of commits.
    private static readonly UrlPattern[] Forms =
    [
        new("https://github.com/*/edit/*"),
        new("https://github.com/*/new/*"),
        new("https://github.com/*/issues/new*"),
        new("https://github.com/*/commits/*"),
    ];

    /// <param name="pages">The facts of all pages and style sheets.</param>
    /// <param name="settings">Which addresses are the site's own.</param>
    /// <param name="ignored">Addresses that nobody wants to ask.</param>
    /// <returns>By address (ordinal): the pages and places in the order of pages.</returns>
    public static SortedDictionary<string, List<Use>> In(
        IEnumerable<PageFacts> pages,
        CheckSettings settings,
        IReadOnlyCollection<UrlPattern> ignored
    )
    {
        var site = new SiteAddress(settings);
        var found = new SortedDictionary<string, List<Use>>(StringComparer.Ordinal);
        foreach (var page in pages.OrderBy(page => page.Path, StringComparer.Ordinal))
        {
            foreach (var reference in page.References)
            {
                if (
                    reference.Kind is not (ReferenceKind.Link or ReferenceKind.Asset)
                    || WebUrlParser.Parse(reference.Value, site.BaseOf(page), out _)
                        is not { IsWeb: true, LacksSlashes: false } url
                    || site.Owns(url)
                )
                    continue;
                var address = url.WithoutFragment();
                if (Forms.Concat(ignored).Any(pattern => pattern.Matches(address)))
                    continue;
                if (!found.TryGetValue(address, out var uses))
                    found[address] = uses = [];
                uses.Add(new Use(page, reference));
            }
        }
        return found;
    }

    /// <summary>An address as <see cref="In"/> writes it; null for anything else.</summary>
    public static string? Written(string address) =>
        WebUrlParser.Parse(address, null, out _) is { IsWeb: true } url ? url.WithoutFragment() : null;

    /// <param name="Page">The page that uses an address.</param>
    /// <param name="Reference">Where in it.</param>
    internal readonly record struct Use(PageFacts Page, Reference Reference)
    {
        public Place Place => new(Page.Path, Reference.Start, Reference.End);
    }
}
