using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using StaticWiki.Files;

namespace StaticWiki.Caching;

/// <summary>Writes values one behind the other, in a form that only the same version of the tool reads.</summary>
/// <param name="capacity">How many bytes there is room for before more is made.</param>
internal sealed class BlobWriter(int capacity = 64 * 1024)
{
    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Write(bool value) => Write(value ? 1 : 0);

    /// <summary>Small numbers take one byte, whatever their sign.</summary>
    public void Write(int value) => WriteUnsigned((uint)((value << 1) ^ (value >> 31)));

    public void Write(long value) => Write(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in value)), sizeof(long));

    public void Write(ulong value) => Write((long)value);

    public void Write(UInt128 value)
    {
        Write((ulong)(value >> 64));
        Write((ulong)value);
    }

    public void Write(FileStamp stamp)
    {
        Write(stamp.Size);
        Write(stamp.Modified);
        Write(stamp.Identity);
    }

    public void Write(int? value)
    {
        Write(value is not null);
        if (value is { } number)
            Write(number);
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        WriteUnsigned((uint)bytes.Length);
        Write(bytes, bytes.Length);
    }

    /// <summary>Numbers as the machine has them, so that many are read at once.</summary>
    public void WriteInts(ReadOnlySpan<int> numbers) => Write(MemoryMarshal.AsBytes(numbers));

    /// <summary>Any string, also one with half a surrogate pair, which UTF-8 does not have.</summary>
    /// <remarks>
    /// The number before it is 0 where there is none, odd before UTF-8, of which it has the length above one bit; two low bits are 10
    /// before ASCII and 00 before UTF-16 code units, with the length above them.
    /// </remarks>
    public void Write(string? text)
    {
        if (text is null)
        {
            WriteUnsigned(0);
            return;
        }
        Write(text.AsSpan());
    }

    /// <summary>The same as the string would be written.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        if (TryWriteAscii(text))
            return;
        // The length is written before the bytes, and is known after them.
        var room = SizeOf(HeadOfUtf8(text.Length * 3));
        var free = Reserve(room + (text.Length * 3))[room..];
        if (Utf8.FromUtf16(text, free, out _, out var bytes, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            WriteUnsigned((uint)(text.Length + 1) << 2);
            foreach (var c in text)
                Write((int)c);
            return;
        }
        WriteUnsigned(HeadOfUtf8(bytes));
        free[..bytes].CopyTo(_bytes.AsSpan(Length));
        Length += bytes;
    }

    /// <summary>Most strings are ASCII, which is read in one go.</summary>
    private bool TryWriteAscii(ReadOnlySpan<char> text)
    {
        var start = Length;
        WriteUnsigned(((uint)text.Length << 2) | 2);
        if (Ascii.FromUtf16(text, Reserve(text.Length), out var bytes) == OperationStatus.Done)
        {
            Length += bytes;
            return true;
        }
        Length = start;
        return false;
    }

    private static uint HeadOfUtf8(int bytes) => ((uint)bytes << 1) | 1;

    /// <summary>Bytes whose number the reader knows.</summary>
    public void WriteRaw(ReadOnlySpan<byte> bytes) => Write(bytes, bytes.Length);

    public void Write<T>(ImmutableArray<T> items, Action<BlobWriter, T> write)
    {
        WriteUnsigned((uint)items.Length);
        foreach (var item in items)
            write(this, item);
    }

    /// <summary>In the order that the entries have.</summary>
    public void Write<T>(IReadOnlyDictionary<string, T> entries, Action<BlobWriter, T> write)
    {
        WriteUnsigned((uint)entries.Count);
        foreach (var (key, value) in entries)
        {
            Write(key);
            write(this, value);
        }
    }

    public void WriteUnsigned(uint value)
    {
        var free = Reserve(5);
        if (value < 0x80)
        {
            free[0] = (byte)value;
            Length++;
            return;
        }
        var i = 0;
        for (; value >= 0x80; value >>= 7)
            free[i++] = (byte)(value | 0x80);
        free[i++] = (byte)value;
        Length += i;
    }

    private void Write(ReadOnlySpan<byte> bytes, int count)
    {
        bytes.CopyTo(Reserve(count));
        Length += count;
    }

    private static int SizeOf(uint value) =>
        value < 1 << 7 ? 1
        : value < 1 << 14 ? 2
        : value < 1 << 21 ? 3
        : 5;

    private Span<byte> Reserve(int count)
    {
        if (Length + count > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        return _bytes.AsSpan(Length);
    }
}
