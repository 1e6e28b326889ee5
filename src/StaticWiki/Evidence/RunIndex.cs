using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace StaticWiki.Evidence;

/// <summary>Finds runs of hashes in a fingerprint.</summary>
public sealed class RunIndex
{
    /// <summary>How many places are tried for the longest beginning of a run; further ones may only make it longer.</summary>
    private const int MostPlaces = 256;

    private readonly ImmutableArray<ulong> _hashes;

    /// <summary>For each hash how often it is there, and where first.</summary>
    private readonly Dictionary<ulong, (int First, int Count)> _places = [];

    /// <summary>For each place the next one of the same hash; −1 behind the last.</summary>
    private readonly int[] _next;

    public RunIndex(ImmutableArray<ulong> hashes)
    {
        _hashes = hashes;
        _next = new int[hashes.Length];
        _places.EnsureCapacity(hashes.Length);
        for (var i = hashes.Length - 1; i >= 0; i--)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, hashes[i], out var isKnown);
            _next[i] = isKnown ? place.First : -1;
            place = (i, place.Count + 1);
        }
    }

    /// <summary>Where a run is first found.</summary>
    /// <param name="run">At least one hash.</param>
    /// <param name="from">Where to begin.</param>
    /// <returns>−1 where it is not.</returns>
    public int IndexOf(ReadOnlySpan<ulong> run, int from)
    {
        var (rarest, fewest) = (0, int.MaxValue);
        for (var i = 0; i < run.Length; i++)
        {
            if (!_places.TryGetValue(run[i], out var place))
                return -1;
            if (place.Count < fewest)
                (rarest, fewest) = (i, place.Count);
        }
        var work = 0L;
        for (var at = _places[run[rarest]].First; at >= 0; at = _next[at])
        {
            var start = at - rarest;
            if (start < from || start + run.Length > _hashes.Length)
                continue;
            var same = _hashes.AsSpan(start, _hashes.Length - start).CommonPrefixLength(run);
            if (same == run.Length)
                return start;
            work += same;
            // A text that repeats itself without end.
            if (work > 4L * (_hashes.Length + run.Length))
                return IndexInRepetitive(run, from);
        }
        return -1;
    }

    /// <summary>Where the longest beginning of a run is found, and how many hashes of it; none where even the first is not.</summary>
    /// <param name="run">At least one hash.</param>
    /// <param name="from">Where to begin.</param>
    public (int Start, int Length) LongestBeginning(ReadOnlySpan<ulong> run, int from)
    {
        var longest = (Start: -1, Length: 0);
        if (!_places.TryGetValue(run[0], out var place))
            return longest;
        var tried = 0;
        for (var at = place.First; at >= 0 && tried < MostPlaces; at = _next[at])
        {
            if (at < from)
                continue;
            tried++;
            var length = _hashes.AsSpan(at, _hashes.Length - at).CommonPrefixLength(run);
            if (length > longest.Length)
                longest = (at, length);
        }
        return longest;
    }

    /// <summary>The search of Knuth, Morris and Pratt, whose cost is the sum of both lengths whatever they hold.</summary>
    private int IndexInRepetitive(ReadOnlySpan<ulong> run, int from)
    {
        var fallback = new int[run.Length];
        for (int i = 1, known = 0; i < run.Length; i++)
        {
            while (known > 0 && run[i] != run[known])
                known = fallback[known - 1];
            if (run[i] == run[known])
                known++;
            fallback[i] = known;
        }
        for (int at = from, known = 0; at < _hashes.Length; at++)
        {
            while (known > 0 && _hashes[at] != run[known])
                known = fallback[known - 1];
            if (_hashes[at] == run[known])
                known++;
            if (known == run.Length)
                return at - run.Length + 1;
        }
        return -1;
    }
}
