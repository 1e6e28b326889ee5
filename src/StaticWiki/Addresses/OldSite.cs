using System.Collections.Immutable;
using StaticWiki.Linking;

namespace StaticWiki.Addresses;

/// <summary>What was published before.</summary>
/// <param name="Name">What it is called in messages: "'HEAD'".</param>
/// <param name="Pages">The addresses of pages, sorted, each with the ids that could be linked to.</param>
/// <param name="Snapshot">The wiki that it was built from; null where only its addresses are known.</param>
public sealed record OldSite(
    string Name,
    ImmutableSortedDictionary<Address, ImmutableSortedSet<string>> Pages,
    WikiSnapshot? Snapshot
)
{
    public static OldSite Of(string name, WikiSnapshot snapshot) =>
        new(
            name,
            Collect(
                snapshot
                    .Site.Pages.Select(page => (page.Address, page.Anchors.AsEnumerable()))
                    .Concat(snapshot.Site.Redirects.Select(redirect => (redirect.From, Enumerable.Empty<string>())))
            ),
            snapshot
        );

    public static ImmutableSortedDictionary<Address, ImmutableSortedSet<string>> Collect(
        IEnumerable<(Address Page, IEnumerable<string> Anchors)> addresses
    )
    {
        var pages = ImmutableSortedDictionary.CreateBuilder<Address, ImmutableSortedSet<string>>();
        // The host shows that page at any address; it has none of its own.
        foreach (var group in addresses.Where(entry => entry.Page != Address.NotFound).GroupBy(entry => entry.Page))
        {
            var anchors = group.SelectMany(entry => entry.Anchors).Where(LastingAnchors.IsLasting);
            pages[group.Key] = anchors.ToImmutableSortedSet(StringComparer.Ordinal);
        }
        return pages.ToImmutable();
    }
}
