using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace StaticWiki.Searching;

/// <summary>
/// Many lists of bytes that grow at their ends, all at once. Each is a chain of slices of a few shared arrays, so that none is
/// copied when it grows, and hardly more memory is held than there are bytes.
/// </summary>
internal sealed class ByteLists
{
    private const int SlabBits = 18;
    private const int SlabSize = 1 << SlabBits;
    private const int ShortestSlice = 16;
    private const int LongestSlice = 1 << 11;

    /// <summary>At the end of a slice: where the next one begins.</summary>
    private const int LinkSize = sizeof(long);

    private readonly List<byte[]> _slabs = [];
    private readonly List<Chain> _chains = [];

    /// <summary>The slab of which the next slices are taken, and how much of it is taken.</summary>
    private int _slab = -1;
    private int _taken = SlabSize;

    /// <param name="First">Where its first slice begins.</param>
    /// <param name="At">Where the next byte goes.</param>
    /// <param name="End">Where the slice ends, and its link begins.</param>
    /// <param name="Size">The slice's size with its link.</param>
    private record struct Chain(long First, long At, long End, int Size);

    public int Count => _chains.Count;

    /// <summary>How many bytes of memory they take.</summary>
    public long Size => (_slab + 1L) * SlabSize;

    /// <summary>Begins anew in the same memory.</summary>
    public void Clear()
    {
        _chains.Clear();
        (_slab, _taken) = (-1, SlabSize);
    }

    /// <summary>Begins a list, which gets the number of all before it.</summary>
    public void Add()
    {
        var first = Take(ShortestSlice);
        _chains.Add(new Chain(first, first, first + ShortestSlice - LinkSize, ShortestSlice));
    }

    /// <summary>Adds bytes to a list.</summary>
    public void Append(int list, ReadOnlySpan<byte> bytes)
    {
        ref var chain = ref CollectionsMarshal.AsSpan(_chains)[list];
        while (bytes.Length > chain.End - chain.At)
        {
            var free = At(chain.At, (int)(chain.End - chain.At));
            bytes[..free.Length].CopyTo(free);
            bytes = bytes[free.Length..];
            chain = Continued(chain);
        }
        bytes.CopyTo(At(chain.At, bytes.Length));
        chain.At += bytes.Length;
    }

    /// <summary>Writes a list behind what a writer has.</summary>
    public void CopyTo(int list, ByteWriter target)
    {
        var chain = _chains[list];
        var (start, size) = (chain.First, ShortestSlice);
        for (var end = start + size - LinkSize; end != chain.End; end = start + size - LinkSize)
        {
            target.Write(At(start, (int)(end - start)));
            start = BinaryPrimitives.ReadInt64LittleEndian(At(end, LinkSize));
            size = Math.Min(size * 2, LongestSlice);
        }
        target.Write(At(start, (int)(chain.At - start)));
    }

    private Chain Continued(Chain chain)
    {
        var size = Math.Min(chain.Size * 2, LongestSlice);
        var next = Take(size);
        BinaryPrimitives.WriteInt64LittleEndian(At(chain.End, LinkSize), next);
        return new Chain(chain.First, next, next + size - LinkSize, size);
    }

    private long Take(int size)
    {
        if (_taken + size > SlabSize)
        {
            if (++_slab == _slabs.Count)
                _slabs.Add(new byte[SlabSize]);
            _taken = 0;
        }
        var at = (long)_slab * SlabSize + _taken;
        _taken += size;
        return at;
    }

    private Span<byte> At(long at, int length) =>
        _slabs[(int)(at >> SlabBits)].AsSpan((int)at & (SlabSize - 1), length);
}
