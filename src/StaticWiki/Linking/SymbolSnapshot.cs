using System.Collections.Immutable;
using StaticWiki.Linking.Mentions;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>
/// What references could name when the pages of a wiki were linked. Compared with what they can name now, it tells which
/// pages have to be linked anew.
/// </summary>
/// <param name="Rest">A digest of all that references may name or depend on besides pages.</param>
/// <param name="Pages">Each page by the number that <see cref="NumberOf"/> gives; null where there was one.</param>
/// <param name="Order">The numbers of all pages in the order of <see cref="Page.SortKey"/>.</param>
internal sealed record SymbolSnapshot(UInt128 Rest, ImmutableArray<PageSymbol?> Pages, ImmutableArray<int> Order)
{
    public static readonly SymbolSnapshot Empty = new(0, [], []);

    private readonly Dictionary<string, int> _numbers = Pages
        .Index()
        .Where(page => page.Item is not null)
        .ToDictionary(page => page.Item!.Address, page => page.Index, StringComparer.Ordinal);

    /// <summary>Tells it from any other.</summary>
    public UInt128 Digest { get; private init; } = DigestOf(Rest, Pages);

    /// <summary>Whether most of the numbers in it are nobody's any more.</summary>
    public bool IsMostlyGone => _numbers.Count < Pages.Length / 2;

    /// <summary>A page's number: the same in the next snapshot, and no other page's as long as this one is there.</summary>
    public int NumberOf(Address page) => _numbers[page.Path];

    /// <summary>
    /// Those of the pages of a wiki that are called what they were called here, in their order. To compare names as readers do
    /// takes longer than all else that is done with them.
    /// </summary>
    public IEnumerable<Page> InOrder(IReadOnlyCollection<Page> pages)
    {
        var same = new Page?[Pages.Length];
        foreach (var page in pages)
        {
            if (_numbers.TryGetValue(page.Address.Path, out var number) && Pages[number]!.Identity == page.Identity)
                same[number] = page;
        }
        return Order.Select(number => same[number]).OfType<Page>();
    }

    /// <summary>The snapshot of a wiki.</summary>
    /// <param name="symbols">All pages.</param>
    /// <param name="rest"><see cref="SymbolDigest.OfRest"/>.</param>
    /// <param name="last">The one before: pages keep the numbers they have there.</param>
    public static SymbolSnapshot Of(SymbolTable symbols, UInt128 rest, SymbolSnapshot last)
    {
        var pages = new PageSymbol?[last.Pages.Length];
        var added = new List<PageSymbol>();
        foreach (var page in symbols.Pages)
        {
            var identity = page.Identity;
            if (!last._numbers.TryGetValue(page.Address.Path, out var number))
                added.Add(PageSymbol.Of(page, identity));
            else
                pages[number] =
                    last.Pages[number]!.Identity == identity ? last.Pages[number] : PageSymbol.Of(page, identity);
        }
        if (added.Count == 0 && pages.AsSpan().SequenceEqual(last.Pages.AsSpan()) && rest == last.Rest)
            return last;
        var snapshot = new SymbolSnapshot(rest, [.. pages, .. added], []);
        return snapshot with { Order = [.. symbols.Sorted.Select(page => snapshot.NumberOf(page.Address))] };
    }

    private static UInt128 DigestOf(UInt128 rest, ImmutableArray<PageSymbol?> pages)
    {
        var digest = new DigestWriter().Add(rest);
        foreach (var page in pages)
            digest.Add(page?.Address).Add(page?.Identity ?? 0);
        return digest.Finish();
    }
}

/// <summary>A page as references name it.</summary>
/// <param name="Address">The path of its address.</param>
/// <param name="Identity"><see cref="SymbolDigest.Of(Page)"/>.</param>
/// <param name="Names">The words of each of its names.</param>
internal sealed record PageSymbol(string Address, ulong Identity, ImmutableArray<uint[]> Names)
{
    /// <summary>Whether all words of one of its names may stand in a page.</summary>
    /// <param name="words">The page's <see cref="WordFilter"/>.</param>
    public bool MayBeNamedIn(ReadOnlySpan<byte> words)
    {
        foreach (var name in Names)
        {
            if (WordFilter.MayHold(words, name))
                return true;
        }
        return false;
    }

    public static PageSymbol Of(Page page, ulong identity)
    {
        var fileName = Name.Of(Path.GetFileNameWithoutExtension(page.Document?.Path) ?? "");
        // A path leads to a page by the end of its address too.
        var slug = Name.Of(page.Address.Path.TrimEnd('/').Split('/')[^1]);
        var names = page.Names.Append(fileName).Append(slug).Where(name => !name.IsEmpty).Distinct();
        return new PageSymbol(page.Address.Path, identity, [.. names.Select(WordFilter.WordsOf)]);
    }
}
