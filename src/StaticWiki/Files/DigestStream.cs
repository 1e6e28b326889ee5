using System.IO.Hashing;

namespace StaticWiki.Files;

/// <summary>Hands on what is written to it, and makes a digest of it.</summary>
/// <param name="target">Where it goes; the caller's.</param>
internal sealed class DigestStream(Stream target) : Stream
{
    private readonly XxHash128 _hash = new();
    private long _length;

    /// <summary>Of all that was written: XXH3, 128 bits.</summary>
    public UInt128 Digest => _hash.GetCurrentHashAsUInt128();

    public override long Length => _length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _hash.Append(buffer);
        _length += buffer.Length;
        target.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => target.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
