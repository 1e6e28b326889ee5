using System.IO.Hashing;
using StaticWiki.Files;

namespace StaticWiki.Caching;

/// <summary>A file as it was compiled.</summary>
/// <param name="DisplayPath">Its path relative to the wiki's root, which the document's places name.</param>
/// <param name="Stamp">What the disk told of it.</param>
/// <param name="Digest">XXH3 (128 bits) of its bytes.</param>
/// <param name="Stored">Where the document lies in the store.</param>
internal sealed record CachedDocument(string DisplayPath, FileStamp Stamp, UInt128 Digest, StoredDocument Stored);

/// <summary>What is in the store. The index is written last and whole, so what it names is there.</summary>
/// <param name="Clock">A stamp made when the build began: what was changed later may have been changed after it was read.</param>
/// <param name="StoreLength">How much of the store is meant.</param>
/// <param name="Documents">By path below the content folder.</param>
internal sealed record CacheIndex(
    FileStamp Clock,
    long StoreLength,
    IReadOnlyDictionary<string, CachedDocument> Documents
)
{
    public static readonly CacheIndex Empty = new(default, 0, new Dictionary<string, CachedDocument>());

    /// <summary>Whoever builds the tool anew has changed what is stored, or what is made of a file.</summary>
    private static readonly string Tool = typeof(CacheIndex).Assembly.GetName().Version + " " + ToolId();

    /// <summary>Whether more than half of the store is of no use any more.</summary>
    public bool IsMostlyWaste =>
        StoreLength > 1_000_000 && Documents.Values.Sum(known => known.Stored.Length) < StoreLength / 2;

    /// <summary>The index in a file; empty where there is none, where it is damaged, or where another tool wrote it.</summary>
    public static CacheIndex Load(IFileSystem files, string path)
    {
        if (files.KindOf(path) != EntryKind.File)
            return Empty;
        var bytes = files.Read(path).AsSpan();
        if (
            bytes.Length < sizeof(ulong)
            || BitConverter.ToUInt64(bytes) != XxHash3.HashToUInt64(bytes[sizeof(ulong)..])
        )
            return Empty;
        var reader = new BlobReader(bytes[sizeof(ulong)..]);
        if (reader.ReadString() != Tool)
            return Empty;
        var clock = reader.ReadStamp();
        var length = reader.ReadLong();
        var count = reader.ReadInt();
        var documents = new Dictionary<string, CachedDocument>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var name = reader.ReadString();
            documents[name] = new CachedDocument(
                reader.ReadString(),
                reader.ReadStamp(),
                reader.ReadDigest(),
                StoredDocument.Read(ref reader)
            );
        }
        return new CacheIndex(clock, length, documents);
    }

    public byte[] Format()
    {
        var writer = new BlobWriter();
        writer.Write(Tool);
        writer.Write(Clock);
        writer.Write(StoreLength);
        writer.Write(Documents.Count);
        foreach (var (path, known) in Documents.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            writer.Write(path);
            writer.Write(known.DisplayPath);
            writer.Write(known.Stamp);
            writer.Write(known.Digest);
            known.Stored.Write(writer);
        }
        var bytes = new byte[sizeof(ulong) + writer.Length];
        writer.Written.CopyTo(bytes.AsSpan(sizeof(ulong)));
        BitConverter.TryWriteBytes(bytes, XxHash3.HashToUInt64(writer.Written));
        return bytes;
    }

    private static string ToolId() => typeof(CacheIndex).Module.ModuleVersionId.ToString();
}
