namespace StaticWiki.Files;

/// <summary>A store in memory.</summary>
internal sealed class MemoryStoreFile : IStoreFile
{
    private readonly Lock _lock = new();
    private byte[] _bytes = [];
    private int _length;

    public long Length
    {
        get
        {
            lock (_lock)
                return _length;
        }
    }

    /// <summary>All bytes, as they are now.</summary>
    public byte[] ToArray()
    {
        lock (_lock)
            return _bytes[.._length];
    }

    public void Read(long offset, Span<byte> buffer)
    {
        lock (_lock)
        {
            if (offset + buffer.Length > _length)
                throw new EndOfStreamException();
            _bytes.AsSpan((int)offset, buffer.Length).CopyTo(buffer);
        }
    }

    public void Write(long offset, ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            var end = checked((int)offset + bytes.Length);
            if (end > _bytes.Length)
                Array.Resize(ref _bytes, Math.Max(end, _bytes.Length * 2));
            bytes.CopyTo(_bytes.AsSpan((int)offset));
            _length = Math.Max(_length, end);
        }
    }

    public void Dispose() { }
}
