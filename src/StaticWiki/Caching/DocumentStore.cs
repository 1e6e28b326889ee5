using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Linking;

namespace StaticWiki.Caching;

/// <summary>Where a document lies in the store.</summary>
/// <param name="Matter">All but its body.</param>
/// <param name="Sentences">The sentences around its references.</param>
/// <param name="Body">Its body without them.</param>
/// <param name="Names"><see cref="DocumentDigest.Names"/>.</param>
internal sealed record StoredDocument(StoredPart Matter, StoredPart Sentences, StoredPart Body, ulong Names)
{
    /// <summary>In bytes.</summary>
    public int Length => Matter.Length + Sentences.Length + Body.Length;
}

/// <summary>
/// Keeps compiled documents in a store, and of each in memory only what other pages need of it. Several threads may use it.
/// </summary>
/// <param name="store">The store.</param>
internal sealed class DocumentStore(Store store)
{
    /// <summary>Stores a document, and gives where it lies and the same document without its body in memory.</summary>
    /// <param name="document">The document.</param>
    /// <param name="digest">Of the file that it was made of.</param>
    public (StoredDocument Stored, Document Document) Add(Document document, UInt128 digest)
    {
        var body = document.Body.Read();
        var writer = store.Begin();
        DocumentCodec.Write(writer, document);
        var matter = writer.Length;
        writer.Write(body.References, (to, reference) => ReferenceCodec.WriteSentence(to, reference.Sentence));
        var sentences = writer.Length;
        new BodyCodec(document.DisplayPath).Write(writer, body);
        var parts = store.Add(writer, matter, sentences, writer.Length);
        var stored = new StoredDocument(parts[0], parts[1], parts[2], SymbolDigest.NamesOf(document));
        return (stored, Stored(document, stored, digest));
    }

    /// <summary>A document that was stored.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public Document Read(StoredDocument stored, string path, string displayPath, UInt128 digest)
    {
        using var bytes = store.Read(stored.Matter);
        var reader = new BlobReader(bytes.Span);
        return Stored(DocumentCodec.Read(ref reader, path, displayPath), stored, digest);
    }

    private Document Stored(Document document, StoredDocument stored, UInt128 digest) =>
        document with
        {
            Body = new StoredBody(store, stored, document.DisplayPath),
            Digest = new DocumentDigest(digest, stored.Matter.Hash, stored.Names),
        };

    private sealed class StoredBody(Store store, StoredDocument stored, string displayPath) : IBodySource
    {
        public DocumentBody Read()
        {
            using var bytes = store.Read(stored.Body);
            var reader = new BlobReader(bytes.Span);
            return new BodyCodec(displayPath).Read(ref reader);
        }

        public ImmutableArray<Sentence?> ReadSentences(ImmutableArray<int> references)
        {
            if (references.IsEmpty)
                return [];
            using var bytes = store.Read(stored.Sentences);
            var reader = new BlobReader(bytes.Span);
            var count = (int)reader.ReadUnsigned();
            var sentences = new Sentence?[references.Length];
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
}
