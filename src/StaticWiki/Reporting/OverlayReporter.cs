using System.Text.Json;
using StaticWiki.Diagnostics;
using StaticWiki.Reporting.Terminal;
using StaticWiki.Text;

namespace StaticWiki.Reporting;

/// <summary>
/// Errors and warnings as JSON, for a page that shows them above itself: the most severe, each with its line parted into what
/// stands before the fault, the fault, and the rest.
/// </summary>
/// <param name="excerpts">Where the source lines come from.</param>
public sealed class OverlayReporter(SourceExcerpts excerpts)
{
    /// <summary>How many are shown; all are counted.</summary>
    public const int MostShown = 30;

    // What is seen of a line without scrolling, and how much of that is before the fault.
    private const int Longest = 160;
    private const int LongestBefore = 60;

    /// <param name="diagnostics">What was found.</param>
    /// <param name="writer">Where the members go; the object is the caller's.</param>
    public void Write(IEnumerable<Diagnostic> diagnostics, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        List<Diagnostic> all = [.. diagnostics.Where(found => found.Severity > Severity.Info)];
        writer.WriteNumber("errors", all.Count(found => found.Severity == Severity.Error));
        writer.WriteNumber("warnings", all.Count(found => found.Severity == Severity.Warning));
        writer.WriteStartArray("findings");
        foreach (var found in ReportOrder.MostSevere(all).Take(MostShown))
            Write(found, writer);
        writer.WriteEndArray();
    }

    private void Write(Diagnostic found, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("severity", ReportOrder.NameOf(found.Severity));
        writer.WriteString("code", found.Code);
        writer.WriteString("message", DisplayText.Of(found.Message));
        if (found.Help is { } help)
            writer.WriteString("help", DisplayText.Of(help));
        if (found.Place is { } place)
        {
            writer.WriteString("place", DisplayText.Of(place.ToString()));
            WriteLine(place, writer);
        }
        writer.WriteEndObject();
    }

    private void WriteLine(Place place, Utf8JsonWriter writer)
    {
        if (place.Start is not { } start || excerpts.Line(place.File, start.Line) is not { } line)
            return;
        var from = Math.Clamp(start.Column - 1, 0, line.Length);
        var to = place.End is { } end && end.Line == start.Line ? end.Column - 1 : line.Length;
        to = Math.Clamp(to, from, line.Length);
        var first = Math.Max(0, from - LongestBefore);
        var last = Math.Min(line.Length, first + Longest);
        to = Math.Clamp(to, from, last);
        writer.WriteNumber("line", start.Line);
        writer.WriteString("before", (first > 0 ? "…" : "") + Piece(line, first, from));
        writer.WriteString("fault", Piece(line, from, to));
        writer.WriteString("after", Piece(line, to, last) + (last < line.Length ? "…" : ""));
    }

    private static string Piece(string line, int from, int to) => DisplayText.Of(line.AsSpan(from, to - from));
}
