using System.Runtime.InteropServices;
using StaticWiki.Compilation;
using StaticWiki.Linking;

namespace StaticWiki.Caching;

/// <summary>Where a document lies in the store.</summary>
/// <param name="Matter">All but its body.</param>
/// <param name="Sentences">The sentences around its references.</param>
/// <param name="Body">Its body without them.</param>
/// <param name="Terms">The terms that it is found by.</param>
/// <param name="Markdown">Its Markdown, which hardly any build reads again.</param>
/// <param name="Digest">Tells it from any other.</param>
internal sealed record StoredDocument(
    StoredPart Matter,
    StoredPart Sentences,
    StoredPart Body,
    StoredPart Terms,
    StoredPart Markdown,
    DocumentDigest Digest
);

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
        var ends = new int[body.References.Length];
        for (var i = 0; i < ends.Length; i++)
        {
            ReferenceCodec.WriteSentence(writer, body.References[i].Sentence);
            ends[i] = writer.Length;
        }
        var sentences = writer.Length;
        DocumentCodec.Write(writer, document);
        writer.Write(ImmutableCollectionsMarshal.AsImmutableArray(ends), (to, end) => to.Write(end));
        var matter = writer.Length;
        new BodyCodec(document.DisplayPath).Write(writer, body);
        var end = writer.Length;
        writer.WriteRaw(document.Terms.Span);
        var terms = writer.Length;
        BodyCodec.WriteMarkdown(writer, body.Markdown);
        var parts = store.Add(writer, sentences, matter, end, terms, writer.Length);
        var stored = new StoredDocument(
            parts[1],
            parts[0],
            parts[2],
            parts[3],
            parts[4],
            new DocumentDigest(digest, SymbolDigest.FaceOf(document), SymbolDigest.NamesOf(document), parts[0].Hash)
        );
        return (stored, Stored(document, stored, ends, isNew: true));
    }

    /// <summary>A document that was stored.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public Document Read(StoredDocument stored, string path, string displayPath)
    {
        using var bytes = store.Read(stored.Matter);
        var reader = new BlobReader(bytes.Span);
        var document = DocumentCodec.Read(ref reader, path, displayPath);
        var ends = reader.ReadArray((ref BlobReader from) => from.ReadInt());
        return Stored(document, stored, ImmutableCollectionsMarshal.AsArray(ends)!, isNew: false);
    }

    private Document Stored(Document document, StoredDocument stored, int[] ends, bool isNew) =>
        document with
        {
            Body = new StoredBody(store, stored, ends, isNew, document.DisplayPath),
            Digest = stored.Digest,
            Terms = default,
        };

    /// <param name="ends">Where the sentence of each reference ends among them.</param>
    /// <param name="isNew">Whether this build stored it.</param>
    private sealed class StoredBody(Store store, StoredDocument stored, int[] ends, bool isNew, string displayPath)
        : IBodySource
    {
        private bool _isSound = isNew;

        public DocumentBody Read()
        {
            using var bytes = store.Read(stored.Body);
            var reader = new BlobReader(bytes.Span);
            return new BodyCodec(displayPath).Read(ref reader);
        }

        public MarkdownSource? ReadMarkdown()
        {
            using var bytes = store.Read(stored.Markdown);
            var reader = new BlobReader(bytes.Span);
            return BodyCodec.ReadMarkdown(ref reader);
        }

        public Sentence? ReadSentence(int reference)
        {
            // One sentence is a small part of what the hash is of, and each of them is asked for once or twice.
            if (!_isSound)
                store.Read(stored.Sentences).Dispose();
            _isSound = true;
            var start = reference == 0 ? 0 : ends[reference - 1];
            using var bytes = store.ReadWithin(stored.Sentences, start, ends[reference]);
            var reader = new BlobReader(bytes.Span);
            return ReferenceCodec.ReadSentence(ref reader);
        }
    }
}
