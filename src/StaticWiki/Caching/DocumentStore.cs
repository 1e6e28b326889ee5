using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Hashing;
using StaticWiki.Compilation;
using StaticWiki.Files;

namespace StaticWiki.Caching;

/// <summary>Where a document lies in the store: what others need of it, the sentences around its references, its body.</summary>
/// <param name="Offset">Where it begins; its parts lie one behind the other.</param>
internal sealed record StoredDocument(long Offset, StoredPart Matter, StoredPart Sentences, StoredPart Body)
{
    /// <summary>In bytes.</summary>
    public int Length => Matter.Length + Sentences.Length + Body.Length;

    public void Write(BlobWriter writer)
    {
        writer.Write(Offset);
        foreach (var part in (ReadOnlySpan<StoredPart>)[Matter, Sentences, Body])
        {
            writer.Write(part.Length);
            writer.Write(part.Hash);
        }
    }

    public static StoredDocument Read(ref BlobReader reader) =>
        new(reader.ReadLong(), ReadPart(ref reader), ReadPart(ref reader), ReadPart(ref reader));

    private static StoredPart ReadPart(ref BlobReader reader) => new(reader.ReadInt(), reader.ReadUnsignedLong());
}

/// <param name="Length">In bytes.</param>
/// <param name="Hash">XXH3 of the bytes, so that damage is found where it is read.</param>
internal readonly record struct StoredPart(int Length, ulong Hash);

/// <summary>
/// Keeps compiled documents in a file, and of each in memory only what other pages need of it. Several threads may use it.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="length">How much of it counts.</param>
internal sealed class DocumentStore(IStoreFile file, long length = 0)
{
    private readonly ConcurrentBag<BlobWriter> _writers = [];
    private long _end = length;

    /// <summary>How much of the file counts.</summary>
    public long Length => Interlocked.Read(ref _end);

    /// <summary>Stores a document, and gives where it lies and the same document without its body in memory.</summary>
    /// <param name="document">The document.</param>
    /// <param name="digest">Of the file that it was made of.</param>
    public (StoredDocument Stored, Document Document) Add(Document document, UInt128 digest)
    {
        if (!_writers.TryTake(out var writer))
            writer = new BlobWriter();
        writer.Clear();
        var body = document.Body.Read();
        DocumentCodec.Write(writer, document);
        var matter = writer.Length;
        writer.Write(body.References, (to, reference) => ReferenceCodec.WriteSentence(to, reference.Sentence));
        var sentences = writer.Length;
        new BodyCodec(document.DisplayPath).Write(writer, body);
        var bytes = writer.Written;
        var stored = new StoredDocument(
            Interlocked.Add(ref _end, bytes.Length) - bytes.Length,
            PartOf(bytes[..matter]),
            PartOf(bytes[matter..sentences]),
            PartOf(bytes[sentences..])
        );
        file.Write(stored.Offset, bytes);
        _writers.Add(writer);
        return (
            stored,
            document with
            {
                Body = new StoredBody(this, stored, document.DisplayPath),
                Digest = new DocumentDigest(digest, stored.Matter.Hash),
            }
        );
    }

    /// <summary>A document that was stored.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public Document Read(StoredDocument stored, string path, string displayPath, UInt128 digest)
    {
        using var bytes = Read(stored.Offset, stored.Matter);
        var reader = new BlobReader(bytes.Span);
        var document = DocumentCodec.Read(ref reader, path, displayPath, new StoredBody(this, stored, displayPath));
        return document with { Digest = new DocumentDigest(digest, stored.Matter.Hash) };
    }

    private static StoredPart PartOf(ReadOnlySpan<byte> bytes) => new(bytes.Length, XxHash3.HashToUInt64(bytes));

    private Rented Read(long offset, StoredPart part)
    {
        var bytes = new Rented(part.Length);
        file.Read(offset, bytes.Span);
        if (XxHash3.HashToUInt64(bytes.Span) != part.Hash)
            throw new InvalidDataException("a stored document is damaged");
        return bytes;
    }

    private sealed class StoredBody(DocumentStore store, StoredDocument stored, string displayPath) : IBodySource
    {
        public DocumentBody Read()
        {
            var offset = stored.Offset + stored.Matter.Length + stored.Sentences.Length;
            using var bytes = store.Read(offset, stored.Body);
            var reader = new BlobReader(bytes.Span);
            return new BodyCodec(displayPath).Read(ref reader);
        }

        public ImmutableArray<Sentence?> ReadSentences(ImmutableArray<int> references)
        {
            if (references.IsEmpty)
                return [];
            using var bytes = store.Read(stored.Offset + stored.Matter.Length, stored.Sentences);
            var reader = new BlobReader(bytes.Span);
            var count = (int)reader.ReadUnsigned();
            var sentences = new Sentence?[references.Length];
            // They are asked for in their order.
            for (var (at, next) = (0, 0); at < count && next < sentences.Length; at++)
            {
                if (at == references[next])
                    sentences[next++] = ReferenceCodec.ReadSentence(ref reader);
                else
                    ReferenceCodec.SkipSentence(ref reader);
            }
            return [.. sentences];
        }
    }

    private readonly struct Rented(int length) : IDisposable
    {
        private readonly byte[] _bytes = ArrayPool<byte>.Shared.Rent(length);

        public Span<byte> Span => _bytes.AsSpan(0, length);

        public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);
    }
}
