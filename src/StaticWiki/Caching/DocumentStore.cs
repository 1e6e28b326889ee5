using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Linking;
using StaticWiki.Searching;
using StaticWiki.Validation;

namespace StaticWiki.Caching;

/// <summary>Where a document lies in the store.</summary>
/// <param name="Matter">Its matter, how long its sentences are, and its headings.</param>
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
/// Keeps compiled documents in a store, and of each in memory only what is asked of all pages. Several threads may use it.
/// </summary>
/// <param name="store">The store.</param>
internal sealed class DocumentStore(Store store)
{
    /// <summary>Kinds and tags, of which there are few on many pages.</summary>
    private readonly StringPool _strings = new(1 << 12);

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
        var matter = document.Matter.Read();
        DocumentCodec.Write(writer, matter, document.DisplayPath);
        writer.Write(lengths.Written);
        var headings = writer.Length - sentences;
        DocumentCodec.WriteHeadings(writer, document.ReadHeadings(), document.DisplayPath);
        var endOfMatter = writer.Length;
        new BodyCodec(document.DisplayPath).Write(writer, body);
        var end = writer.Length;
        writer.WriteRaw(document.Terms.Span);
        var terms = writer.Length;
        BodyCodec.WriteMarkdown(writer, body.Markdown);
        var parts = store.Add(writer, sentences, endOfMatter, end, terms, writer.Length);
        var stored = new StoredDocument(
            parts[1],
            parts[0],
            parts[2],
            parts[3],
            parts[4],
            new DocumentDigest(digest, SymbolDigest.FaceOf(document), SymbolDigest.NamesOf(document), parts[0].Hash)
        );
        var part = new MatterPart(matter, lengths.Written.ToArray(), headings);
        var rest = new StoredParts(store, stored, document.DisplayPath, part);
        return (stored, document with { Matter = rest, Body = rest, Digest = stored.Digest, Terms = default });
    }

    /// <summary>A document that was stored.</summary>
    /// <param name="head">What <see cref="HeadCodec"/> wrote of it.</param>
    /// <param name="stored">Where the rest of it lies.</param>
    /// <param name="path">Its <see cref="Document.Path"/>.</param>
    /// <param name="displayPath">Its <see cref="Document.DisplayPath"/>.</param>
    public Document Read(ReadOnlySpan<byte> head, StoredDocument stored, string path, string displayPath)
    {
        var reader = new BlobReader(head);
        var rest = new StoredParts(store, stored, displayPath, matter: null);
        return HeadCodec.Read(ref reader, path, displayPath, stored.Digest, rest, _strings);
    }

    /// <param name="Matter">The matter.</param>
    /// <param name="Lengths">How long the sentence of each reference is (LEB128).</param>
    /// <param name="Headings">Where behind them the headings begin.</param>
    private sealed record MatterPart(DocumentMatter Matter, byte[] Lengths, int Headings);

    /// <summary>What is read of a document when somebody asks for it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="stored">Where the document lies in it.</param>
    /// <param name="displayPath">The document's.</param>
    /// <param name="matter">Its matter, where this build stored it.</param>
    private sealed class StoredParts(Store store, StoredDocument stored, string displayPath, MatterPart? matter)
        : IMatterSource,
            IBodySource
    {
        // Threads may read it at once, and come to the same.
        private volatile MatterPart? _matter = matter;
        private bool _areSentencesSound = matter is not null;

        DocumentMatter IMatterSource.Read() => Part.Matter;

        private MatterPart Part => _matter ??= ReadPart();

        private MatterPart ReadPart()
        {
            using var bytes = store.Read(stored.Matter);
            var reader = new BlobReader(bytes.Span);
            var matter = DocumentCodec.Read(ref reader, displayPath);
            var lengths = reader.ReadBytes().ToArray();
            return new MatterPart(matter, lengths, reader.Position);
        }

        DocumentBody IBodySource.Read()
        {
            using var bytes = store.Read(stored.Body);
            var reader = new BlobReader(bytes.Span);
            return new BodyCodec(displayPath).Read(ref reader);
        }

        public ImmutableArray<Heading> ReadHeadings()
        {
            // Whoever has the matter has read the whole of the part.
            using var bytes = store.ReadWithin(stored.Matter, Part.Headings, stored.Matter.Length);
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
            if (!_areSentencesSound)
                store.Read(stored.Sentences).Dispose();
            _areSentencesSound = true;
            var lengths = Part.Lengths;
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
