using System.Globalization;
using StaticWiki.Diagnostics;

namespace StaticWiki.Cli;

/// <summary>The last line of what a person reads: what was looked at, and how long it took.</summary>
internal static class ClosingLine
{
    /// <param name="pages">How many pages there are.</param>
    /// <param name="links">How many links and other addresses in them were checked.</param>
    /// <param name="found">What was found.</param>
    /// <param name="elapsed">How long it took.</param>
    /// <returns>Nothing where there was nothing to look at.</returns>
    public static string Of(int pages, int links, IReadOnlyCollection<Diagnostic> found, TimeSpan elapsed)
    {
        if (found.Any(diagnostic => diagnostic.Rule == LoadingRules.MissingContent))
            return "";
        var warnings = found.Count(diagnostic => diagnostic.Severity == Severity.Warning);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(pages, "page")}, {Count(links, "link")} checked, {Count(warnings, "warning")}, {elapsed.TotalSeconds:0.0} s\n"
        );
    }

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
