using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Compilation.Statements;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Caching;

/// <summary>Stores front matter.</summary>
internal sealed class FrontMatterCodec(PlaceCodec places, ReferenceCodec references)
{
    public void Write(BlobWriter writer, FrontMatter matter)
    {
        places.Write(writer, matter.Title);
        places.Write(writer, matter.Summary);
        places.Write(writer, matter.Kind);
        places.Write(writer, matter.Aliases);
        places.Write(writer, matter.Tags);
        places.Write(writer, matter.Date);
        places.Write(writer, matter.Updated);
        writer.Write(matter.IsDraft);
        places.Write(writer, matter.RedirectFrom);
        places.Write(writer, matter.NoAutolink);
        places.Write(writer, matter.Series);
        places.Write(writer, matter.Picture?.Path);
        if (matter.Picture is { } picture)
            writer.Write(picture.AlternativeText);
        writer.Write(matter.Facts, Write);
        writer.Write(matter.Conflicts, Write);
        writer.Write(matter.Events, Write);
        writer.Write(matter.Citations, references.WriteWithSentence);
        places.Write(writer, matter.StatementDiagnostics);
        writer.Write(matter.Source is not null);
        if (matter.Source is { } source)
            Write(writer, source);
        places.Write(writer, matter.UnknownKeys);
        places.Write(writer, matter.WrittenKeys);
    }

    public FrontMatter Read(ref BlobReader reader) =>
        new()
        {
            Title = places.ReadOptionalText(ref reader),
            Summary = places.ReadOptionalText(ref reader),
            Kind = places.ReadOptionalText(ref reader),
            Aliases = places.ReadTexts(ref reader),
            Tags = places.ReadTexts(ref reader),
            Date = places.ReadOptionalDate(ref reader),
            Updated = places.ReadOptionalDate(ref reader),
            IsDraft = reader.ReadBool(),
            RedirectFrom = places.ReadTexts(ref reader),
            NoAutolink = places.ReadTexts(ref reader),
            Series = places.ReadTexts(ref reader),
            Picture = ReadPicture(ref reader),
            Facts = reader.ReadArray(ReadFact),
            Conflicts = reader.ReadArray(ReadConflict),
            Events = reader.ReadArray(ReadEvent),
            Citations = reader.ReadArray(references.ReadWithSentence),
            StatementDiagnostics = places.ReadDiagnostics(ref reader),
            Source = reader.ReadBool() ? ReadSource(ref reader) : null,
            UnknownKeys = places.ReadTexts(ref reader),
            WrittenKeys = places.ReadTexts(ref reader),
        };

    private CardPicture? ReadPicture(ref BlobReader reader) =>
        places.ReadOptionalText(ref reader) is { } path ? new CardPicture(path, reader.ReadString()) : null;

    private void Write(BlobWriter writer, SourceMatter source)
    {
        places.Write(writer, source.Publisher);
        places.Write(writer, source.Authors);
        places.Write(writer, source.Url);
        places.Write(writer, source.Retrieved);
        places.Write(writer, source.Archive);
        places.Write(writer, source.Archived);
        places.Write(writer, source.Language);
        writer.Write(source.IsTranslated);
        places.Write(writer, source.Grade);
        places.Write(writer, source.Topics);
        writer.Write(source.DerivesFrom, Write);
        writer.Write(source.Status is not null);
        if (source.Status is not { } status)
            return;
        writer.Write((int)status.Change.Value);
        places.Write(writer, status.Change.Place);
        places.Write(writer, status.Date);
        places.Write(writer, status.Note);
    }

    private SourceMatter ReadSource(ref BlobReader reader) =>
        new()
        {
            Publisher = places.ReadOptionalText(ref reader),
            Authors = places.ReadTexts(ref reader),
            Url = places.ReadOptionalAddress(ref reader),
            Retrieved = places.ReadOptionalDate(ref reader),
            Archive = places.ReadOptionalAddress(ref reader),
            Archived = places.ReadOptionalDate(ref reader),
            Language = places.ReadOptionalText(ref reader),
            IsTranslated = reader.ReadBool(),
            Grade = places.ReadOptionalText(ref reader),
            Topics = places.ReadTexts(ref reader),
            DerivesFrom = reader.ReadArray(ReadOrigin),
            Status = reader.ReadBool() ? ReadStatus(ref reader) : null,
        };

    private void Write(BlobWriter writer, Origin origin)
    {
        places.Write(writer, origin.Name);
        writer.Write(origin.IsSource);
        writer.Write(origin.IsEditable);
    }

    private Origin ReadOrigin(ref BlobReader reader) =>
        new(places.ReadText(ref reader), reader.ReadBool()) { IsEditable = reader.ReadBool() };

    private SourceStatus ReadStatus(ref BlobReader reader)
    {
        var change = (SourceChange)reader.ReadInt();
        return new SourceStatus(
            new Sourced<SourceChange>(change, places.ReadPlace(ref reader)),
            places.ReadOptionalDate(ref reader),
            places.ReadOptionalText(ref reader)
        );
    }

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
