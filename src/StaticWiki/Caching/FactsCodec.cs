using System.Collections.Immutable;
using StaticWiki.Text;
using StaticWiki.Validation;

namespace StaticWiki.Caching;

/// <summary>Stores what is known of a finished page.</summary>
internal static class FactsCodec
{
    // A count that something else has written may be any.
    private const int MostAtOnce = 4096;

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
        writer.WriteUnsigned((uint)facts.References.Length);
        var line = 0;
        foreach (ref readonly var reference in facts.References.AsSpan())
        {
            Write(writer, reference, line);
            line = reference.Start.Line;
        }
    }

    /// <param name="reader">Where they stand.</param>
    /// <param name="strings">Where their strings come from.</param>
    public static PageFacts Read(ref BlobReader reader, StringPool strings)
    {
        var path = reader.ReadString();
        var places = new PlaceCodec(path);
        return new PageFacts(path, (PageKind)reader.ReadInt())
        {
            Source = reader.ReadOptionalString(),
            Diagnostics = places.ReadDiagnostics(ref reader),
            IsParsed = reader.ReadBool(),
            Anchors = reader.ReadArray((ref BlobReader from) => from.ReadString(strings)),
            Maps = reader.ReadArray((ref BlobReader from) => from.ReadString()),
            BaseHref = reader.ReadOptionalString(),
            BaseStart = PlaceCodec.ReadLocation(ref reader),
            RefreshTarget = reader.ReadOptionalString(),
            IsRedirect = reader.ReadBool(),
            References = ReadReferences(ref reader, strings),
        };
    }

    /// <param name="line">Of the reference before.</param>
    private static void Write(BlobWriter writer, in Reference reference, int line)
    {
        // Where it is written as it reads, its end follows from its start.
        var isVerbatim = reference.End == EndOf(reference.Value, reference.Start);
        writer.WriteUnsigned(((uint)reference.Kind << 2) | (reference.IsSameDocument ? 2u : 0) | (isVerbatim ? 1u : 0));
        writer.Write(reference.Value);
        writer.Write(reference.Start.Line - line);
        writer.WriteUnsigned((uint)reference.Start.Column);
        if (!isVerbatim)
            PlaceCodec.Write(writer, reference.End);
    }

    private static ImmutableArray<Reference> ReadReferences(ref BlobReader reader, StringPool strings)
    {
        var line = 0;
        var count = (int)reader.ReadUnsigned();
        var references = ImmutableArray.CreateBuilder<Reference>(Math.Min(count, MostAtOnce));
        for (var i = 0; i < count; i++)
        {
            references.Add(ReadReference(ref reader, strings, line));
            line = references[i].Start.Line;
        }
        return references.DrainToImmutable();
    }

    private static Reference ReadReference(ref BlobReader reader, StringPool strings, int line)
    {
        var head = reader.ReadUnsigned();
        var value = reader.ReadString(strings);
        var start = new Location(line + reader.ReadInt(), (int)reader.ReadUnsigned());
        var end = (head & 1) != 0 ? EndOf(value, start) : PlaceCodec.ReadLocation(ref reader);
        return new Reference((ReferenceKind)(head >> 2), value, start, end) { IsSameDocument = (head & 2) != 0 };
    }

    private static Location EndOf(string value, Location start) => start with { Column = start.Column + value.Length };
}
