using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Caching;

/// <summary>Stores places, values with places, and diagnostics.</summary>
/// <param name="file">The file that nearly all places are in; its name is not stored with each.</param>
internal sealed class PlaceCodec(string file)
{
    public void Write(BlobWriter writer, Place? place)
    {
        // What there is of it, in one number.
        var parts = place is null
            ? 0
            : 1 | (place.File == file ? 2 : 0) | (place.Start is not null ? 4 : 0) | (place.End is not null ? 8 : 0);
        writer.Write(parts);
        if (place is null)
            return;
        if (place.File != file)
            writer.Write(place.File);
        if (place.Start is { } start)
            Write(writer, start);
        if (place.End is { } end)
            Write(writer, end);
    }

    public Place? ReadOptionalPlace(ref BlobReader reader)
    {
        var parts = reader.ReadInt();
        if (parts == 0)
            return null;
        var of = (parts & 2) != 0 ? file : reader.ReadString();
        var start = (parts & 4) != 0 ? ReadLocation(ref reader) : (Location?)null;
        var end = (parts & 8) != 0 ? ReadLocation(ref reader) : (Location?)null;
        return new Place(of, start, end);
    }

    public Place ReadPlace(ref BlobReader reader) =>
        ReadOptionalPlace(ref reader) ?? throw new InvalidDataException("a stored place is missing");

    public static void Write(BlobWriter writer, Location location)
    {
        writer.Write(location.Line);
        writer.Write(location.Column);
    }

    public static Location ReadLocation(ref BlobReader reader)
    {
        var line = reader.ReadInt();
        return new Location(line, reader.ReadInt());
    }

    public void Write(BlobWriter writer, Sourced<string>? text)
    {
        writer.Write(text?.Value);
        if (text is not null)
            Write(writer, text.Place);
    }

    public Sourced<string>? ReadOptionalText(ref BlobReader reader) =>
        reader.ReadOptionalString() is { } value ? new Sourced<string>(value, ReadPlace(ref reader)) : null;

    public Sourced<string> ReadText(ref BlobReader reader)
    {
        var value = reader.ReadString();
        return new Sourced<string>(value, ReadPlace(ref reader));
    }

    public void Write(BlobWriter writer, ImmutableArray<Sourced<string>> texts) => writer.Write(texts, Write);

    public ImmutableArray<Sourced<string>> ReadTexts(ref BlobReader reader) =>
        reader.ReadArray(this, static (ref BlobReader from, PlaceCodec places) => places.ReadText(ref from));

    public ImmutableArray<Place> ReadPlaces(ref BlobReader reader) =>
        reader.ReadArray(this, static (ref BlobReader from, PlaceCodec places) => places.ReadPlace(ref from));

    public void Write(BlobWriter writer, Sourced<Uri>? address)
    {
        writer.Write(address?.Value.OriginalString);
        if (address is not null)
            Write(writer, address.Place);
    }

    public Sourced<Uri>? ReadOptionalAddress(ref BlobReader reader) =>
        reader.ReadOptionalString() is { } value
            ? new Sourced<Uri>(new Uri(value, UriKind.Absolute), ReadPlace(ref reader))
            : null;

    public void Write(BlobWriter writer, Sourced<PartialDate>? date)
    {
        Write(writer, date?.Value);
        if (date is not null)
            Write(writer, date.Place);
    }

    public static void Write(BlobWriter writer, PartialDate? date)
    {
        // No date has the year 0.
        writer.Write(date?.Year ?? 0);
        if (date is not { } known)
            return;
        writer.Write(known.Month ?? 0);
        writer.Write(known.Day ?? 0);
    }

    public Sourced<PartialDate>? ReadOptionalDate(ref BlobReader reader) =>
        ReadPlainDate(ref reader) is { } date ? new Sourced<PartialDate>(date, ReadPlace(ref reader)) : null;

    public static PartialDate? ReadPlainDate(ref BlobReader reader)
    {
        var year = reader.ReadInt();
        if (year == 0)
            return null;
        var (month, day) = (reader.ReadInt(), reader.ReadInt());
        return new PartialDate(year, month == 0 ? null : month, day == 0 ? null : day);
    }

    public Sourced<PartialDate> ReadDate(ref BlobReader reader) =>
        ReadOptionalDate(ref reader) ?? throw new InvalidDataException("a stored date is missing");

    public void Write(BlobWriter writer, ImmutableArray<Diagnostic> diagnostics) =>
        writer.Write(
            diagnostics,
            (to, found) =>
            {
                to.Write(found.Rule.Code);
                to.Write(found.Rule.Name);
                to.Write((int)found.Rule.Severity);
                to.Write(found.Rule.Cause);
                to.Write(found.Rule.Cure);
                to.Write(found.Message);
                to.Write((int)found.Severity);
                Write(to, found.Place);
                to.Write(found.Target);
                to.Write(found.Help);
                to.Write(
                    found.Edits,
                    (inner, edit) =>
                    {
                        Write(inner, edit.Place);
                        inner.Write(edit.NewText);
                    }
                );
            }
        );

    public ImmutableArray<Diagnostic> ReadDiagnostics(ref BlobReader reader) =>
        reader.ReadArray(this, static (ref BlobReader from, PlaceCodec places) => places.ReadDiagnostic(ref from));

    private Diagnostic ReadDiagnostic(ref BlobReader reader)
    {
        var (code, name, severity) = (reader.ReadString(), reader.ReadString(), (Severity)reader.ReadInt());
        var rule = new DiagnosticRule(code, name, severity, reader.ReadString(), reader.ReadString());
        return new Diagnostic(rule, reader.ReadString())
        {
            Severity = (Severity)reader.ReadInt(),
            Place = ReadOptionalPlace(ref reader),
            Target = reader.ReadOptionalString(),
            Help = reader.ReadOptionalString(),
            Edits = reader.ReadArray(ReadEdit),
        };
    }

    private Edit ReadEdit(ref BlobReader reader)
    {
        var place = ReadPlace(ref reader);
        return new Edit(place, reader.ReadString());
    }
}
