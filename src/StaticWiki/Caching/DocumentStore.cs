using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Linking;
using StaticWiki.Searching;

namespace StaticWiki.Caching;

/// <summary>Where a document lies in the store.</summary>
/// <param name="Matter">All but its body, then its headings.</param>
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
        var lengths = new ByteWriter();
        foreach (var reference in body.References)
        {
            var start = writer.Length;
            ReferenceCodec.WriteSentence(writer, reference.Sentence);
            lengths.WriteNumber(writer.Length - start);
        }
        var sentences = writer.Length;
        DocumentCodec.Write(writer, document);
        writer.Write(lengths.Written);
        var headings = writer.Length - sentences;
        DocumentCodec.WriteHeadings(writer, document.ReadHeadings(), document.DisplayPath);
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
        return (
            stored,
            Stored(
                document,
                new StoredBody(store, stored, lengths.Written.ToArray(), headings, isNew: true, document.DisplayPath)
            )
        );
    }

    /// <summary>A document that was stored.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public Document Read(StoredDocument stored, string path, string displayPath)
    {
        using var bytes = store.Read(stored.Matter);
        var reader = new BlobReader(bytes.Span);
        var document = DocumentCodec.Read(ref reader, path, displayPath);
        var lengths = reader.ReadBytes().ToArray();
        return Stored(document, new StoredBody(store, stored, lengths, reader.Position, isNew: false, displayPath));
    }

    private static Document Stored(Document document, StoredBody body) =>
        document with
        {
            Body = body,
            Digest = body.Digest,
            Terms = default,
        };

    /// <param name="store">The store.</param>
    /// <param name="stored">Where the document lies in it.</param>
    /// <param name="lengths">How long the sentence of each reference is (LEB128).</param>
    /// <param name="headings">Where in the matter the headings begin.</param>
    /// <param name="isNew">Whether this build stored it.</param>
    /// <param name="displayPath">The document's.</param>
    private sealed class StoredBody(
        Store store,
        StoredDocument stored,
        byte[] lengths,
        int headings,
        bool isNew,
        string displayPath
    ) : IBodySource
    {
        private bool _isSound = isNew;

        public DocumentBody Read()
        {
            using var bytes = store.Read(stored.Body);
            var reader = new BlobReader(bytes.Span);
            return new BodyCodec(displayPath).Read(ref reader);
        }

        public DocumentDigest Digest => stored.Digest;

        public ImmutableArray<Heading> ReadHeadings()
        {
            // Whoever has the document has read the whole of its matter.
            using var bytes = store.ReadWithin(stored.Matter, headings, stored.Matter.Length);
            var reader = new BlobReader(bytes.Span);
            return DocumentCodec.ReadHeadings(ref reader, displayPath);
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
            var (start, at) = (0, 0);
            for (var before = 0; before < reference; before++)
                start += ByteWriter.ReadNumber(lengths, ref at);
            var end = start + ByteWriter.ReadNumber(lengths, ref at);
            using var bytes = store.ReadWithin(stored.Sentences, start, end);
            var reader = new BlobReader(bytes.Span);
            return ReferenceCodec.ReadSentence(ref reader);
        }
    }
}
