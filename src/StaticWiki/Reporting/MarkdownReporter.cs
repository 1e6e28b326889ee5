using StaticWiki.Diagnostics;

namespace StaticWiki.Reporting;

/// <summary>
/// For the body of an issue or the summary of a workflow's job: what was found by severity, then by code, then by file and
/// place. GitHub takes no issue of more than 65,536 characters, so what does not fit is counted.
/// </summary>
/// <param name="folder">The folder that the files are relative to, from the repository's root; empty for the root.</param>
public sealed class MarkdownReporter(string folder = "") : IReporter
{
    /// <summary>How long a report may be, in UTF-16 code units; it leaves room in an issue for what others write around it.</summary>
    public const int MostCharacters = 60_000;

    public void Write(IEnumerable<Diagnostic> diagnostics, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        List<Diagnostic> all = [.. diagnostics];
        output.Write($"# {ReportOrder.Count(all)}\n");
        new FindingList(ReportFolder.PrefixOf(folder), MostCharacters - 200).Write(all, output);
    }
}
