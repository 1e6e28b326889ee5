using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>What each list of pages holds that the build makes.</summary>
internal sealed class ListingMembers
{
    private readonly Lazy<Dictionary<string, List<Page>>> _byKind;
    private readonly Lazy<Dictionary<string, List<Page>>> _byTag;

    /// <param name="pages">All pages, in the order in which lists are to have them.</param>
    public ListingMembers(IReadOnlyCollection<Page> pages)
    {
        Topics = [.. pages.Where(page => page.Kind is PageKind.Topic or PageKind.Stub)];
        Sources = [.. pages.Where(page => page.Kind == PageKind.Source)];
        _byKind = new(() => By(Topics, UrlSlug.Of, page => KindOf(page) is { } kind ? [kind] : []));
        _byTag = new(() =>
            By(pages.Where(page => page.Document is not null), TagSlug.Of, page => page.Document!.Head.Tags)
        );
    }

    /// <summary>Those that are written and those that are only named.</summary>
    public IReadOnlyList<Page> Topics { get; }

    public IReadOnlyList<Page> Sources { get; }

    /// <summary>The pages that a list holds, in all its parts; none for a page that is no such list.</summary>
    public IReadOnlyList<Page> Of(Page listing) =>
        listing.Kind switch
        {
            PageKind.TopicIndex => Topics,
            PageKind.SourceIndex => Sources,
            PageKind.KindIndex => _byKind.Value.GetValueOrDefault(listing.Subject!, []),
            PageKind.TagIndex => _byTag.Value.GetValueOrDefault(listing.Subject!, []),
            _ => [],
        };

    /// <summary>A topic's kind as it was written; null where it has none.</summary>
    public static string? KindOf(Page page) => page.Kind == PageKind.Topic ? page.Document?.Head.Kind : null;

    /// <param name="pages">The pages.</param>
    /// <param name="slugOf">What names of one list have in common.</param>
    /// <param name="namesOf">The lists that a page is in, by their names.</param>
    private static Dictionary<string, List<Page>> By(
        IEnumerable<Page> pages,
        Func<string, string> slugOf,
        Func<Page, IEnumerable<string>> namesOf
    )
    {
        // There are few names and many pages.
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        var found = new Dictionary<string, List<Page>>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var name in namesOf(page))
            {
                if (!slugs.TryGetValue(name, out var slug))
                    slugs[name] = slug = slugOf(name);
                if (!found.TryGetValue(slug, out var members))
                    found[slug] = members = [];
                // Two spellings of one tag are one.
                if (members.Count == 0 || members[^1] != page)
                    members.Add(page);
            }
        }
        return found;
    }
}
