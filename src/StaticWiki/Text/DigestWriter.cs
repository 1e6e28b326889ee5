using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace StaticWiki.Text;

/// <summary>
/// Makes one short value of many, by XXH3 (128 bits): equal where all that was written is. Not made to withstand somebody
/// who looks for two that come to the same.
/// </summary>
internal sealed class DigestWriter
{
    private byte[] _bytes = new byte[256];
    private int _length;

    /// <summary>The digest of what was written since the last one was made.</summary>
    public UInt128 Finish()
    {
        var digest = XxHash128.HashToUInt128(_bytes.AsSpan(0, _length));
        _length = 0;
        return digest;
    }

    public DigestWriter Add(string? text)
    {
        // The length before it keeps "ab", "c" apart from "a", "bc".
        Add(text?.Length ?? -1);
        Append(MemoryMarshal.AsBytes(text.AsSpan()));
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
        Append(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in number)));
        return this;
    }

    public DigestWriter Add(bool value) => Add(value ? 1 : 0);

    public DigestWriter Add(int? number) => Add(number is not null).Add(number ?? 0);

    public DigestWriter Add(ulong number)
    {
        Append(MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in number)));
        return this;
    }

    public DigestWriter Add(long number) => Add((ulong)number);

    public DigestWriter Add(UInt128 digest) => Add((ulong)(digest >> 64)).Add((ulong)digest);

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_length + bytes.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + bytes.Length));
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }
}
