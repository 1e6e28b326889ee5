using System.Collections.Immutable;
using System.Globalization;
using StaticWiki.Compilation;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Linking.Maintenance;

/// <summary>The lists of the maintenance page.</summary>
/// <param name="texts">What they say.</param>
/// <param name="hrefs">Writes links from the page.</param>
/// <param name="entryOf">Makes the line of a page.</param>
internal sealed class MaintenanceGroups(InterfaceTexts texts, Hrefs hrefs, Func<ReportedPage, EntryModel> entryOf)
{
    /// <param name="report">What there is to list.</param>
    public ImmutableArray<GroupModel> Of(WikiReport report) =>
        [
            Group(ProgramTexts.WantedTopics, "wanted", report.Wanted, WantedEntry),
            Group(ProgramTexts.Orphans, "orphans", report.Orphans, entryOf),
            Group(ProgramTexts.Stubs, "stubs", report.Stubs, StubEntry),
            Group(ProgramTexts.DeadEnds, "dead-ends", report.DeadEnds, entryOf),
            Group(ProgramTexts.ChangedSources, "changed-sources", report.ChangedSources, ChangedEntry),
            Group(ProgramTexts.Conflicts, "conflicts", report.Conflicts, ConflictEntry),
            Group(
                ProgramTexts.Coverage,
                "coverage",
                report.Coverage.RemoveAll(topic => topic.All.Uncited.IsEmpty),
                CoverageEntry,
                report.Coverage.IsEmpty ? "" : Shown(ProgramTexts.CoverageOfAll, report.Paragraphs + report.Facts)
            ),
        ];

    private EntryModel WantedEntry(WantedTopic wanted)
    {
        var by = wanted.Links.Select(link => link.Page.Title).Distinct().ToList();
        return new EntryModel(wanted.Name, wanted.NewFile, texts.Of(ProgramTexts.LinkedFrom, Some(by)), null, true);
    }

    private EntryModel StubEntry(ReportedStub stub) =>
        entryOf(stub.Page) with
        {
            Summary = stub.LinkedBy.IsEmpty
                ? ""
                : texts.Of(ProgramTexts.LinkedFrom, Some([.. stub.LinkedBy.Select(link => link.Page.Title)])),
        };

    private EntryModel ChangedEntry(ChangedSource changed)
    {
        var rests = changed.Pages.IsEmpty
            ? texts.Of(ProgramTexts.RestsNothing)
            : texts.Of(ProgramTexts.Rests, Some([.. changed.Pages.Select(page => page.Title)]));
        return entryOf(changed.Source) with { Summary = $"{changed.Status.InWords(texts)} {rests}", Status = null };
    }

    private EntryModel ConflictEntry(ReportedConflict conflict) =>
        new(
            $"{conflict.Page.Title}: {conflict.Question}",
            hrefs.To(conflict.Page.Address),
            string.Join(
                " / ",
                conflict.Positions.Select(position => position.InWords(date => texts.Dates.InWords(date)))
            ),
            null,
            false
        );

    private EntryModel CoverageEntry(TopicCoverage topic) =>
        entryOf(topic.Topic) with
        {
            Summary = Shown(ProgramTexts.CoverageOfTopic, topic.All),
        };

    /// <summary>"3 of 4 paragraphs and facts (75%)", and in which lines the others are.</summary>
    private string Shown(TextKey key, Coverage coverage) =>
        texts.Of(
            key,
            Number(coverage.Cited),
            Number(coverage.Total),
            Number(coverage.Percent),
            Lines(coverage.Uncited)
        );

    /// <summary>"line 12", "lines 12, 14 and 20".</summary>
    private string Lines(ImmutableArray<Place> uncited)
    {
        const int most = 12;
        var lines = uncited.Select(place => Number(place.Start!.Value.Line)).Distinct().ToList();
        var comma = texts.Of(ProgramTexts.Comma);
        var shown =
            lines.Count > most ? More(string.Join(comma, lines.Take(most)), lines.Count - most)
            : lines.Count > 1 ? string.Join(comma, lines.SkipLast(1)) + texts.Of(ProgramTexts.And) + lines[^1]
            : string.Concat(lines);
        return texts.For(lines.Count, ProgramTexts.Lines, shown);
    }

    private string Some(IReadOnlyList<string> titles)
    {
        const int most = 3;
        var shown = string.Join(texts.Of(ProgramTexts.Comma), titles.Take(most));
        return titles.Count > most ? More(shown, titles.Count - most) : shown;
    }

    private string More(string list, int count) => texts.For(count, ProgramTexts.More, Number(count), list);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private GroupModel Group<T>(
        TextKey label,
        string id,
        ImmutableArray<T> listed,
        Func<T, EntryModel> lineOf,
        string note = ""
    )
    {
        if (listed.Length > ListingParts.Most)
        {
            note = string.Join(
                ' ',
                note,
                texts.Of(ProgramTexts.FirstOfList, Number(ListingParts.Most), Number(listed.Length))
            );
        }
        return new GroupModel(texts.Of(label), id, null, [.. listed.Take(ListingParts.Most).Select(lineOf)])
        {
            Note = note.Trim(),
        };
    }
}
