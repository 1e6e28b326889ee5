using System.IO.Hashing;

namespace StaticWiki.Searching;

/// <summary>Numbers terms in the order in which they come, without making a string of each.</summary>
internal sealed class TermTable
{
    // Another one in each process: nobody can write a page of terms that all come to the same. No order depends on it.
    private static readonly long Seed = HashCode.Combine(0);

    private Slot[] _slots = new Slot[1024];
    private int[] _ends = new int[512];
    private byte[] _bytes = new byte[4096];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int term] => _bytes.AsSpan(StartOf(term), _ends[term] - StartOf(term));

    /// <summary>The number of a term; a new one where it has not come yet.</summary>
    public int Add(ReadOnlySpan<byte> term)
    {
        var hash = (uint)XxHash3.HashToUInt64(term, Seed);
        ref var slot = ref _slots[hash & (uint)(_slots.Length - 1)];
        for (var next = hash + 1; slot.Number != 0; next++)
        {
            if (slot.Hash == hash && this[slot.Number - 1].SequenceEqual(term))
                return slot.Number - 1;
            slot = ref _slots[next & (uint)(_slots.Length - 1)];
        }
        Append(term);
        slot = new Slot(hash, Count);
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

    private void Append(ReadOnlySpan<byte> term)
    {
        var start = StartOf(Count);
        if (Count == _ends.Length)
            Array.Resize(ref _ends, Count * 2);
        if (start + term.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, start + term.Length));
        term.CopyTo(_bytes.AsSpan(start));
        _ends[Count++] = start + term.Length;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        foreach (var slot in old)
        {
            if (slot.Number == 0)
                continue;
            var at = slot.Hash & (uint)(_slots.Length - 1);
            while (_slots[at].Number != 0)
                at = (at + 1) & (uint)(_slots.Length - 1);
            _slots[at] = slot;
        }
    }

    /// <param name="Hash">The hash of a term.</param>
    /// <param name="Number">Its number, from 1; 0 where there is none.</param>
    private readonly record struct Slot(uint Hash, int Number);
}
