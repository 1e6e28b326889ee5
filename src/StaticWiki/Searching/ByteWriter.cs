namespace StaticWiki.Searching;

/// <summary>Bytes and numbers one behind the other.</summary>
internal sealed class ByteWriter(int capacity = 256)
{
    private byte[] _bytes = new byte[capacity];

    /// <summary>How much is written; to be raised by what was put into <see cref="Reserve"/>.</summary>
    public int Length { get; set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Write(byte value)
    {
        if (Length == _bytes.Length)
            Array.Resize(ref _bytes, Length * 2);
        _bytes[Length++] = value;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Room behind what is written.</summary>
    /// <param name="count">How much there is at least.</param>
    public Span<byte> Reserve(int count)
    {
        if (Length + count > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        return _bytes.AsSpan(Length);
    }

    /// <summary>Seven bits to a byte, the lowest first (LEB128).</summary>
    /// <param name="number">Not negative.</param>
    public void WriteNumber(int number)
    {
        for (; number >= 0x80; number >>= 7)
            Write((byte)(number | 0x80));
        Write((byte)number);
    }

    /// <summary>Reads what <see cref="WriteNumber"/> wrote, and goes on behind it.</summary>
    public static int ReadNumber(ReadOnlySpan<byte> bytes, ref int at)
    {
        // Most numbers take one byte.
        var first = bytes[at++];
        return first < 0x80 ? first : ReadRest(first & 0x7F, bytes, ref at);
    }

    private static int ReadRest(int number, ReadOnlySpan<byte> bytes, ref int at)
    {
        for (var shift = 7; ; shift += 7)
        {
            var next = bytes[at++];
            number |= (next & 0x7F) << shift;
            if (next < 0x80)
                return number;
        }
    }
}
