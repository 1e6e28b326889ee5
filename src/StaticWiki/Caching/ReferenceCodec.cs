using StaticWiki.Compilation;

namespace StaticWiki.Caching;

/// <summary>Stores references. The sentences around those of a body are stored apart, since others ask for them alone.</summary>
internal sealed class ReferenceCodec(PlaceCodec places)
{
    public void Write(BlobWriter writer, Reference reference)
    {
        writer.Write((int)reference.Kind);
        writer.Write(reference.Target);
        writer.Write(reference.Fragment);
        places.Write(writer, reference.Place);
        // Few references have any of these.
        var flags =
            (reference.IsEditable ? 1 : 0)
            | (reference.IsBare ? 2 : 0)
            | (reference.HasLabel ? 4 : 0)
            | (reference.Label.Length > 0 && reference.Label != reference.Target ? 8 : 0)
            | (reference.Label.Length > 0 && reference.Label == reference.Target ? 16 : 0)
            | (reference.AlternativeText is not null ? 32 : 0)
            | (reference.Written.Length > 0 ? 64 : 0)
            | (reference.Attributes.Length > 0 ? 128 : 0)
            | (reference.Width is not null ? 256 : 0)
            | (reference.Height is not null ? 512 : 0);
        writer.WriteUnsigned((uint)flags);
        if ((flags & 8) != 0)
            writer.Write(reference.Label);
        if ((flags & 32) != 0)
            writer.Write(reference.AlternativeText);
        if ((flags & 64) != 0)
            writer.Write(reference.Written);
        if ((flags & 128) != 0)
            writer.Write(reference.Attributes);
        if (reference.Width is { } width)
            writer.Write(width);
        if (reference.Height is { } height)
            writer.Write(height);
        writer.Write(reference.Statement);
    }

    public Reference Read(ref BlobReader reader)
    {
        var kind = (ReferenceKind)reader.ReadInt();
        var target = reader.ReadString();
        var fragment = reader.ReadOptionalString();
        var place = places.ReadPlace(ref reader);
        var flags = reader.ReadUnsigned();
        return new Reference
        {
            Kind = kind,
            Target = target,
            Fragment = fragment,
            Place = place,
            IsEditable = (flags & 1) != 0,
            IsBare = (flags & 2) != 0,
            HasLabel = (flags & 4) != 0,
            Label =
                (flags & 8) != 0 ? reader.ReadString()
                : (flags & 16) != 0 ? target
                : "",
            AlternativeText = (flags & 32) != 0 ? reader.ReadString() : null,
            Written = (flags & 64) != 0 ? reader.ReadString() : "",
            Attributes = (flags & 128) != 0 ? reader.ReadString() : "",
            Width = (flags & 256) != 0 ? reader.ReadInt() : null,
            Height = (flags & 512) != 0 ? reader.ReadInt() : null,
            Statement = reader.ReadInt(),
        };
    }

    public void WriteWithSentence(BlobWriter writer, Reference reference)
    {
        Write(writer, reference);
        WriteSentence(writer, reference.Sentence);
    }

    public Reference ReadWithSentence(ref BlobReader reader)
    {
        var reference = Read(ref reader);
        return reference with { Sentence = ReadSentence(ref reader) };
    }

    public static void WriteSentence(BlobWriter writer, Sentence? sentence)
    {
        writer.Write(sentence?.Before);
        if (sentence is null)
            return;
        writer.Write(sentence.Link);
        writer.Write(sentence.After);
    }

    public static Sentence? ReadSentence(ref BlobReader reader) =>
        reader.ReadOptionalString() is { } before
            ? new Sentence(before, reader.ReadString(), reader.ReadString())
            : null;
}
