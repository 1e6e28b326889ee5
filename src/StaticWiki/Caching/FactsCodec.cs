using StaticWiki.Validation;

namespace StaticWiki.Caching;

/// <summary>Stores what is known of a finished page.</summary>
internal static class FactsCodec
{
    public static void Write(BlobWriter writer, PageFacts facts)
    {
        var places = new PlaceCodec(facts.Path);
        writer.Write(facts.Path);
        writer.Write((int)facts.Kind);
        writer.Write(facts.Source);
        places.Write(writer, facts.Diagnostics);
        writer.Write(facts.IsParsed);
        writer.Write(facts.Anchors, (to, name) => to.Write(name));
        writer.Write(facts.Maps, (to, name) => to.Write(name));
        writer.Write(facts.BaseHref);
        PlaceCodec.Write(writer, facts.BaseStart);
        writer.Write(facts.RefreshTarget);
        writer.Write(facts.IsRedirect);
        writer.Write(
            facts.References,
            (to, reference) =>
            {
                to.Write(((int)reference.Kind * 2) + (reference.IsSameDocument ? 1 : 0));
                to.Write(reference.Value);
                PlaceCodec.Write(to, reference.Start);
                PlaceCodec.Write(to, reference.End);
            }
        );
    }

    public static PageFacts Read(ref BlobReader reader)
    {
        var path = reader.ReadString();
        var places = new PlaceCodec(path);
        return new PageFacts(path, (PageKind)reader.ReadInt())
        {
            Source = reader.ReadOptionalString(),
            Diagnostics = places.ReadDiagnostics(ref reader),
            IsParsed = reader.ReadBool(),
            Anchors = reader.ReadArray((ref BlobReader from) => from.ReadString()),
            Maps = reader.ReadArray((ref BlobReader from) => from.ReadString()),
            BaseHref = reader.ReadOptionalString(),
            BaseStart = PlaceCodec.ReadLocation(ref reader),
            RefreshTarget = reader.ReadOptionalString(),
            IsRedirect = reader.ReadBool(),
            References = reader.ReadArray(ReadReference),
        };
    }

    private static Reference ReadReference(ref BlobReader reader)
    {
        var kind = reader.ReadInt();
        var value = reader.ReadString();
        return new Reference(
            (ReferenceKind)(kind / 2),
            value,
            PlaceCodec.ReadLocation(ref reader),
            PlaceCodec.ReadLocation(ref reader)
        )
        {
            IsSameDocument = (kind & 1) != 0,
        };
    }
}
