using System.Globalization;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Reporting.Terminal;

/// <summary>
/// Writes one diagnostic: severity, code and message, its place, the source line with the span underlined, the help, and
/// the edits as lines taken away and put there.
/// </summary>
internal sealed class DiagnosticWriter(SourceExcerpts? excerpts, Palette palette, TextWriter output)
{
    public void Write(Diagnostic diagnostic)
    {
        var heading = $"{ReportOrder.NameOf(diagnostic.Severity)}[{diagnostic.Code}]";
        output.Write(palette.Severity(diagnostic.Severity, heading));
        output.Write(palette.Strong($": {DisplayText.Of(diagnostic.Message)}") + "\n");
        var previews = Previews(diagnostic);
        var indent = previews
            .Select(preview => preview.Preview.First + preview.Preview.Added.Length)
            .Append(diagnostic.Place?.Start?.Line ?? 0)
            .Max(number => number.ToString(CultureInfo.InvariantCulture).Length);
        if (diagnostic.Place is { } place)
        {
            WritePlace(place, indent);
            WriteSource(diagnostic.Severity, place, indent);
        }
        if (diagnostic.Help is { } help)
            output.Write($"{palette.Help("help")}: {DisplayText.Of(help)}\n");
        else if (previews.Count > 0)
            output.Write($"{palette.Help("help")}: make this edit\n");
        var file = diagnostic.Place?.File;
        foreach (var (place2, preview) in previews)
        {
            if (place2.File != file)
                WritePlace(place2, indent);
            file = place2.File;
            Write(preview, indent);
        }
    }

    private List<(Place Place, EditPreview Preview)> Previews(Diagnostic diagnostic)
    {
        var previews = new List<(Place, EditPreview)>();
        foreach (var edit in diagnostic.Edits)
        {
            if (excerpts is not null && EditPreview.Of(edit, excerpts) is { } preview)
                previews.Add((edit.Place, preview));
        }
        return previews;
    }

    private void WritePlace(Place place, int indent) =>
        output.Write($"{new string(' ', indent)}{palette.Frame("-->")} {DisplayText.Of(place.ToString())}\n");

    private void WriteSource(Severity severity, Place place, int indent)
    {
        if (place.Start is not { } start || excerpts?.Line(place.File, start.Line) is not { } line)
            return;
        var to = place.End is { } end && end.Line == start.Line ? end.Column - 1 : line.Length;
        var excerpt = Excerpt.Of(line, start.Column - 1, to);
        WriteLine(indent, null, '|', "");
        WriteLine(indent, start.Line, '|', excerpt.Line);
        var underline = palette.Severity(severity, new string('^', excerpt.Width));
        WriteLine(indent, null, '|', new string(' ', excerpt.Indentation) + underline);
    }

    private void Write(EditPreview preview, int indent)
    {
        WriteLine(indent, null, '|', "");
        var at = FirstDifference(preview);
        for (var i = 0; i < preview.Removed.Length; i++)
            WriteLine(indent, preview.First + i, '-', palette.Removed(Piece(preview.Removed[i], at)));
        for (var i = 0; i < preview.Added.Length; i++)
            WriteLine(indent, preview.First + i, '+', palette.Added(Piece(preview.Added[i], at)));
    }

    private static string Piece(string line, int around) => Excerpt.Of(line, around, around).Line;

    private static int FirstDifference(EditPreview preview) =>
        preview.Removed.Length == 0 || preview.Added.Length == 0
            ? 0
            : preview.Removed[0].AsSpan().CommonPrefixLength(preview.Added[0]);

    private void WriteLine(int indent, int? number, char rule, string text)
    {
        var margin = (number?.ToString(CultureInfo.InvariantCulture) ?? "").PadLeft(indent);
        output.Write(palette.Frame($"{margin} {rule}"));
        output.Write(text.Length == 0 ? "\n" : $" {text}\n");
    }
}
