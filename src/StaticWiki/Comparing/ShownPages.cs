using System.Collections.Immutable;
using StaticWiki.Linking;
using StaticWiki.Validation;
using StaticWiki.Validation.Urls;

namespace StaticWiki.Comparing;

/// <summary>What the finished pages of a site show: the same for a site that somebody built and for one that was just made.</summary>
internal sealed class ShownPages
{
    private const string Index = "index.html";

    private readonly SiteAddress _site;
    private readonly Dictionary<Address, PageFacts> _facts = [];

    /// <param name="facts">The facts of the site's pages.</param>
    /// <param name="settings">Where the site stands.</param>
    public ShownPages(IEnumerable<PageFacts> facts, CheckSettings settings)
    {
        _site = new SiteAddress(settings);
        foreach (var page in facts)
        {
            if (page.Kind == Validation.PageKind.Html)
                _facts[AddressOf(page.Path)] = page;
        }
    }

    /// <summary>The addresses of pages that are read, and not only send the reader on.</summary>
    public IEnumerable<Address> Pages =>
        _facts.Where(page => !page.Value.IsRedirect && page.Key != Address.NotFound).Select(page => page.Key);

    /// <summary>Where pages that only send the reader on lead to in the site.</summary>
    public IEnumerable<KeyValuePair<Address, Address>> Redirects
    {
        get
        {
            foreach (var (address, page) in _facts)
            {
                if (page is { IsRedirect: true, RefreshTarget: { } target } && Resolve(page, target) is { } to)
                    yield return new(address, to);
            }
        }
    }

    /// <summary>What a page shows; null where there is none that could be read.</summary>
    public PageContents? Of(Address address)
    {
        if (!_facts.TryGetValue(address, out var page) || !page.IsParsed)
            return null;
        var links = new SortedSet<InternalLink>();
        var external = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var reference in page.References)
        {
            if (
                reference.Kind is not (Validation.ReferenceKind.Link or Validation.ReferenceKind.Asset)
                || WebUrlParser.Parse(reference.Value, _site.BaseOf(page), out _) is not { IsWeb: true } url
            )
                continue;
            if (!_site.Owns(url))
                external.Add(url.WithoutFragment());
            else if (reference.Kind == Validation.ReferenceKind.Link && InSite(url) is { } to && to != address)
                links.Add(new InternalLink(to, InternalLink.Link));
        }
        return new PageContents(
            page.Anchors.Where(LastingAnchors.IsLasting).ToImmutableSortedSet(StringComparer.Ordinal),
            [.. links],
            external.ToImmutableSortedSet(StringComparer.Ordinal)
        );
    }

    public static Address AddressOf(string path) =>
        new(path == Index || path.EndsWith("/" + Index, StringComparison.Ordinal) ? path[..^Index.Length] : path);

    private Address? Resolve(PageFacts page, string target) =>
        WebUrlParser.Parse(target, _site.BaseOf(page), out _) is { IsWeb: true } url && _site.Owns(url)
            ? InSite(url)
            : null;

    private Address? InSite(WebUrl url)
    {
        if (_site.PathBelowRoot(url.Path) is not { } path)
            return null;
        // Hosts lead on from a folder's name without its slash.
        var folder = new Address(path + "/");
        return !_facts.ContainsKey(AddressOf(path)) && _facts.ContainsKey(folder) ? folder : AddressOf(path);
    }
}
