using System.Collections.Immutable;
using System.Globalization;

namespace StaticWiki.Linking;

/// <summary>Puts pages in the order in which readers look for them.</summary>
internal static class PageOrder
{
    private static readonly Comparer<(SortKey Name, SortKey Path)> ByKeys = Comparer<(
        SortKey Name,
        SortKey Path
    )>.Create(
        static (a, b) =>
            SortKey.Compare(a.Name, b.Name) is not 0 and var byName ? byName : SortKey.Compare(a.Path, b.Path)
    );

    /// <summary>The pages by <see cref="Page.SortKey"/>; each is told its <see cref="Page.Rank"/>.</summary>
    /// <param name="unsorted">The pages.</param>
    /// <param name="before">Pages that have been sorted before; those of them that are asked for are in order.</param>
    public static ImmutableArray<Page> Sort(IReadOnlyCollection<Page> unsorted, IEnumerable<Page> before)
    {
        var left = unsorted.ToHashSet();
        List<Page> pages = [.. before.Where(left.Remove)];
        var added = left.ToArray();
        // Comparing two names as readers do costs more than making a key of each that is compared by its bytes.
        var keys = Array.ConvertAll(added, KeysOf);
        Array.Sort(keys, added, ByKeys);
        pages = Merge(pages, added, keys);
        for (var i = 0; i < pages.Count; i++)
            pages[i].Rank = i;
        return [.. pages];
    }

    private static List<Page> Merge(List<Page> pages, Page[] added, (SortKey, SortKey)[] keys)
    {
        var merged = new List<Page>(pages.Count + added.Length);
        var at = 0;
        for (var i = 0; i < added.Length; i++)
        {
            var (low, high) = (at, pages.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = ByKeys.Compare(KeysOf(pages[middle]), keys[i]) < 0 ? (middle + 1, high) : (low, middle);
            }
            merged.AddRange(pages[at..low]);
            merged.Add(added[i]);
            at = low;
        }
        merged.AddRange(pages[at..]);
        return merged;
    }

    private static (SortKey Name, SortKey Path) KeysOf(Page page)
    {
        var collation = CultureInfo.InvariantCulture.CompareInfo;
        var (name, path) = page.SortKey;
        return (collation.GetSortKey(name), collation.GetSortKey(path));
    }
}
