using System.Globalization;
using System.Text;
using StaticWiki.Diagnostics;

namespace StaticWiki.Reporting;

/// <summary>The diagnostics that GitHub shows no annotation of, as Markdown for the summary of a job.</summary>
internal static class GitHubSummary
{
    // GitHub takes no summary of more than a mebibyte, and other commands of the step write there too.
    private const int MostBytes = 500_000;

    /// <param name="all">All diagnostics, to be counted.</param>
    /// <param name="listed">Those that are listed.</param>
    /// <param name="prefix">What stands before their files.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(
        IReadOnlyCollection<Diagnostic> all,
        List<Diagnostic> listed,
        string prefix,
        TextWriter output
    )
    {
        output.Write($"# {ReportOrder.Count(all)}\n\n");
        output.Write("GitHub shows the first ten of each as annotations. These are the others:\n\n");
        var bytes = 0;
        for (var i = 0; i < listed.Count; i++)
        {
            var entry = Entry(listed[i], prefix);
            bytes += Encoding.UTF8.GetByteCount(entry);
            if (bytes > MostBytes)
            {
                output.Write($"- and {(listed.Count - i).ToString(CultureInfo.InvariantCulture)} more\n");
                break;
            }
            output.Write(entry);
        }
        output.Write('\n');
    }

    private static string Entry(Diagnostic diagnostic, string prefix)
    {
        var place = diagnostic.Place is { } found ? $" {MarkdownEscape.Code(prefix + found)}:" : "";
        var help = diagnostic.Help is { } cure ? $" ({MarkdownEscape.Of(cure)})" : "";
        return $"- **{ReportOrder.NameOf(diagnostic.Severity)} {diagnostic.Code}**{place} {MarkdownEscape.Of(diagnostic.Message)}{help}\n";
    }
}
