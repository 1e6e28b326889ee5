using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Linking.Maintenance;

namespace StaticWiki.Reporting.WikiReports;

/// <summary>The report on a wiki, and what was found wrong with its content.</summary>
/// <param name="Report">Null where there is no wiki to report on.</param>
/// <param name="Diagnostics">What a build would say of the content, in no particular order.</param>
public sealed record WikiReportResult(WikiReport? Report, ImmutableArray<Diagnostic> Diagnostics)
{
    public int Errors => Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);

    public int Warnings => Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning);

    /// <summary>That the content has faults, and how to see them; null where it has none.</summary>
    internal string? ContentFaults =>
        Errors + Warnings == 0
            ? null
            : $"The content has {ReportSections.Count(Errors, "error")} and {ReportSections.Count(Warnings, "warning")}, which 'staticwiki build' shows"
                + (Errors == 0 ? "" : ". The lists below are incomplete while the errors stand");
}
