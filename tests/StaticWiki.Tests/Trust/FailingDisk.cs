using StaticWiki.Files;
using StaticWiki.Tests.Caching;

namespace StaticWiki.Tests.Trust;

/// <summary>A disk on which one operation fails, by its number.</summary>
/// <param name="inner">The disk.</param>
/// <param name="counted">Which operations count.</param>
/// <param name="fails">The number of the operation that fails, from 0.</param>
/// <param name="staysBroken">Whether all behind it fail too, as on a disk that is full.</param>
internal sealed class FailingDisk(IFileSystem inner, DiskOperations counted, int fails, bool staysBroken)
    : WrappedFileSystem(inner)
{
    private int _count;

    /// <summary>Whether the operation came up.</summary>
    public bool HasFailed { get; private set; }

    public override IReadOnlyList<FolderEntry> List(string folder)
    {
        Count(DiskOperations.Reads);
        return base.List(folder);
    }

    public override byte[] Read(string path)
    {
        Count(DiskOperations.Reads);
        return base.Read(path);
    }

    public override void Write(string path, ReadOnlySpan<byte> content)
    {
        Count(DiskOperations.Writes);
        base.Write(path, content);
    }

    public override void Move(string from, string to)
    {
        Count(DiskOperations.Writes);
        base.Move(from, to);
    }

    public override void Delete(string path)
    {
        Count(DiskOperations.Writes);
        base.Delete(path);
    }

    public override IStoreFile OpenStore(string path)
    {
        Count(DiskOperations.Writes);
        return new FailingStore(this, base.OpenStore(path));
    }

    private void Count(DiskOperations operation)
    {
        if (!counted.HasFlag(operation))
            return;
        var number = Interlocked.Increment(ref _count) - 1;
        if (number != fails && !(staysBroken && number > fails))
            return;
        HasFailed = true;
        throw new IOException("No space left on device");
    }

    private sealed class FailingStore(FailingDisk disk, IStoreFile inner) : IStoreFile
    {
        public long Length => inner.Length;

        public void Read(long offset, Span<byte> bytes)
        {
            disk.Count(DiskOperations.Reads);
            inner.Read(offset, bytes);
        }

        public void Write(long offset, ReadOnlySpan<byte> bytes)
        {
            disk.Count(DiskOperations.Writes);
            inner.Write(offset, bytes);
        }

        public void Dispose() => inner.Dispose();
    }
}

[Flags]
internal enum DiskOperations
{
    Reads = 1,
    Writes = 2,
}
