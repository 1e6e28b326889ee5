using System.Collections.Immutable;
using StaticWiki.Compilation;

namespace StaticWiki.Caching;

/// <summary>Stores the matter of a document, and its headings.</summary>
internal static class DocumentCodec
{
    /// <param name="writer">Writes it.</param>
    /// <param name="matter">The matter.</param>
    /// <param name="displayPath">Of the document.</param>
    public static void Write(BlobWriter writer, DocumentMatter matter, string displayPath)
    {
        new FrontMatterCodec(new PlaceCodec(displayPath)).Write(writer, matter.FrontMatter);
        WriteNames(writer, matter.Anchors);
        writer.Write(matter.Lead);
        writer.Write(matter.UnreadNames);
    }

    public static DocumentMatter Read(ref BlobReader reader, string displayPath) =>
        new()
        {
            FrontMatter = new FrontMatterCodec(new PlaceCodec(displayPath)).Read(ref reader),
            Anchors = ReadNames(ref reader),
            Lead = reader.ReadString(),
            UnreadNames = reader.ReadOptionalString(),
        };

    /// <param name="writer">Writes them.</param>
    /// <param name="headings">Headings.</param>
    /// <param name="displayPath">Of the document that they stand in.</param>
    public static void WriteHeadings(BlobWriter writer, ImmutableArray<Heading> headings, string displayPath)
    {
        var places = new PlaceCodec(displayPath);
        writer.Write(
            headings,
            (to, heading) =>
            {
                to.Write(heading.Level);
                to.Write(heading.Text);
                to.Write(heading.Id);
                WriteNames(to, heading.FurtherIds);
                places.Write(to, heading.Place);
            }
        );
    }

    public static ImmutableArray<Heading> ReadHeadings(ref BlobReader reader, string displayPath)
    {
        var places = new PlaceCodec(displayPath);
        return reader.ReadArray(
            (ref BlobReader from) =>
                new Heading(from.ReadInt(), from.ReadString(), from.ReadString())
                {
                    FurtherIds = ReadNames(ref from),
                    Place = places.ReadOptionalPlace(ref from),
                }
        );
    }

    private static void WriteNames(BlobWriter writer, ImmutableArray<string> names) =>
        writer.Write(names, (to, name) => to.Write(name));

    private static ImmutableArray<string> ReadNames(ref BlobReader reader) =>
        reader.ReadArray((ref BlobReader from) => from.ReadString());
}
