using System.Globalization;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Reporting;

/// <summary>
/// For people: <c>file:line:column: severity[code]: message</c>, which terminals and editors make clickable, the
/// source line with the span underlined, the help, and a last line that counts.
/// </summary>
/// <param name="excerpts">Where the source lines come from; null for none.</param>
public sealed class TextReporter(SourceExcerpts? excerpts = null) : IReporter
{
    // What fits a terminal; of a longer line (minified HTML) a piece around the span is shown.
    private const int LongestLine = 100;
    private const int BeforeSpan = 40;

    public void Write(IEnumerable<Diagnostic> diagnostics, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var counts = new int[3];
        foreach (var diagnostic in ReportOrder.Of(diagnostics))
        {
            Write(diagnostic, output);
            counts[
                diagnostic.Severity == Severity.Error ? 0
                : diagnostic.Severity == Severity.Warning ? 1
                : 2
            ]++;
        }
        output.Write($"{Count(counts[0], "error")}, {Count(counts[1], "warning")}");
        output.Write(counts[2] > 0 ? $", {Count(counts[2], "note")}\n" : "\n");
    }

    private void Write(Diagnostic diagnostic, TextWriter output)
    {
        if (diagnostic.Place is { } place)
            output.Write($"{OneLine.Of(place.ToString())}: ");
        output.Write(
            $"{ReportOrder.NameOf(diagnostic.Severity)}[{diagnostic.Code}]: {OneLine.Of(diagnostic.Message)}\n"
        );
        if (diagnostic.Place is { Start: { } start } spot && excerpts?.Line(spot.File, start.Line) is { } line)
            WriteExcerpt(line, start, spot.End, output);
        if (diagnostic.Help is not null)
            output.Write($"  help: {OneLine.Of(diagnostic.Help)}\n");
    }

    private static void WriteExcerpt(string line, Location start, Location? end, TextWriter output)
    {
        var from = Math.Min(start.Column - 1, line.Length);
        var to =
            end is { } last && last.Line == start.Line ? Math.Clamp(last.Column - 1, from, line.Length) : line.Length;
        var first = line.Length <= LongestLine ? 0 : Math.Max(0, from - BeforeSpan);
        var shown = Math.Min(LongestLine, line.Length - first);
        var width = Math.Clamp(to - from, 1, Math.Max(1, first + shown - from));

        var number = start.Line.ToString(CultureInfo.InvariantCulture);
        output.Write($"  {number} | {OneLine.Of(line.Substring(first, shown))}\n");
        output.Write($"  {new string(' ', number.Length)} | {new string(' ', from - first)}{new string('^', width)}\n");
    }

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
