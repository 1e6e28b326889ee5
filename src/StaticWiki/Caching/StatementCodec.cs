using System.Collections.Immutable;
using StaticWiki.Compilation.Statements;

namespace StaticWiki.Caching;

/// <summary>Stores what front matter states.</summary>
internal sealed class StatementCodec(PlaceCodec places, ReferenceCodec references)
{
    public void Write(BlobWriter writer, WrittenStatements statements)
    {
        writer.Write(statements.Facts, Write);
        writer.Write(statements.Conflicts, Write);
        writer.Write(statements.Events, Write);
        writer.Write(statements.Citations, references.WriteWithSentence);
    }

    public WrittenStatements Read(ref BlobReader reader) =>
        new()
        {
            Facts = reader.ReadArray(ReadFact),
            Conflicts = reader.ReadArray(ReadConflict),
            Events = reader.ReadArray(ReadEvent),
            Citations = reader.ReadArray(references.ReadWithSentence),
        };

    private void Write(BlobWriter writer, Fact fact)
    {
        places.Write(writer, fact.Name);
        places.Write(writer, fact.Values);
        WriteIndexes(writer, fact.Cites);
        places.Write(writer, fact.Date);
        places.Write(writer, fact.Note);
    }

    private Fact ReadFact(ref BlobReader reader) =>
        new(
            places.ReadText(ref reader),
            places.ReadTexts(ref reader),
            ReadIndexes(ref reader),
            places.ReadOptionalDate(ref reader),
            places.ReadOptionalText(ref reader)
        );

    private void Write(BlobWriter writer, Conflict conflict)
    {
        places.Write(writer, conflict.Question);
        writer.Write(conflict.Positions, Write);
        places.Write(writer, conflict.Note);
    }

    private Conflict ReadConflict(ref BlobReader reader) =>
        new(places.ReadText(ref reader), reader.ReadArray(ReadPosition), places.ReadOptionalText(ref reader));

    private void Write(BlobWriter writer, Position position)
    {
        places.Write(writer, position.Says);
        WriteIndexes(writer, position.Cites);
        places.Write(writer, position.Date);
    }

    private Position ReadPosition(ref BlobReader reader) =>
        new(places.ReadText(ref reader), ReadIndexes(ref reader), places.ReadOptionalDate(ref reader));

    private void Write(BlobWriter writer, DatedEvent happened)
    {
        places.Write(writer, happened.Date);
        places.Write(writer, happened.End);
        places.Write(writer, happened.Title);
        places.Write(writer, happened.Route);
        places.Write(writer, happened.Means);
        places.Write(writer, happened.Topics);
        WriteIndexes(writer, happened.Cites);
        places.Write(writer, happened.Note);
    }

    private DatedEvent ReadEvent(ref BlobReader reader) =>
        new(
            places.ReadDate(ref reader),
            places.ReadOptionalDate(ref reader),
            places.ReadText(ref reader),
            places.ReadTexts(ref reader),
            places.ReadOptionalText(ref reader),
            places.ReadTexts(ref reader),
            ReadIndexes(ref reader),
            places.ReadOptionalText(ref reader)
        );

    private static void WriteIndexes(BlobWriter writer, ImmutableArray<int> indexes) =>
        writer.Write(indexes, (to, index) => to.Write(index));

    private static ImmutableArray<int> ReadIndexes(ref BlobReader reader) =>
        reader.ReadArray((ref BlobReader from) => from.ReadInt());
}
