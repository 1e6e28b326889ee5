using System.Collections.Immutable;
using StaticWiki.Text;

namespace StaticWiki.Reporting.WikiReports;

/// <summary>One list of the report, in the words that people read it in.</summary>
/// <param name="Title">What is listed.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Meaning">What that means, and what to do about it: whole sentences.</param>
/// <param name="Entries">What there is.</param>
internal sealed record ReportSection(string Title, int Count, string Meaning, ImmutableArray<ReportEntry> Entries);

/// <param name="Text">What it is.</param>
/// <param name="Lines">Where it is, or what belongs to it.</param>
internal sealed record ReportEntry(string Text, ImmutableArray<ReportLine> Lines);

/// <param name="Place">Where; null where that is no place in a file.</param>
/// <param name="Text">What stands there; empty where the place says it all.</param>
internal sealed record ReportLine(Place? Place, string Text);
