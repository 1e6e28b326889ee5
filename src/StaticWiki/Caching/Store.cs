using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Hashing;
using StaticWiki.Files;

namespace StaticWiki.Caching;

/// <summary>A stretch of the store.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Hash">XXH3 of the bytes, so that damage is found where it is read.</param>
internal readonly record struct StoredPart(long Offset, int Length, ulong Hash)
{
    public void Write(BlobWriter writer)
    {
        writer.Write(Offset);
        writer.Write(Length);
        writer.Write(Hash);
    }

    /// <exception cref="InvalidDataException">The bytes are not what was written.</exception>
    public void Check(ReadOnlySpan<byte> bytes)
    {
        if (XxHash3.HashToUInt64(bytes) != Hash)
            throw new InvalidDataException("what is stored is damaged");
    }

    public static StoredPart Read(ref BlobReader reader) =>
        new(reader.ReadLong(), reader.ReadInt(), reader.ReadUnsignedLong());
}

/// <summary>
/// A file to which values are added, and read by their places. They go to the end unless there are gaps of what was given
/// back. Several threads may use it.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="length">How much of it counts.</param>
internal sealed class Store(IStoreFile file, long length)
{
    private readonly ConcurrentBag<BlobWriter> _writers = [];
    private readonly StoreSpace _space = new(length);

    /// <summary>How much of the file counts.</summary>
    public long Length => _space.Length;

    /// <summary>Gives all back that is of no use any more. Nobody may be reading it, nor adding anything meanwhile.</summary>
    /// <param name="used">All that is of use.</param>
    public void Reclaim(IEnumerable<StoredPart> used) =>
        _space.Reclaim([.. used.Select(part => (part.Offset, part.Length))]);

    /// <summary>Gives back a part that nobody needs any more.</summary>
    public void GiveBack(StoredPart part) => _space.Free(part.Offset, part.Length);

    /// <summary>A writer to collect values in, which are then added.</summary>
    public BlobWriter Begin()
    {
        if (!_writers.TryTake(out var writer))
            writer = new BlobWriter();
        writer.Clear();
        return writer;
    }

    /// <summary>Writes what was collected.</summary>
    /// <param name="writer">What <see cref="Begin"/> gave; it is not used any more.</param>
    /// <param name="ends">Where its parts end, in their order.</param>
    public StoredPart[] Add(BlobWriter writer, params ReadOnlySpan<int> ends)
    {
        var bytes = writer.Written;
        var offset = _space.Take(bytes.Length);
        file.Write(offset, bytes);
        var parts = new StoredPart[ends.Length];
        var start = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            var part = bytes[start..ends[i]];
            parts[i] = new StoredPart(offset + start, part.Length, XxHash3.HashToUInt64(part));
            start = ends[i];
        }
        _writers.Add(writer);
        return parts;
    }

    /// <summary>Writes bytes as one part.</summary>
    public StoredPart Add(ReadOnlySpan<byte> bytes)
    {
        var offset = _space.Take(bytes.Length);
        file.Write(offset, bytes);
        return new StoredPart(offset, bytes.Length, XxHash3.HashToUInt64(bytes));
    }

    /// <summary>The bytes of a part, until they are disposed of.</summary>
    /// <exception cref="InvalidDataException">They are not what was written.</exception>
    public StoredBytes Read(StoredPart part)
    {
        var bytes = new StoredBytes(part.Length);
        file.Read(part.Offset, bytes.Span);
        part.Check(bytes.Span);
        return bytes;
    }

    /// <summary>Whatever stands at a place and behind it, as far as the file counted when it was opened.</summary>
    /// <param name="offset">The place.</param>
    /// <param name="bytes">Where the bytes go.</param>
    /// <returns>How many there are.</returns>
    public int ReadStretch(long offset, Span<byte> bytes)
    {
        // Space may be taken and not yet written.
        var there = bytes[..(int)Math.Clamp(length - offset, 0, bytes.Length)];
        file.Read(offset, there);
        return there.Length;
    }

    /// <summary>Some bytes of a part that has been read before, so that damage would have been found.</summary>
    /// <param name="part">The part.</param>
    /// <param name="start">Where in it they begin.</param>
    /// <param name="end">Behind the last of them.</param>
    public StoredBytes ReadWithin(StoredPart part, int start, int end)
    {
        var bytes = new StoredBytes(end - start);
        file.Read(part.Offset + start, bytes.Span);
        return bytes;
    }
}

/// <summary>Bytes in a buffer that goes back to a pool.</summary>
internal readonly struct StoredBytes(int length) : IDisposable
{
    private readonly byte[] _bytes = ArrayPool<byte>.Shared.Rent(length);

    public Span<byte> Span => _bytes.AsSpan(0, length);

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);
}
