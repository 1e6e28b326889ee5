namespace StaticWiki.Addresses;

/// <summary>Finds which of several texts is most like another one, without comparing each with each.</summary>
internal sealed class TextMatches
{
    // What stands in this many texts says nothing of any of them; and an index without bound could be made large.
    private const int MostOwners = 32;

    private readonly Dictionary<ulong, List<int>> _owners = [];
    private readonly int[] _sizes;

    public TextMatches(IReadOnlyList<string> texts)
    {
        _sizes = new int[texts.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            var shingles = Shingles(texts[i]);
            _sizes[i] = shingles.Count;
            foreach (var shingle in shingles)
            {
                if (!_owners.TryGetValue(shingle, out var owners))
                    _owners[shingle] = owners = [];
                if (owners.Count <= MostOwners)
                    owners.Add(i);
            }
        }
    }

    /// <summary>The text most like the given one; null where none has anything in common with it.</summary>
    public TextMatch? Find(string text)
    {
        var shingles = Shingles(text);
        var shared = new SortedDictionary<int, int>();
        foreach (var shingle in shingles)
        {
            if (!_owners.TryGetValue(shingle, out var owners) || owners.Count > MostOwners)
                continue;
            foreach (var owner in owners)
                shared[owner] = shared.GetValueOrDefault(owner) + 1;
        }
        TextMatch? best = null;
        var second = 0.0;
        foreach (var (owner, count) in shared)
        {
            var similarity = (double)count / Math.Max(_sizes[owner], shingles.Count);
            if (best is null || similarity > best.Similarity)
            {
                second = best?.Similarity ?? 0;
                best = new TextMatch(owner, similarity, 0);
            }
            else
            {
                second = Math.Max(second, similarity);
            }
        }
        return best is null ? null : best with { Second = second };
    }

    /// <summary>Hashes of all runs of three words; in scripts without spaces, of three characters.</summary>
    private static HashSet<ulong> Shingles(string text)
    {
        var words = new List<ulong>();
        var word = Seed;
        foreach (var rune in text.EnumerateRunes())
        {
            var isWordOfItsOwn = rune.Value is >= 0x2E80 and < 0xAC00;
            if (System.Text.Rune.IsLetterOrDigit(rune))
                word = Add(word, (uint)rune.Value);
            if (word != Seed && (isWordOfItsOwn || !System.Text.Rune.IsLetterOrDigit(rune)))
            {
                words.Add(word);
                word = Seed;
            }
        }
        if (word != Seed)
            words.Add(word);
        if (words.Count is 1 or 2)
            return [Add(words[0], words[^1])];
        var shingles = new HashSet<ulong>();
        for (var i = 2; i < words.Count; i++)
            shingles.Add(Add(Add(Add(Seed, words[i - 2]), words[i - 1]), words[i]));
        return shingles;
    }

    // FNV-1a: the same on every run, which string.GetHashCode is not.
    private const ulong Seed = 14695981039346656037;

    private static ulong Add(ulong hash, ulong value)
    {
        for (var shift = 0; shift < 64; shift += 8)
            hash = unchecked((hash ^ ((value >> shift) & 0xFF)) * 1099511628211);
        return hash;
    }
}

/// <param name="Index">Which text.</param>
/// <param name="Similarity">The share of what they have in common, from 0 to 1.</param>
/// <param name="Second">The similarity of the next best one.</param>
internal sealed record TextMatch(int Index, double Similarity, double Second)
{
    /// <summary>Whether it is plainly the same text, changed in places, and no other one comes near.</summary>
    public bool IsCertain => Similarity >= 0.6 && Second <= Similarity / 2;

    public bool IsLikely => Similarity >= 0.25;
}
