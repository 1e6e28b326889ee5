using System.Collections.Concurrent;
using System.Collections.Immutable;
using StaticWiki.Searching;

namespace StaticWiki.Caching;

/// <summary>A shard of the text's terms in the store.</summary>
/// <param name="First">Its first term.</param>
/// <param name="Common">The terms in it that are common.</param>
/// <param name="Digest">Of its bytes.</param>
/// <param name="Stored">Where they lie.</param>
internal sealed record CachedShard(string First, ImmutableArray<string> Common, UInt128 Digest, StoredPart Stored);

/// <summary>The search index of a build.</summary>
/// <param name="Order">A digest of which page has which number, and of which document it is.</param>
/// <param name="Heads">A digest of all that is in the files but those of the text.</param>
/// <param name="Text">The shards of the text.</param>
/// <param name="Others">The other files.</param>
internal sealed record CachedSearch(UInt128 Order, UInt128 Heads, ImmutableArray<CachedShard> Text, HeadFiles Others)
{
    public void Write(BlobWriter writer)
    {
        writer.Write(Order);
        writer.Write(Heads);
        writer.Write(
            Text,
            (to, shard) =>
            {
                to.Write(shard.First);
                to.Write(shard.Common, (inner, term) => inner.Write(term));
                to.Write(shard.Digest);
                shard.Stored.Write(to);
            }
        );
        foreach (var files in Others.All)
            writer.Write(files, WriteFile);
    }

    public static CachedSearch Read(ref BlobReader reader) =>
        new(
            reader.ReadDigest(),
            reader.ReadDigest(),
            reader.ReadArray(
                (ref BlobReader from) =>
                    new CachedShard(
                        from.ReadString(),
                        from.ReadArray((ref BlobReader inner) => inner.ReadString()),
                        from.ReadDigest(),
                        StoredPart.Read(ref from)
                    )
            ),
            new HeadFiles(
                reader.ReadArray(ReadFile),
                reader.ReadArray(ReadFile),
                reader.ReadArray(ReadFile),
                reader.ReadArray(ReadFile)
            )
        );

    private static void WriteFile(BlobWriter writer, IndexFile file)
    {
        writer.Write(file.First);
        writer.Write(file.Digest);
        writer.Write(file.Extension);
    }

    private static IndexFile ReadFile(ref BlobReader reader) =>
        new(reader.ReadString(), reader.ReadDigest(), reader.ReadString());
}

/// <summary>Keeps the terms of documents and the shards that were made of them in the store.</summary>
/// <param name="store">The store.</param>
/// <param name="compiled">The documents of this build.</param>
/// <param name="last">What the last build left.</param>
internal sealed class SearchMemory(Store store, ConcurrentDictionary<string, CachedDocument> compiled, CacheIndex last)
    : IScratch
{
    /// <summary>The index of the last build; null where there is none.</summary>
    public CachedSearch? Last => last.Search;

    /// <summary>The index of this one; null where none was made.</summary>
    public CachedSearch? Current { get; set; }

    /// <summary>The terms of a document.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public byte[] TermsOf(string? path) => Read(PartOf(compiled, path));

    /// <summary>Its terms when the last index was made.</summary>
    /// <inheritdoc cref="TermsOf"/>
    public byte[] LastTermsOf(string? path) => Read(PartOf(last.Documents, path));

    /// <summary>Whether they may be different.</summary>
    /// <param name="path">The document's path.</param>
    public bool MayHaveChanged(string path)
    {
        var (before, now) = (PartOf(last.Documents, path), PartOf(compiled, path));
        return (before.Length, before.Hash) != (now.Length, now.Hash);
    }

    public byte[] Read(StoredPart part)
    {
        if (part.Length == 0)
            return [];
        using var bytes = store.Read(part);
        return bytes.Span.ToArray();
    }

    Func<byte[]> IScratch.Add(ReadOnlySpan<byte> bytes)
    {
        var part = store.Add(bytes);
        return () =>
        {
            var read = Read(part);
            store.GiveBack(part);
            return read;
        };
    }

    public StoredPart Add(ReadOnlySpan<byte> bytes)
    {
        var writer = store.Begin();
        writer.WriteRaw(bytes);
        return store.Add(writer, writer.Length)[0];
    }

    private static StoredPart PartOf(IReadOnlyDictionary<string, CachedDocument> documents, string? path) =>
        path is not null && documents.TryGetValue(path, out var known) ? known.Stored.Terms : default;
}
