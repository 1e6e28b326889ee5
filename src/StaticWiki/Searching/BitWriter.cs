using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace StaticWiki.Searching;

/// <summary>Writes numbers of any width, the highest bit first.</summary>
internal sealed class BitWriter
{
    private readonly ByteWriter _bytes = new();
    private ulong _pending;
    private int _count;

    public ReadOnlySpan<byte> Written => _bytes.Written;

    public void Clear()
    {
        _bytes.Clear();
        (_pending, _count) = (0, 0);
    }

    /// <param name="value">Not negative.</param>
    /// <param name="width">How many of its bits are written, up to 31.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(int value, int width)
    {
        _pending = (_pending << width) | (uint)value;
        _count += width;
        if (_count >= 32)
            Flush();
    }

    /// <summary>Rice's code: what is above the low bits as so many ones and a zero, then the low bits.</summary>
    /// <param name="value">Not negative.</param>
    /// <param name="low">The number of low bits.</param>
    public void WriteRice(int value, int low)
    {
        var high = value >> low;
        var rest = value & ((1 << low) - 1);
        if (high + 1 + low < 32)
        {
            Write((((1 << high) - 1) << (low + 1)) | rest, high + 1 + low);
            return;
        }
        for (; high >= 24; high -= 24)
            Write(0xFFFFFF, 24);
        Write(((1 << high) - 1) << 1, high + 1);
        Write(rest, low);
    }

    /// <summary>Fills the last byte with zeros.</summary>
    public void Finish()
    {
        for (; _count > 0; _count -= 8)
            _bytes.Write((byte)(_count >= 8 ? _pending >> (_count - 8) : _pending << (8 - _count)));
        _count = 0;
    }

    private void Flush()
    {
        _count -= 32;
        BinaryPrimitives.WriteUInt32BigEndian(_bytes.Reserve(sizeof(uint)), (uint)(_pending >> _count));
        _bytes.Length += sizeof(uint);
    }
}

/// <summary>Reads what <see cref="BitWriter"/> wrote.</summary>
internal ref struct BitReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public int Read(int width)
    {
        var value = 0;
        for (; width > 0; width--)
            value = (value << 1) | ReadBit();
        return value;
    }

    public int ReadRice(int low)
    {
        var high = 0;
        while (ReadBit() == 1)
            high++;
        return (high << low) | Read(low);
    }

    private int ReadBit()
    {
        var bit = (_bytes[_at >> 3] >> (7 - (_at & 7))) & 1;
        _at++;
        return bit;
    }
}
