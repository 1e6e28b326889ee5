using System.Globalization;

namespace StaticWiki.Reporting.WikiReports;

/// <summary>
/// For people at a terminal: the counts first, then each list that holds something, with what it means and what to do.
/// Places are <c>file:line:column</c>, which terminals and editors make clickable.
/// </summary>
public sealed class TextWikiReporter : IWikiReporter
{
    public void Write(WikiReportResult result, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        if (result.Report is not { } report)
            return;
        var sections = ReportSections.Of(report);
        output.Write(
            $"{OneLine.Of(report.Title)}: {ReportSections.Count(report.Topics, "topic")}, {ReportSections.Count(report.Sources, "source")}\n"
        );
        output.Write($"{ReportSections.CoverageOf(report)}\n");
        if (ReportSections.QuotationsOf(report) is { } quotations)
            output.Write($"{quotations}\n");
        if (result.ContentFaults is { } faults)
            output.Write($"{faults}\n");
        output.Write('\n');
        var width = sections.Max(section => section.Count.ToString(CultureInfo.InvariantCulture).Length);
        foreach (var section in sections)
        {
            var count = section.Count.ToString(CultureInfo.InvariantCulture).PadLeft(width);
            output.Write($"  {count}  {LowerFirst(section.Title)}\n");
        }
        foreach (var section in sections.Where(section => section.Count > 0))
            Write(section, output);
    }

    private static void Write(ReportSection section, TextWriter output)
    {
        var heading = string.Create(CultureInfo.InvariantCulture, $"{section.Title} ({section.Count})");
        output.Write($"\n{heading}\n{new string('=', heading.Length)}\n{section.Meaning}\n");
        foreach (var entry in section.Entries)
        {
            output.Write($"\n{OneLine.Of(entry.Text)}\n");
            foreach (var line in entry.Lines)
            {
                var place = line.Place?.ToString() ?? "";
                var between = place.Length > 0 && line.Text.Length > 0 ? ": " : "";
                output.Write($"  {OneLine.Of(place)}{between}{OneLine.Of(line.Text)}\n");
            }
        }
    }

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
