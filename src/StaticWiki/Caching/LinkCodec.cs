using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Linking;
using StaticWiki.Linking.Mentions;

namespace StaticWiki.Caching;

/// <summary>
/// Stores what the references of a page have come to. Other pages are named by their
/// <see cref="SymbolSnapshot.NumberOf"/>.
/// </summary>
/// <param name="file">The file that the page was written in.</param>
internal sealed class LinkCodec(string file)
{
    /// <summary>Stands for a page that is gone until all is read.</summary>
    private static readonly Page Gone = new()
    {
        Address = Address.NotFound,
        Kind = PageKind.NotFound,
        Title = "",
    };

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

    public void Write(BlobWriter writer, LinkSummary summary, SymbolSnapshot pages)
    {
        writer.Write(summary.Digest);
        writer.Write(summary.EdgesDigest);
        writer.Write(summary.TargetsDigest);
        writer.Write(summary.Links, (to, page) => to.Write(pages.NumberOf(page.Address)));
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
                to.Write(pages.NumberOf(edge.To));
                to.Write((int)edge.Kind);
            }
        );
        writer.Write(
            summary.Mentions,
            (to, mention) =>
            {
                to.Write(pages.NumberOf(mention.Page.Address));
                to.Write(mention.Segment);
                to.Write(mention.Start);
                to.Write(mention.Length);
            }
        );
        _places.Write(writer, summary.Diagnostics);
    }

    /// <summary>What was stored; null where a page in it is gone, or is not what it was.</summary>
    /// <param name="reader">Reads what was written.</param>
    /// <param name="pages">The pages by their numbers; null for those that are gone or changed.</param>
    public LinkSummary? Read(ref BlobReader reader, ImmutableArray<Page?> pages)
    {
        var isWhole = true;
        var summary = new LinkSummary
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
        return isWhole ? summary : null;

        Page ReadPage(ref BlobReader from)
        {
            var number = from.ReadInt();
            if (number < 0 || number >= pages.Length)
                throw new InvalidDataException("a stored link leads nowhere");
            isWhole &= pages[number] is not null;
            return pages[number] ?? Gone;
        }
    }

    private static Sentence ReadSentence(ref BlobReader reader) =>
        ReferenceCodec.ReadSentence(ref reader) ?? throw new InvalidDataException("a stored sentence is missing");
}
