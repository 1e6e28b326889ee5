using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using StaticWiki.Files;
using StaticWiki.Validation;

namespace StaticWiki.Caching;

/// <summary>Reads what <see cref="BlobWriter"/> wrote.</summary>
/// <exception cref="InvalidDataException">It was written by something else.</exception>
internal ref struct BlobReader(ReadOnlySpan<byte> bytes)
{
    public delegate T ReadItem<T>(ref BlobReader reader);

    /// <param name="reader">Reads what was written.</param>
    /// <param name="state">What it is read with.</param>
    public delegate T ReadItem<T, TState>(ref BlobReader reader, TState state);

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>Behind what was read last.</summary>
    public readonly int Position => _at;

    public readonly bool IsAtEnd => _at == _bytes.Length;

    public bool ReadBool() => ReadInt() != 0;

    public int ReadInt()
    {
        var value = ReadUnsigned();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    public long ReadLong() => MemoryMarshal.Read<long>(Take(sizeof(long)));

    public ulong ReadUnsignedLong() => (ulong)ReadLong();

    public UInt128 ReadDigest() => new(ReadUnsignedLong(), ReadUnsignedLong());

    public FileStamp ReadStamp() => new(ReadLong(), ReadLong(), ReadLong());

    public int? ReadOptionalInt() => ReadBool() ? ReadInt() : null;

    public ReadOnlySpan<byte> ReadBytes() => Take((int)ReadUnsigned());

    /// <summary>What <see cref="BlobWriter.WriteInts"/> wrote, as long as the bytes are there.</summary>
    public ReadOnlySpan<int> ReadInts() => MemoryMarshal.Cast<byte, int>(ReadBytes());

    public string ReadString() => ReadOptionalString() ?? throw Wrong();

    /// <summary>A string that is likely to have been read before.</summary>
    public string ReadString(StringPool strings) => ReadOptionalString(strings) ?? throw Wrong();

    /// <inheritdoc cref="ReadString(StringPool)"/>
    public string? ReadOptionalString(StringPool strings)
    {
        var start = _at;
        var head = ReadUnsigned();
        if ((head & 3) == 2)
            return strings.Get(Take((int)(head >> 2)));
        if ((head & 1) == 1)
            return strings.Get(Take((int)(head >> 1)));
        _at = start;
        return ReadOptionalString();
    }

    public string? ReadOptionalString()
    {
        var head = ReadUnsigned();
        if (head == 0)
            return null;
        // Most are ASCII. Latin-1 widens each byte in one go, and has none that would have to be looked at.
        if ((head & 3) == 2)
            return Encoding.Latin1.GetString(Take((int)(head >> 2)));
        if ((head & 1) == 1)
            return Encoding.UTF8.GetString(Take((int)(head >> 1)));
        var text = new char[(head >> 2) - 1];
        for (var i = 0; i < text.Length; i++)
            text[i] = (char)ReadInt();
        return new string(text);
    }

    public ImmutableArray<T> ReadArray<T>(ReadItem<T> read) =>
        ReadArray(read, static (ref BlobReader reader, ReadItem<T> read) => read(ref reader));

    /// <summary>The same without a function of its own for each state: most arrays are empty, and there are many of them.</summary>
    public ImmutableArray<T> ReadArray<T, TState>(TState state, ReadItem<T, TState> read)
    {
        var count = (int)ReadUnsigned();
        // Each takes a byte at least.
        if (count > _bytes.Length - _at)
            throw Wrong();
        if (count == 0)
            return [];
        var items = new T[count];
        for (var i = 0; i < count; i++)
            items[i] = read(ref this, state);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    public Dictionary<string, T> ReadMap<T>(ReadItem<T> read)
    {
        var count = (int)ReadUnsigned();
        var entries = new Dictionary<string, T>(Math.Min(count, _bytes.Length), StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var key = ReadString();
            entries[key] = read(ref this);
        }
        return entries;
    }

    public uint ReadUnsigned()
    {
        // Most numbers are small.
        if ((uint)_at < (uint)_bytes.Length && _bytes[_at] is < 0x80 and var small)
        {
            _at++;
            return small;
        }
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            if (_at >= _bytes.Length)
                break;
            var next = _bytes[_at++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
        throw Wrong();
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _bytes.Length - _at)
            throw Wrong();
        var taken = _bytes.Slice(_at, count);
        _at += count;
        return taken;
    }

    private static InvalidDataException Wrong() => new("a stored value is not what it should be");
}
