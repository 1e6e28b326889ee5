using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StaticWiki.Linking.Events;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>
/// How many of the pages that somebody wrote are in each list. There are many pages and few lists, and from one build to the
/// next hardly any page changes: the tally of another build is carried on from.
/// </summary>
internal sealed class ListingTally
{
    /// <summary>What tags and kinds are in addresses; there are few of them, on many pages.</summary>
    private readonly Dictionary<string, string> _tagSlugs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _kindSlugs = new(StringComparer.Ordinal);
    private readonly List<string> _tagsOfPage = [];
    private readonly Dictionary<string, int> _kinds;
    private readonly Dictionary<string, int> _tags;
    private readonly Dictionary<string, int> _kindEntries;
    private readonly Dictionary<string, int> _tagEntries;

    private ListingTally(ImmutableArray<Page> pages, ListingTally? before)
    {
        Pages = pages;
        (_kinds, _tags) = (Copy(before?._kinds), Copy(before?._tags));
        (_kindEntries, _tagEntries) = (Copy(before?._kindEntries), Copy(before?._tagEntries));
        (Topics, Sources) = (before?.Topics ?? 0, before?.Sources ?? 0);
        (Feeding, Eventful) = (before?.Feeding ?? 0, before?.Eventful ?? 0);
    }

    public static readonly ListingTally None = new([], before: null);

    /// <summary>The pages that it is of.</summary>
    public ImmutableArray<Page> Pages { get; }

    public int Topics { get; private set; }

    public int Sources { get; private set; }

    /// <summary>How many name topics that they feed.</summary>
    public int Feeding { get; private set; }

    /// <summary>How many state events that the timeline shows.</summary>
    public int Eventful { get; private set; }

    /// <summary>The kinds of topics as they were written, sorted (ordinal).</summary>
    public IEnumerable<string> Kinds => _kinds.Keys.Order(StringComparer.Ordinal);

    /// <summary>The tags as they were written, sorted (ordinal).</summary>
    public IEnumerable<string> Tags => _tags.Keys.Order(StringComparer.Ordinal);

    /// <param name="pages">The pages, by the paths of their documents (ordinal).</param>
    /// <param name="before">The tally of another build.</param>
    public static ListingTally Of(ImmutableArray<Page> pages, ListingTally? before)
    {
        var tally = new ListingTally(pages, before);
        ImmutableArray<Page> old = before?.Pages ?? [];
        var (i, j) = (0, 0);
        while (i < old.Length || j < pages.Length)
        {
            if (i < old.Length && j < pages.Length && ReferenceEquals(old[i], pages[j]))
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }
            var order =
                i == old.Length ? 1
                : j == pages.Length ? -1
                : string.CompareOrdinal(old[i].Document!.Path, pages[j].Document!.Path);
            if (order <= 0)
                tally.Count(old[i++], -1);
            if (order >= 0)
                tally.Count(pages[j++], 1);
        }
        return tally;
    }

    /// <summary>How many entries a list has of these pages.</summary>
    public int CountOf(Page listing) =>
        listing.Kind switch
        {
            PageKind.TopicIndex => Topics,
            PageKind.SourceIndex => Sources,
            PageKind.KindIndex => _kindEntries.GetValueOrDefault(listing.Subject!),
            PageKind.TagIndex => _tagEntries.GetValueOrDefault(listing.Subject!),
            _ => 0,
        };

    /// <param name="page">A page that has come, or gone.</param>
    /// <param name="by">1 or -1.</param>
    private void Count(Page page, int by)
    {
        var head = page.Document!.Head;
        if (page.Kind == PageKind.Topic)
        {
            Topics += by;
            if (head.Kind is { } kind)
            {
                Count(_kinds, kind, by);
                Count(_kindEntries, SlugOf(_kindSlugs, kind, UrlSlug.Of), by);
            }
        }
        if (page.Kind == PageKind.Source)
            Sources += by;
        if (!head.Topics.IsEmpty)
            Feeding += by;
        if (page.Document.HasEvents && EventTable.MayStateEvents(page.Kind))
            Eventful += by;
        _tagsOfPage.Clear();
        foreach (var tag in head.Tags)
        {
            Count(_tags, tag, by);
            // Two spellings of one tag are one.
            var slug = SlugOf(_tagSlugs, tag, TagSlug.Of);
            if (_tagsOfPage.Contains(slug))
                continue;
            _tagsOfPage.Add(slug);
            Count(_tagEntries, slug, by);
        }
    }

    private static string SlugOf(Dictionary<string, string> known, string name, Func<string, string> make)
    {
        if (!known.TryGetValue(name, out var slug))
            known[name] = slug = make(name);
        return slug;
    }

    private static void Count(Dictionary<string, int> counts, string name, int by)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, name, out _);
        count += by;
        if (count == 0)
            counts.Remove(name);
    }

    private static Dictionary<string, int> Copy(Dictionary<string, int>? counts) =>
        counts is null ? new(StringComparer.Ordinal) : new(counts, StringComparer.Ordinal);
}
