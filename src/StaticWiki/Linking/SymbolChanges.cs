using System.Collections.Immutable;
using StaticWiki.Linking.Mentions;

namespace StaticWiki.Linking;

/// <summary>What has changed of all that references may name, since pages were linked last.</summary>
internal sealed class SymbolChanges
{
    /// <summary>Looking for more names in every page takes as long as linking them.</summary>
    private const int MostNames = 100;

    /// <summary>By number: whether the page is what it was.</summary>
    private readonly bool[] _stays;
    private readonly ImmutableArray<uint[]> _names;

    private SymbolChanges(bool[] stays, ImmutableArray<uint[]> names, bool isEmpty) =>
        (_stays, _names, IsEmpty) = (stays, names, isEmpty);

    /// <summary>What has changed; null where any page may have to be linked anew.</summary>
    /// <param name="before">When pages were linked last.</param>
    /// <param name="now">Now.</param>
    public static SymbolChanges? Between(SymbolSnapshot before, SymbolSnapshot now)
    {
        if (before.Rest != now.Rest)
            return null;
        var stays = new bool[now.Pages.Length];
        var names = new List<uint[]>();
        var isEmpty = true;
        for (var i = 0; i < stays.Length; i++)
        {
            var (old, current) = (i < before.Pages.Length ? before.Pages[i] : null, now.Pages[i]);
            if (old?.Identity == current?.Identity)
            {
                stays[i] = current is not null;
                continue;
            }
            isEmpty = false;
            names.AddRange(old?.Names ?? []);
            names.AddRange(current?.Names ?? []);
            if (names.Count > MostNames)
                return null;
        }
        return new SymbolChanges(stays, [.. names], isEmpty);
    }

    /// <summary>Whether a page is there, and what it was.</summary>
    /// <param name="number"><see cref="SymbolSnapshot.NumberOf"/> it.</param>
    /// <exception cref="InvalidDataException">No page ever had that number.</exception>
    public bool Stays(int number) =>
        (uint)number < (uint)_stays.Length
            ? _stays[number]
            : throw new InvalidDataException("a stored link leads nowhere");

    /// <summary>Whether all pages do that one refers to or mentions.</summary>
    public bool Stay(PackedLinks links)
    {
        return AllStay(links.Links) && AllStay(links.Mentioned);

        bool AllStay(ReadOnlySpan<int> numbers)
        {
            foreach (var number in numbers)
            {
                if (!Stays(number))
                    return false;
            }
            return true;
        }
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
