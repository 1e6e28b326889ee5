using StaticWiki.Compilation;
using StaticWiki.Linking;
using StaticWiki.Linking.Mentions;

namespace StaticWiki.Caching;

/// <summary>
/// Stores what the references of a page have come to. Other pages are named by their <see cref="Page.Rank"/>, which is the
/// same as long as all names are.
/// </summary>
/// <param name="file">The file that the page was written in.</param>
/// <param name="symbols">All pages.</param>
internal sealed class LinkCodec(string file, SymbolTable symbols)
{
    private readonly PlaceCodec _places = new(file);

    /// <summary>Whether all that is known of a page's links can be stored; few pages have the rest.</summary>
    public static bool CanStore(LinkSummary summary) =>
        summary
            is {
                IsSelfContained: true,
                Events.IsEmpty: true,
                Quotations.IsEmpty: true,
                Wanted.IsEmpty: true,
                Drawings.IsEmpty: true
            };

    public void Write(BlobWriter writer, LinkSummary summary)
    {
        writer.Write(summary.Digest);
        writer.Write(summary.EdgesDigest);
        writer.Write(summary.TargetsDigest);
        writer.Write(summary.Links, (to, page) => to.Write(page.Rank));
        writer.Write(summary.Ends, (to, end) => to.Write(end));
        writer.Write(summary.References, (to, index) => to.Write(index));
        writer.Write(
            summary.Stated,
            (to, stated) =>
            {
                to.Write(stated.Link);
                ReferenceCodec.WriteSentence(to, stated.Sentence);
            }
        );
        writer.Write(
            summary.Edges,
            (to, edge) =>
            {
                to.Write(symbols.At(edge.To)!.Rank);
                to.Write((int)edge.Kind);
            }
        );
        writer.Write(
            summary.Mentions,
            (to, mention) =>
            {
                to.Write(mention.Page.Rank);
                to.Write(mention.Segment);
                to.Write(mention.Start);
                to.Write(mention.Length);
            }
        );
        _places.Write(writer, summary.Diagnostics);
    }

    public LinkSummary Read(ref BlobReader reader) =>
        new()
        {
            Digest = reader.ReadDigest(),
            EdgesDigest = reader.ReadUnsignedLong(),
            TargetsDigest = reader.ReadUnsignedLong(),
            Links = reader.ReadArray(ReadPage),
            Ends = reader.ReadArray((ref BlobReader from) => from.ReadInt()),
            References = reader.ReadArray((ref BlobReader from) => from.ReadInt()),
            Stated = reader.ReadArray((ref BlobReader from) => (from.ReadInt(), ReadSentence(ref from))),
            Edges = reader.ReadArray(
                (ref BlobReader from) => new PageEdge(ReadPage(ref from).Address, (EdgeKind)from.ReadInt())
            ),
            Mentions = reader.ReadArray(
                (ref BlobReader from) => new Mention(ReadPage(ref from), from.ReadInt(), from.ReadInt(), from.ReadInt())
            ),
            Diagnostics = _places.ReadDiagnostics(ref reader),
        };

    private static Sentence ReadSentence(ref BlobReader reader) =>
        ReferenceCodec.ReadSentence(ref reader) ?? throw new InvalidDataException("a stored sentence is missing");

    private Page ReadPage(ref BlobReader reader)
    {
        var rank = reader.ReadInt();
        if (rank < 0 || rank >= symbols.Sorted.Length)
            throw new InvalidDataException("a stored link leads nowhere");
        return symbols.Sorted[rank];
    }
}
