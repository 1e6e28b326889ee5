using StaticWiki.Diagnostics;

namespace StaticWiki.Reporting;

internal static class ReportOrder
{
    /// <summary>The diagnostics by file and place; what has no place comes first, and equal places keep their order.</summary>
    public static IEnumerable<Diagnostic> Of(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.OrderBy(found => found.Place);

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
}
