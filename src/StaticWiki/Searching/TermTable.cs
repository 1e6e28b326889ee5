using System.IO.Hashing;

namespace StaticWiki.Searching;

/// <summary>Numbers terms in the order in which they come, without making a string of each.</summary>
internal sealed class TermTable
{
    // Another one in each process: nobody can write a page of terms that all come to the same. No order depends on it.
    private static readonly long Seed = HashCode.Combine(0);

    private int[] _slots = new int[1024];
    private int[] _ends = new int[512];
    private uint[] _hashes = new uint[512];
    private byte[] _bytes = new byte[4096];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int term] => _bytes.AsSpan(StartOf(term), _ends[term] - StartOf(term));

    /// <summary>The number of a term; a new one where it has not come yet.</summary>
    public int Add(ReadOnlySpan<byte> term)
    {
        var hash = (uint)XxHash3.HashToUInt64(term, Seed);
        var slot = hash & (uint)(_slots.Length - 1);
        while (_slots[slot] != 0)
        {
            var known = _slots[slot] - 1;
            if (_hashes[known] == hash && this[known].SequenceEqual(term))
                return known;
            slot = (slot + 1) & (uint)(_slots.Length - 1);
        }
        Append(term, hash);
        _slots[slot] = Count;
        if (Count * 2 > _slots.Length)
            Grow();
        return Count - 1;
    }

    /// <summary>Forgets all terms.</summary>
    public void Clear()
    {
        Array.Clear(_slots);
        Count = 0;
    }

    /// <summary>The numbers of all terms, by their bytes, which is the order of their code points.</summary>
    public int[] Sorted()
    {
        var order = new int[Count];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(order, (a, b) => this[a].SequenceCompareTo(this[b]));
        return order;
    }

    private int StartOf(int term) => term == 0 ? 0 : _ends[term - 1];

    private void Append(ReadOnlySpan<byte> term, uint hash)
    {
        var start = StartOf(Count);
        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
            Array.Resize(ref _hashes, Count * 2);
        }
        if (start + term.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, start + term.Length));
        term.CopyTo(_bytes.AsSpan(start));
        _hashes[Count] = hash;
        _ends[Count++] = start + term.Length;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var i = 0; i < Count; i++)
        {
            var slot = _hashes[i] & (uint)(_slots.Length - 1);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (uint)(_slots.Length - 1);
            _slots[slot] = i + 1;
        }
    }
}
