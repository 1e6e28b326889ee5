using StaticWiki.Compilation;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Caching;

/// <summary>Stores front matter.</summary>
internal sealed class FrontMatterCodec(PlaceCodec places)
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
            DerivesFrom = reader.ReadArray(
                this,
                static (ref BlobReader from, FrontMatterCodec codec) => codec.ReadOrigin(ref from)
            ),
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
}
