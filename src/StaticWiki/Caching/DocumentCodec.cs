using System.Collections.Immutable;
using StaticWiki.Compilation;

namespace StaticWiki.Caching;

/// <summary>Stores what other pages have to know of a document: all but its body.</summary>
internal static class DocumentCodec
{
    public static void Write(BlobWriter writer, Document document)
    {
        var places = new PlaceCodec(document.DisplayPath);
        new FrontMatterCodec(places).Write(writer, document.FrontMatter);
        writer.Write(document.HeadingTitle);
        writer.Write(document.BeginsWithHeading);
        WriteNames(writer, document.Anchors);
        WriteNames(writer, document.EmbeddedDrawings);
        writer.Write(document.Coverage.Total);
        writer.Write(document.Coverage.Uncited, places.Write);
        writer.Write(document.FactCoverage.Total);
        writer.Write(document.FactCoverage.Uncited, places.Write);
        writer.Write(document.HasEvents);
        writer.Write(document.MayConflict);
        writer.Write(document.HasMarkdown);
        writer.Write(document.IsUnreadable);
        writer.Write(document.UnreadNames);
        writer.Write(document.IsBlank);
        writer.Write(document.Lead);
        places.Write(writer, document.Diagnostics);
    }

    /// <param name="reader">Reads what was written.</param>
    /// <param name="path">The document's <see cref="Document.Path"/>.</param>
    /// <param name="displayPath">Its <see cref="Document.DisplayPath"/>.</param>
    public static Document Read(ref BlobReader reader, string path, string displayPath)
    {
        var places = new PlaceCodec(displayPath);
        return new Document
        {
            Path = path,
            DisplayPath = displayPath,
            FrontMatter = new FrontMatterCodec(places).Read(ref reader),
            HeadingTitle = reader.ReadOptionalString(),
            BeginsWithHeading = reader.ReadBool(),
            Anchors = ReadNames(ref reader),
            EmbeddedDrawings = ReadNames(ref reader),
            Coverage = new Coverage(reader.ReadInt(), reader.ReadArray(places.ReadPlace)),
            FactCoverage = new Coverage(reader.ReadInt(), reader.ReadArray(places.ReadPlace)),
            HasEvents = reader.ReadBool(),
            MayConflict = reader.ReadBool(),
            HasMarkdown = reader.ReadBool(),
            IsUnreadable = reader.ReadBool(),
            UnreadNames = reader.ReadOptionalString(),
            IsBlank = reader.ReadBool(),
            Lead = reader.ReadString(),
            Diagnostics = places.ReadDiagnostics(ref reader),
        };
    }

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
