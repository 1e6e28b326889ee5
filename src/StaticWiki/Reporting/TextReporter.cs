using System.Globalization;
using StaticWiki.Diagnostics;
using StaticWiki.Fixing;
using StaticWiki.Reporting.Terminal;

namespace StaticWiki.Reporting;

/// <summary>
/// For people, in the manner of compilers that show what they mean. Of many diagnostics the most severe are shown, by file
/// and place; the last lines count all of them and say where to read more.
/// </summary>
/// <param name="excerpts">Where the source lines come from; null for none.</param>
public sealed class TextReporter(SourceExcerpts? excerpts = null) : IReporter
{
    /// <summary>How many diagnostics are shown unless all are asked for.</summary>
    public const int MostShown = 50;

    /// <summary>Whether more than <see cref="MostShown"/> diagnostics are shown.</summary>
    public bool ShowsAll { get; init; }

    /// <summary>Whether the text is coloured, as terminals do it.</summary>
    public bool HasColours { get; init; }

    public void Write(IEnumerable<Diagnostic> diagnostics, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        List<Diagnostic> all = [.. ReportOrder.NotesLast(diagnostics)];
        var shown = ShowsAll ? all : [.. ReportOrder.NotesLast(ReportOrder.MostSevere(all).Take(MostShown))];
        var writer = new DiagnosticWriter(excerpts, new Palette(HasColours), output);
        foreach (var diagnostic in shown)
        {
            writer.Write(diagnostic);
            output.Write('\n');
        }
        if (shown.Count < all.Count)
            output.Write($"… and {Number(all.Count - shown.Count)} more; run again with --all to see all of them\n");
        output.Write(ReportOrder.Count(all) + "\n");
        var fixable = excerpts is null ? 0 : all.Count(found => CertainEdits.Mend(found, excerpts.Replaced));
        if (fixable > 0)
            output.Write($"{Number(fixable)} of them can be mended by 'staticwiki build --fix'\n");
        if (ReportOrder.MostSevere(shown).FirstOrDefault() is { } first)
            output.Write($"for more about {first.Code}, run 'staticwiki explain {first.Code}'\n");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
