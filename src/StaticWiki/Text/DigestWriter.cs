using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace StaticWiki.Text;

/// <summary>
/// Makes one short value of many, by XXH3 (128 bits): equal where all that was written is. Not made to withstand somebody
/// who looks for two that come to the same.
/// </summary>
internal sealed class DigestWriter
{
    private const int LeastRoom = 4096;
    private const int MostKept = 1 << 18;

    // What one digest was made in serves the next: there are several for each page.
    [ThreadStatic]
    private static byte[]? _spare;

    private byte[] _bytes = [];
    private int _length;

    /// <summary>The digest of what was written since the last one was made.</summary>
    public UInt128 Finish()
    {
        var digest = XxHash128.HashToUInt128(_bytes.AsSpan(0, _length));
        if (_bytes.Length is > 0 and <= MostKept)
            _spare = _bytes;
        (_bytes, _length) = ([], 0);
        return digest;
    }

    public DigestWriter Add(string? text)
    {
        // The length before it keeps "ab", "c" apart from "a", "bc".
        Add(text?.Length ?? -1);
        Append(MemoryMarshal.AsBytes(text.AsSpan()));
        return this;
    }

    public DigestWriter Add(ReadOnlySpan<char> text)
    {
        Add(text.Length);
        Append(MemoryMarshal.AsBytes(text));
        return this;
    }

    public DigestWriter Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length);
        Append(bytes);
        return this;
    }

    public DigestWriter Add(int number)
    {
        MemoryMarshal.Write(Reserve(sizeof(int)), in number);
        _length += sizeof(int);
        return this;
    }

    public DigestWriter Add(bool value) => Add(value ? 1 : 0);

    public DigestWriter Add(int? number) => Add(number is not null).Add(number ?? 0);

    public DigestWriter Add(ulong number)
    {
        MemoryMarshal.Write(Reserve(sizeof(ulong)), in number);
        _length += sizeof(ulong);
        return this;
    }

    public DigestWriter Add(long number) => Add((ulong)number);

    public DigestWriter Add(UInt128 digest) => Add((ulong)(digest >> 64)).Add((ulong)digest);

    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        _length += bytes.Length;
    }

    private Span<byte> Reserve(int count)
    {
        if (_length + count > Math.Min(_bytes.Length, MostKept))
            Grow(count);
        return _bytes.AsSpan(_length);
    }

    private void Grow(int count)
    {
        // What is long is made short on the way: what it is made of are the same stretches for whoever writes the same.
        if (_length > 0 && _length + count > MostKept)
        {
            var before = XxHash128.HashToUInt128(_bytes.AsSpan(0, _length));
            _length = 0;
            Add(before);
        }
        if (_bytes.Length == 0 && _spare is { } spare)
            (_bytes, _spare) = (spare, null);
        if (_length + count > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(Math.Max(_bytes.Length * 2, LeastRoom), _length + count));
    }
}
