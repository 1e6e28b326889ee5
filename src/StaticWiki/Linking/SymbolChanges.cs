using System.Collections.Immutable;
using StaticWiki.Linking.Mentions;

namespace StaticWiki.Linking;

/// <summary>What has changed of all that references may name, since pages were linked last.</summary>
internal sealed class SymbolChanges
{
    /// <summary>Looking for more names in every page takes as long as linking them.</summary>
    private const int MostNames = 100;

    private readonly ImmutableArray<uint[]> _names;

    private SymbolChanges(
        ImmutableArray<Page?> pages,
        ImmutableArray<uint[]> names,
        HashSet<Address> gone,
        bool isEmpty
    ) => (Pages, _names, Gone, IsEmpty) = (pages, names, gone, isEmpty);

    /// <summary>By number: each page that is what it was; null where it is gone or changed.</summary>
    public ImmutableArray<Page?> Pages { get; }

    /// <summary>The addresses of the pages that are gone or changed.</summary>
    public IReadOnlySet<Address> Gone { get; }

    /// <summary>What has changed; null where any page may have to be linked anew.</summary>
    /// <param name="before">When pages were linked last.</param>
    /// <param name="now">Now.</param>
    /// <param name="symbols">All pages of now.</param>
    public static SymbolChanges? Between(SymbolSnapshot before, SymbolSnapshot now, SymbolTable symbols)
    {
        if (before.Rest != now.Rest)
            return null;
        var pages = new Page?[now.Pages.Length];
        var names = new List<uint[]>();
        var gone = new HashSet<Address>();
        var isEmpty = true;
        for (var i = 0; i < pages.Length; i++)
        {
            var (old, current) = (i < before.Pages.Length ? before.Pages[i] : null, now.Pages[i]);
            if (old?.Identity == current?.Identity)
            {
                pages[i] = current is null ? null : symbols.At(new Address(current.Address));
                continue;
            }
            isEmpty = false;
            if (old is not null)
                gone.Add(new Address(old.Address));
            names.AddRange(old?.Names ?? []);
            names.AddRange(current?.Names ?? []);
            if (names.Count > MostNames)
                return null;
        }
        return new SymbolChanges([.. pages], [.. names], gone, isEmpty);
    }

    /// <summary>Whether a page may mention or name what is called otherwise now, or was not there.</summary>
    /// <param name="words">The page's <see cref="WordFilter"/>.</param>
    public bool MayConcern(ReadOnlySpan<byte> words)
    {
        foreach (var name in _names)
        {
            if (WordFilter.MayHold(words, name))
                return true;
        }
        return false;
    }

    /// <summary>Whether nothing has changed.</summary>
    public bool IsEmpty { get; }
}
