using System.Buffers;
using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Compilation.Quotations;
using StaticWiki.Evidence;
using StaticWiki.Text;

namespace StaticWiki.Caching;

/// <summary>Stores the body of a document, without the sentences around its references, and its Markdown apart.</summary>
/// <param name="file">The file it was written in, relative to the wiki's root.</param>
internal sealed class BodyCodec(string file)
{
    private const int Html = 0;
    private const int Text = 1;
    private const int SlotsFrom = 2;

    private readonly PlaceCodec _places = new(file);
    private readonly ReferenceCodec _references = new(new PlaceCodec(file));

    public void Write(BlobWriter writer, DocumentBody body)
    {
        new StatementCodec(_places, _references).Write(writer, body.Statements);
        writer.Write(body.References, _references.Write);
        writer.Write(body.Quotations, Write);
        _places.Write(writer, body.BareIds);
        WriteSegments(writer, body.Segments);
        WriteIndexes(writer, body.Sections.Starts);
        writer.Write(body.Sections.End);
    }

    public static void WriteMarkdown(BlobWriter writer, MarkdownSource? markdown)
    {
        writer.Write(markdown is not null);
        if (markdown is null)
            return;
        writer.Write(markdown.BodyStart);
        writer.Write(
            markdown.Cuts,
            (to, cut) =>
            {
                to.Write(cut.Start);
                to.Write(cut.Length);
                to.Write((int)cut.Part);
                to.Write(cut.Reference);
                to.Write(cut.Count);
            }
        );
        writer.Write(markdown.File.Span);
    }

    public DocumentBody Read(ref BlobReader reader) =>
        new()
        {
            Statements = new StatementCodec(_places, _references).Read(ref reader),
            References = reader.ReadArray(_references.Read),
            Quotations = reader.ReadArray(ReadQuotation),
            BareIds = _places.ReadTexts(ref reader),
            Segments = ReadSegments(ref reader),
            Sections = new SectionMap(ReadIndexes(ref reader), reader.ReadInt()),
        };

    public static MarkdownSource? ReadMarkdown(ref BlobReader reader)
    {
        if (!reader.ReadBool())
            return null;
        var start = reader.ReadInt();
        var cuts = reader.ReadArray(
            (ref BlobReader from) =>
                new MarkdownCut(
                    from.ReadInt(),
                    from.ReadInt(),
                    (MarkdownPart)from.ReadInt(),
                    from.ReadInt(),
                    from.ReadInt()
                )
        );
        return new MarkdownSource(reader.ReadBytes().ToArray(), start, cuts);
    }

    /// <summary>
    /// All HTML is stored as one string. Several segments may be pieces of one paragraph, whose text is stored with the first of
    /// them.
    /// </summary>
    private static void WriteSegments(BlobWriter writer, ImmutableArray<Segment> segments)
    {
        WriteHtml(writer, segments);
        writer.WriteUnsigned((uint)segments.Length);
        Prose? last = null;
        foreach (var segment in segments)
        {
            switch (segment)
            {
                case HtmlSegment html:
                    writer.Write(Html);
                    writer.Write(html.Length);
                    break;
                case TextSegment text:
                    writer.Write(Text);
                    writer.Write(ReferenceEquals(text.Prose, last) ? null : text.Prose.Text);
                    last = text.Prose;
                    writer.Write(text.Start);
                    writer.Write(text.Length);
                    WritePieces(writer, text.Pieces);
                    break;
                case Slot slot:
                    writer.Write(SlotsFrom + (int)slot.Part);
                    writer.Write(slot.Reference);
                    break;
                default:
                    throw new InvalidOperationException($"no body has a {segment.GetType().Name}");
            }
        }
    }

    private static void WriteHtml(BlobWriter writer, ImmutableArray<Segment> segments)
    {
        var length = 0;
        foreach (var segment in segments)
            length += (segment as HtmlSegment)?.Length ?? 0;
        var rented = ArrayPool<char>.Shared.Rent(length);
        var at = 0;
        foreach (var segment in segments)
        {
            if (segment is not HtmlSegment { Html: var html })
                continue;
            html.CopyTo(rented.AsSpan(at));
            at += html.Length;
        }
        writer.Write(rented.AsSpan(0, length));
        ArrayPool<char>.Shared.Return(rented);
    }

    private ImmutableArray<Segment> ReadSegments(ref BlobReader reader)
    {
        var html = reader.ReadString();
        var at = 0;
        Prose? last = null;
        return reader.ReadArray<Segment>(
            (ref BlobReader from) =>
            {
                switch (from.ReadInt())
                {
                    case Html:
                        var start = at;
                        at += from.ReadInt();
                        return new HtmlSegment(html, start, at - start);
                    case Text:
                        if (from.ReadOptionalString() is { } prose)
                            last = new Prose(prose);
                        return new TextSegment(last!, from.ReadInt(), from.ReadInt(), file, ReadPieces(ref from));
                    case var slot:
                        return new Slot((SlotPart)(slot - SlotsFrom), from.ReadInt());
                }
            }
        );
    }

    private void Write(BlobWriter writer, Quotation quotation)
    {
        writer.Write(quotation.Text);
        writer.Write(
            quotation.Parts,
            (to, part) =>
                to.Write(
                    part.Words,
                    (inner, word) =>
                    {
                        inner.Write(word.Key);
                        inner.Write(word.Span.Start);
                        inner.Write(word.Span.Length);
                    }
                )
        );
        WriteIndexes(writer, quotation.Citations);
        WritePieces(writer, quotation.Pieces);
    }

    private Quotation ReadQuotation(ref BlobReader reader) =>
        new(
            reader.ReadString(),
            reader.ReadArray((ref BlobReader from) => new QuotationPart(from.ReadArray(ReadWord))),
            ReadIndexes(ref reader),
            file,
            ReadPieces(ref reader)
        );

    private static Word ReadWord(ref BlobReader reader)
    {
        var key = reader.ReadString();
        return new Word(key, new TextSpan(reader.ReadInt(), reader.ReadInt()));
    }

    private static void WritePieces(BlobWriter writer, ImmutableArray<TextPiece> pieces) =>
        writer.Write(
            pieces,
            (to, piece) =>
            {
                to.Write(piece.Start);
                PlaceCodec.Write(to, piece.Location);
            }
        );

    private static ImmutableArray<TextPiece> ReadPieces(ref BlobReader reader) =>
        reader.ReadArray((ref BlobReader from) => new TextPiece(from.ReadInt(), PlaceCodec.ReadLocation(ref from)));

    private static void WriteIndexes(BlobWriter writer, ImmutableArray<int> indexes) =>
        writer.Write(indexes, (to, index) => to.Write(index));

    private static ImmutableArray<int> ReadIndexes(ref BlobReader reader) =>
        reader.ReadArray((ref BlobReader from) => from.ReadInt());
}
