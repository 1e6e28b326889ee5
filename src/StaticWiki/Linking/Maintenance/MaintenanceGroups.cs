using System.Collections.Immutable;
using System.Globalization;
using StaticWiki.Linking.Evidence;

namespace StaticWiki.Linking.Maintenance;

/// <summary>The lists of the maintenance page.</summary>
/// <param name="hrefs">Writes links from the page.</param>
/// <param name="entryOf">Makes the line of a page.</param>
internal sealed class MaintenanceGroups(Hrefs hrefs, Func<ReportedPage, EntryModel> entryOf)
{
    /// <param name="report">What there is to list.</param>
    public ImmutableArray<GroupModel> Of(WikiReport report) =>
        [
            Group("Wanted topics", "wanted", report.Wanted.Select(WantedEntry)),
            Group("Topics that no page links to", "orphans", report.Orphans.Select(entryOf)),
            Group("Topics without an article", "stubs", report.Stubs.Select(StubEntry)),
            Group("Topics that lead nowhere", "dead-ends", report.DeadEnds.Select(entryOf)),
            Group("Sources that have changed", "changed-sources", report.ChangedSources.Select(ChangedEntry)),
            Group("Where sources disagree", "conflicts", report.Conflicts.Select(ConflictEntry)),
            Group(
                "How much cites a source",
                "coverage",
                report.Coverage.Where(topic => !topic.All.Uncited.IsEmpty).Select(CoverageEntry)
            ) with
            {
                Note = report.Coverage.IsEmpty
                    ? ""
                    : $"{CoverageCheck.Shown(report.Paragraphs + report.Facts)} of all topics cite a source.",
            },
        ];

    private static EntryModel WantedEntry(WantedTopic wanted)
    {
        var by = wanted.Links.Select(link => link.Page.Title).Distinct().ToList();
        return new EntryModel(wanted.Name, wanted.NewFile, $"Linked from {Some(by)}", null, true);
    }

    private EntryModel StubEntry(ReportedStub stub) =>
        entryOf(stub.Page) with
        {
            Summary = stub.LinkedBy.IsEmpty
                ? ""
                : $"Linked from {Some([.. stub.LinkedBy.Select(link => link.Page.Title)])}",
        };

    private EntryModel ChangedEntry(ChangedSource changed)
    {
        var rests = changed.Pages.IsEmpty
            ? "No page rests on it."
            : $"Pages that rest on it: {Some([.. changed.Pages.Select(page => page.Title)])}.";
        return entryOf(changed.Source) with { Summary = $"{changed.Status.InWords} {rests}", Status = null };
    }

    private EntryModel ConflictEntry(ReportedConflict conflict) =>
        new(
            $"{conflict.Page.Title}: {conflict.Question}",
            hrefs.To(conflict.Page.Address),
            string.Join(" / ", conflict.Positions.Select(position => position.InWords)),
            null,
            false
        );

    private EntryModel CoverageEntry(TopicCoverage topic) =>
        entryOf(topic.Topic) with
        {
            Summary =
                $"{CoverageCheck.Shown(topic.All)} cite a source. None is cited in {CoverageCheck.Lines(topic.All.Uncited)} of the file.",
        };

    private static string Some(IReadOnlyList<string> titles) =>
        string.Join(", ", titles.Take(3))
        + (titles.Count > 3 ? string.Create(CultureInfo.InvariantCulture, $" and {titles.Count - 3} more") : "");

    private static GroupModel Group(string label, string id, IEnumerable<EntryModel> entries) =>
        new(label, id, null, [.. entries]);
}
