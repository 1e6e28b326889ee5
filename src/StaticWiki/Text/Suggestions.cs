using System.Buffers;
using System.Text;

namespace StaticWiki.Text;

/// <summary>Finds what somebody probably meant: the known names nearest to one that is not known.</summary>
public static class Suggestions
{
    // Longer names are compared by their first characters only; nobody mistypes past that by two letters.
    private const int LongestCompared = 128;

    /// <summary>
    /// The candidates nearest to what was written, best first, equally near ones in ordinal order. Nearness is the
    /// Damerau–Levenshtein distance (optimal string alignment) of the NFC, case-folded texts; a candidate counts if
    /// its distance is at most a third of the written length, or 1 for short names, or if one of the two begins with
    /// the other (of four letters or more) and goes on for three at most: "alias" and "aliases". Equal but for case or
    /// normalisation is distance 0 and always counts.
    /// </summary>
    /// <param name="written">The name as written.</param>
    /// <param name="candidates">The known names; duplicates are returned once.</param>
    /// <param name="max">How many to return at most.</param>
    public static IReadOnlyList<string> Nearest(string written, IEnumerable<string> candidates, int max = 3)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(candidates);
        var key = Fold(written);
        if (key.Length == 0 || max <= 0)
            return [];

        var furthest = Math.Max(1, key.Length / 3);
        var best = new List<(int Distance, string Candidate)>(max + 1);
        foreach (var candidate in candidates)
        {
            // The cheap bound first: with many candidates most differ in length already.
            if (Math.Abs(Math.Min(candidate.Length, LongestCompared) - key.Length) > furthest + 2)
                continue;
            var limit = best.Count < max ? furthest : Math.Min(furthest, best[^1].Distance);
            var folded = Fold(candidate);
            var distance = Distance(key, folded, limit);
            var isNear = distance <= limit;
            if (!isNear && IsBeginning(key, folded))
            {
                distance = Math.Abs(key.Length - folded.Length);
                isNear = best.Count < max || distance <= best[^1].Distance;
            }
            if (isNear)
                Insert(best, (distance, candidate), max);
        }
        return [.. best.Select(entry => entry.Candidate)];
    }

    /// <summary>
    /// The optimal string alignment distance of two texts (insertions, deletions, substitutions and swaps of
    /// neighbours cost 1 each), or <paramref name="limit"/> + 1 where it is greater than the limit.
    /// </summary>
    internal static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return limit + 1;

        var width = b.Length + 1;
        var rented = ArrayPool<int>.Shared.Rent(width * 3);
        var beforeLast = rented.AsSpan(0, width);
        var last = rented.AsSpan(width, width);
        var current = rented.AsSpan(width * 2, width);
        for (var j = 0; j < width; j++)
            last[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var smallest = i;
            for (var j = 1; j < width; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    value = Math.Min(value, beforeLast[j - 2] + 1);
                current[j] = value;
                smallest = Math.Min(smallest, value);
            }
            if (smallest > limit)
            {
                ArrayPool<int>.Shared.Return(rented);
                return limit + 1;
            }
            var oldest = beforeLast;
            beforeLast = last;
            last = current;
            current = oldest;
        }
        var result = last[b.Length];
        ArrayPool<int>.Shared.Return(rented);
        return Math.Min(result, limit + 1);
    }

    private static bool IsBeginning(string a, string b)
    {
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        return shorter.Length >= 4
            && longer.Length - shorter.Length <= 3
            && longer.StartsWith(shorter, StringComparison.Ordinal);
    }

    private static void Insert(
        List<(int Distance, string Candidate)> best,
        (int Distance, string Candidate) entry,
        int max
    )
    {
        if (best.Contains(entry))
            return;
        var at = best.FindIndex(other => Compare(entry, other) < 0);
        best.Insert(at < 0 ? best.Count : at, entry);
        if (best.Count > max)
            best.RemoveAt(max);
    }

    private static int Compare((int Distance, string Candidate) a, (int Distance, string Candidate) b) =>
        a.Distance != b.Distance ? a.Distance.CompareTo(b.Distance) : string.CompareOrdinal(a.Candidate, b.Candidate);

    private static string Fold(string text)
    {
        if (text.Length > LongestCompared)
            text = text[..LongestCompared];
        // Normalisation refuses lone surrogates and U+FFFE, which a cut or a hostile name may hold.
        return IsWellFormed(text)
            ? text.Normalize(NormalizationForm.FormC).ToLowerInvariant()
            : text.ToLowerInvariant();
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\uFFFE')
                return false;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return false;
            i++;
        }
        return true;
    }
}
