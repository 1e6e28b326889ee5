using System.Globalization;
using System.Text;
using StaticWiki.Diagnostics;

namespace StaticWiki.Reporting;

/// <summary>
/// GitHub's workflow commands, which show each diagnostic beside its line in a pull request. Escapes are those of the
/// Actions toolkit: %, CR and LF in messages, in properties also colon and comma. Other control characters, which the log
/// would take for commands to a terminal, are spaces. GitHub shows ten annotations of each
/// severity for a step, and drops the rest without a word; those go into the summary of the job, or, where there is none,
/// come last, so that the log has them.
/// </summary>
/// <param name="folder">The folder that the files are relative to, from the repository's root; empty for the root.</param>
/// <param name="summary">Where Markdown for the summary of the job goes; null where there is none.</param>
public sealed class GitHubReporter(string folder = "", TextWriter? summary = null) : IReporter
{
    /// <summary>How many annotations of one severity GitHub shows for a step.</summary>
    public const int MostOfSeverity = 10;

    // In bytes: GitHub takes no summary of more than a mebibyte, and other commands of the step write there too.
    private const int MostOfSummary = 500_000;

    private readonly string _prefix = ReportFolder.PrefixOf(folder);

    public void Write(IEnumerable<Diagnostic> diagnostics, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var shown = new List<Diagnostic>();
        var others = new List<Diagnostic>();
        foreach (var same in ReportOrder.MostSevere(diagnostics).GroupBy(found => found.Severity))
        {
            shown.AddRange(same.Take(MostOfSeverity));
            others.AddRange(same.Skip(MostOfSeverity));
        }
        foreach (var diagnostic in summary is null ? [.. shown, .. others] : shown)
            output.Write(Command(diagnostic) + "\n");
        if (summary is null || others.Count == 0)
            return;
        summary.Write($"# {ReportOrder.Count([.. shown, .. others])}\n\n");
        summary.Write("GitHub shows the first ten of each as annotations. These are the others:\n");
        new FindingList(_prefix, MostOfSummary).Write(others, summary);
        summary.Write('\n');
        output.Write($"{others.Count} more stand in the summary of this job\n");
    }

    private string Command(Diagnostic diagnostic)
    {
        var command = new StringBuilder("::").Append(
            diagnostic.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "notice",
            }
        );
        var separator = ' ';
        if (diagnostic.Place is { } place)
        {
            Property("file", _prefix + place.File);
            if (place.Start is { } start)
            {
                Property("line", start.Line.ToString(CultureInfo.InvariantCulture));
                Property("col", start.Column.ToString(CultureInfo.InvariantCulture));
            }
        }
        Property("title", $"{diagnostic.Code} {diagnostic.Rule.Name}");
        return command.Append("::").Append(Escape(ReportOrder.MessageOf(diagnostic, "\n"))).ToString();

        void Property(string name, string value)
        {
            command.Append(separator).Append(name).Append('=').Append(EscapeProperty(value));
            separator = ',';
        }
    }

    private static string Escape(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) && c is not ('\r' or '\n') ? ' ' : c))
            .Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) =>
        Escape(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
