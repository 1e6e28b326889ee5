using StaticWiki.Linking;

namespace StaticWiki.Caching;

/// <summary>
/// Stores what the references of a page have come to. Other pages are named by their
/// <see cref="SymbolSnapshot.NumberOf"/>, so that hardly anything is made of it when it is read.
/// </summary>
/// <param name="file">The file that the page was written in.</param>
internal sealed class LinkCodec(string file)
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
        writer.Write(summary.Links.Bytes);
        _places.Write(writer, summary.Diagnostics);
    }

    public LinkSummary Read(ref BlobReader reader) =>
        new()
        {
            Digest = reader.ReadDigest(),
            EdgesDigest = reader.ReadUnsignedLong(),
            TargetsDigest = reader.ReadUnsignedLong(),
            Links = new PackedLinks(reader.ReadBytes().ToArray()),
            IsSelfContained = true,
            Diagnostics = _places.ReadDiagnostics(ref reader),
        };
}
