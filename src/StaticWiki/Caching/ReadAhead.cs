namespace StaticWiki.Caching;

/// <summary>
/// Reads parts of a store that mostly stand one behind the other. What follows is read with them, since a system call takes longer
/// than to copy some more. One thread at a time may use it.
/// </summary>
/// <param name="store">The store.</param>
internal sealed class ReadAhead(Store store)
{
    private const int Size = 1 << 16;

    private readonly byte[] _stretch = new byte[Size];
    private byte[] _apart = [];

    // Where the stretch that was read begins, and how much of it there is.
    private long _start;
    private int _length;

    /// <summary>Where the last part ended that was asked for.</summary>
    private long _last = long.MinValue;

    /// <summary>The bytes of a part, until the next one is read.</summary>
    /// <exception cref="InvalidDataException">They are not what was written.</exception>
    public ReadOnlySpan<byte> Read(StoredPart part)
    {
        if (!Holds(part) && part.Offset >= _last && part.Offset - _last < Size)
            (_start, _length) = (part.Offset, store.ReadStretch(part.Offset, _stretch));
        _last = part.Offset + part.Length;
        if (!Holds(part))
            return ReadApart(part);
        var bytes = _stretch.AsSpan((int)(part.Offset - _start), part.Length);
        part.Check(bytes);
        return bytes;
    }

    private bool Holds(StoredPart part) => part.Offset >= _start && part.Offset + part.Length <= _start + _length;

    private ReadOnlySpan<byte> ReadApart(StoredPart part)
    {
        using var bytes = store.Read(part);
        if (_apart.Length < part.Length)
            _apart = new byte[part.Length];
        bytes.Span.CopyTo(_apart);
        return _apart.AsSpan(0, part.Length);
    }
}
