using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Validation;

namespace StaticWiki.Caching;

/// <summary>Stores what is asked of a document in each build: all but its matter and its body.</summary>
internal static class HeadCodec
{
    public static void Write(BlobWriter writer, Document document)
    {
        var places = new PlaceCodec(document.DisplayPath);
        Write(writer, document.Head);
        writer.Write(document.HeadingTitle);
        writer.Write(document.BeginsWithHeading);
        Write(writer, document.EmbeddedDrawings);
        Write(writer, document.Coverage, places);
        Write(writer, document.FactCoverage, places);
        writer.Write(document.HasEvents);
        writer.Write(document.MayConflict);
        writer.Write(document.HasMarkdown);
        writer.Write(document.IsUnreadable);
        writer.Write(document.IsBlank);
        places.Write(writer, document.Diagnostics);
    }

    /// <param name="reader">Reads what was written.</param>
    /// <param name="path">The document's <see cref="Document.Path"/>.</param>
    /// <param name="displayPath">Its <see cref="Document.DisplayPath"/>.</param>
    /// <param name="digest">Its <see cref="Document.Digest"/>.</param>
    /// <param name="rest">Reads the rest of it.</param>
    /// <param name="strings">What many pages have in common.</param>
    public static Document Read<T>(
        ref BlobReader reader,
        string path,
        string displayPath,
        DocumentDigest digest,
        T rest,
        StringPool strings
    )
        where T : IMatterSource, IBodySource
    {
        var places = new PlaceCodec(displayPath);
        return new Document
        {
            Path = path,
            DisplayPath = displayPath,
            Digest = digest,
            Matter = rest,
            Body = rest,
            Head = ReadHead(ref reader, strings),
            HeadingTitle = reader.ReadOptionalString(),
            BeginsWithHeading = reader.ReadBool(),
            EmbeddedDrawings = Read(ref reader),
            Coverage = ReadCoverage(ref reader, places),
            FactCoverage = ReadCoverage(ref reader, places),
            HasEvents = reader.ReadBool(),
            MayConflict = reader.ReadBool(),
            HasMarkdown = reader.ReadBool(),
            IsUnreadable = reader.ReadBool(),
            IsBlank = reader.ReadBool(),
            Diagnostics = places.ReadDiagnostics(ref reader),
        };
    }

    private static void Write(BlobWriter writer, DocumentHead head)
    {
        writer.Write(head.Title);
        writer.Write(head.Kind);
        Write(writer, head.Aliases);
        Write(writer, head.Tags);
        Write(writer, head.Topics);
        PlaceCodec.Write(writer, head.Date);
        PlaceCodec.Write(writer, head.Updated);
        writer.Write((int?)head.Status);
        writer.Write(head.IsDraft);
        writer.Write(head.HasRedirects);
        writer.Write(head.HasUnlinkedNames);
        writer.Write(head.HasPicture);
        writer.Write(head.HasSeries);
        writer.Write(head.HasOrigins);
        writer.Write(head.HasFindings);
    }

    private static DocumentHead ReadHead(ref BlobReader reader, StringPool strings) =>
        new()
        {
            Title = reader.ReadOptionalString(),
            Kind = reader.ReadOptionalString(strings),
            Aliases = Read(ref reader),
            Tags = reader.ReadArray(
                strings,
                static (ref BlobReader from, StringPool strings) => from.ReadString(strings)
            ),
            Topics = Read(ref reader),
            Date = PlaceCodec.ReadPlainDate(ref reader),
            Updated = PlaceCodec.ReadPlainDate(ref reader),
            Status = (SourceChange?)reader.ReadOptionalInt(),
            IsDraft = reader.ReadBool(),
            HasRedirects = reader.ReadBool(),
            HasUnlinkedNames = reader.ReadBool(),
            HasPicture = reader.ReadBool(),
            HasSeries = reader.ReadBool(),
            HasOrigins = reader.ReadBool(),
            HasFindings = reader.ReadBool(),
        };

    private static void Write(BlobWriter writer, Coverage coverage, PlaceCodec places)
    {
        writer.Write(coverage.Total);
        writer.Write(coverage.Uncited, places.Write);
    }

    private static Coverage ReadCoverage(ref BlobReader reader, PlaceCodec places)
    {
        var total = reader.ReadInt();
        var uncited = places.ReadPlaces(ref reader);
        return total == 0 ? Coverage.None : new Coverage(total, uncited);
    }

    private static void Write(BlobWriter writer, ImmutableArray<string> names) =>
        writer.Write(names, (to, name) => to.Write(name));

    private static ImmutableArray<string> Read(ref BlobReader reader) =>
        reader.ReadArray((ref BlobReader from) => from.ReadString());
}
