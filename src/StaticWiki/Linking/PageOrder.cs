using System.Collections.Immutable;
using System.Globalization;

namespace StaticWiki.Linking;

/// <summary>Puts pages in the order in which readers look for them.</summary>
internal static class PageOrder
{
    /// <summary>The pages by <see cref="Page.SortKey"/>; each is told its <see cref="Page.Rank"/>.</summary>
    public static ImmutableArray<Page> Sort(IEnumerable<Page> unsorted)
    {
        // Comparing two names as readers do costs more than making a key of each that is compared by its bytes.
        var collation = CultureInfo.InvariantCulture.CompareInfo;
        var pages = unsorted.ToArray();
        var keys = Array.ConvertAll(
            pages,
            page =>
            {
                var (name, path) = page.SortKey;
                return (Name: collation.GetSortKey(name), Path: collation.GetSortKey(path));
            }
        );
        Array.Sort(
            keys,
            pages,
            Comparer<(SortKey Name, SortKey Path)>.Create(
                static (a, b) =>
                    SortKey.Compare(a.Name, b.Name) is not 0 and var byName ? byName : SortKey.Compare(a.Path, b.Path)
            )
        );
        for (var i = 0; i < pages.Length; i++)
            pages[i].Rank = i;
        return [.. pages];
    }
}
