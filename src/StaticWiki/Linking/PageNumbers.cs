using System.Collections.Immutable;

namespace StaticWiki.Linking;

/// <summary>
/// Pages by numbers. A number takes a few bytes where a page would take eight, and may mean the same page in the next build.
/// </summary>
internal sealed class PageNumbers
{
    private readonly ImmutableArray<int> _byRank;

    // By number.
    private readonly Page?[] _pages;
    private readonly int[] _ranks;

    /// <param name="sorted">All pages by rank.</param>
    /// <param name="byRank">The number of each.</param>
    /// <param name="count">How many numbers there are.</param>
    public PageNumbers(ImmutableArray<Page> sorted, ImmutableArray<int> byRank, int count)
    {
        _byRank = byRank;
        (_pages, _ranks) = (new Page?[count], new int[count]);
        for (var rank = 0; rank < sorted.Length; rank++)
            (_pages[byRank[rank]], _ranks[byRank[rank]]) = (sorted[rank], rank);
    }

    /// <summary>The pages by their ranks, which are others in the next build.</summary>
    public static PageNumbers OfRanks(ImmutableArray<Page> sorted) =>
        new(sorted, [.. Enumerable.Range(0, sorted.Length)], sorted.Length);

    /// <summary>The number of a page of this build.</summary>
    public int NumberOf(Page page) => _byRank[page.Rank];

    /// <summary>The page with a number.</summary>
    public Page PageOf(int number) => _pages[number]!;

    /// <summary>By number the <see cref="Page.Rank"/> of the page that has it.</summary>
    public ReadOnlySpan<int> Ranks => _ranks;
}
