using System.Globalization;
using StaticWiki.Diagnostics;

namespace StaticWiki.Reporting;

internal static class ReportOrder
{
    /// <summary>The diagnostics by file and place; what has no place comes first, and equal places keep their order.</summary>
    public static IEnumerable<Diagnostic> Of(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.OrderBy(found => found.Place);

    /// <summary>The same with notes behind all that has to be mended.</summary>
    public static IEnumerable<Diagnostic> NotesLast(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.OrderBy(found => found.Severity < Severity.Warning).ThenBy(found => found.Place);

    /// <summary>Errors before warnings before notes, those of one severity by file and place.</summary>
    public static IEnumerable<Diagnostic> MostSevere(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.OrderByDescending(found => found.Severity).ThenBy(found => found.Place);

    public static string NameOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };

    /// <summary>Message and help in one text, for formats with one field for both.</summary>
    public static string MessageOf(Diagnostic diagnostic, string separator) =>
        diagnostic.Help is null ? diagnostic.Message : diagnostic.Message + separator + diagnostic.Help;

    /// <summary>How many there are of each severity, as "2 errors, 1 warning".</summary>
    public static string Count(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(found => found.Severity == Severity.Error);
        var warnings = diagnostics.Count(found => found.Severity == Severity.Warning);
        var notes = diagnostics.Count - errors - warnings;
        var counted = $"{Count(errors, "error")}, {Count(warnings, "warning")}";
        return notes > 0 ? $"{counted}, {Count(notes, "note")}" : counted;
    }

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
