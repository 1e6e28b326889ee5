using System.Globalization;

namespace StaticWiki.Reporting.WikiReports;

/// <summary>
/// For the summary of a workflow on GitHub, or an issue: a table of counts, and each list folded away. GitHub takes no
/// summary of more than a mebibyte, so that long lists are cut.
/// </summary>
public sealed class MarkdownWikiReporter : IWikiReporter
{
    private const int MostEntries = 40;
    private const int MostLines = 10;

    public void Write(WikiReportResult result, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        if (result.Report is not { } report)
            return;
        var sections = ReportSections.Of(report);
        output.Write($"# {MarkdownEscape.Of(report.Title)}\n\n");
        output.Write(
            $"{ReportSections.Count(report.Topics, "topic")}, {ReportSections.Count(report.Sources, "source")}. {ReportSections.CoverageOf(report)}.\n\n"
        );
        if (ReportSections.QuotationsOf(report) is { } quotations)
            output.Write($"{quotations}.\n\n");
        if (result.ContentFaults is { } faults)
            output.Write($"{faults}.\n\n");
        output.Write("| What there is to do | Count |\n|---|--:|\n");
        foreach (var section in sections)
            output.Write($"| {section.Title} | {section.Count.ToString(CultureInfo.InvariantCulture)} |\n");
        foreach (var section in sections.Where(section => section.Count > 0))
            Write(section, output);
    }

    private static void Write(ReportSection section, TextWriter output)
    {
        var count = section.Count.ToString(CultureInfo.InvariantCulture);
        output.Write($"\n<details><summary>{section.Title} ({count})</summary>\n\n{section.Meaning}\n\n");
        foreach (var entry in section.Entries.Take(MostEntries))
        {
            output.Write($"- {MarkdownEscape.Of(entry.Text)}\n");
            foreach (var line in entry.Lines.Take(MostLines))
            {
                var place = line.Place is null ? "" : MarkdownEscape.Code(line.Place.ToString());
                var between = place.Length > 0 && line.Text.Length > 0 ? " " : "";
                output.Write($"  - {place}{between}{MarkdownEscape.Of(line.Text)}\n");
            }
            if (entry.Lines.Length > MostLines)
                output.Write($"  - and {entry.Lines.Length - MostLines} more\n");
        }
        if (section.Entries.Length > MostEntries)
            output.Write($"- and {section.Entries.Length - MostEntries} more\n");
        output.Write("\n</details>\n");
    }
}
