using System.Collections.Immutable;
using System.Globalization;
using StaticWiki.Compilation;
using StaticWiki.Linking.Maintenance;
using StaticWiki.Linking.Quotations;
using StaticWiki.Localization;

namespace StaticWiki.Reporting.WikiReports;

/// <summary>Puts a report into words.</summary>
internal static class ReportSections
{
    public static ImmutableArray<ReportSection> Of(WikiReport report) =>
        [
            new(
                "Wanted topics",
                report.Wanted.Length,
                "Pages link to these names, and nobody has written them yet; the most wanted come first. Write the topic, or correct the link where it means another.",
                [.. report.Wanted.Select(WantedEntry)]
            ),
            new(
                "Topics that no page links to",
                report.Orphans.Length,
                "No reader comes upon these but by the lists. Link to them from the topics that they have to do with.",
                [.. report.Orphans.Select(PageEntry)]
            ),
            new(
                "Topics without an article",
                report.Stubs.Length,
                "Sources name these topics, or there is a file without a text; the most wanted come first. Write the article.",
                [.. report.Stubs.Select(StubEntry)]
            ),
            new(
                "Topics that lead nowhere",
                report.DeadEnds.Length,
                "No link leads from these to another topic. Link the topics that they speak of.",
                [.. report.DeadEnds.Select(PageEntry)]
            ),
            new(
                "Sources that have changed",
                report.ChangedSources.Length,
                "These sources were corrected or retracted, or are no longer online. Read again what rests on them, and cite another source where it does not hold.",
                [.. report.ChangedSources.Select(ChangedEntry)]
            ),
            new(
                "Where sources disagree",
                report.Conflicts.Length,
                "Readers see these side by side with who says what. A new source may settle one.",
                [.. report.Conflicts.Select(ConflictEntry)]
            ),
            new(
                "Paragraphs and facts without a source",
                (report.Paragraphs + report.Facts).Uncited.Length,
                "Nothing is cited for these, by topic, the least cited topic first. Cite a source, or take out what no source says.",
                [.. report.Coverage.Where(topic => !topic.All.Uncited.IsEmpty).Select(CoverageEntry)]
            ),
            new(
                "Quotations that could not be checked",
                report.UncheckedQuotations.Length,
                "Nobody has looked whether these stand in what they cite. Give the source a fingerprint where it has none, and compare the others with it by eye.",
                [.. UncheckedEntries(report)]
            ),
            new(
                "Statements that go back to one origin",
                report.Weak.Value.OnOneOrigin.Length,
                "One source alone is cited for each of these, or several that derive from one. Look for another that does not.",
                [.. ByPage(report.Weak.Value.OnOneOrigin)]
            ),
            new(
                "Statements on grade C only",
                report.Weak.Value.OnGradeC.Length,
                "Nothing but forums, blogs or summaries is cited for these. Look for what they have it from.",
                [.. ByPage(report.Weak.Value.OnGradeC)]
            ),
        ];

    /// <summary>How much of all topics cites a source, in one sentence.</summary>
    public static string CoverageOf(WikiReport report) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(report.Paragraphs + report.Facts).Percent}% of paragraphs and facts cite a source: {Share(report.Paragraphs, "paragraph")}, {Share(report.Facts, "fact")}"
        );

    /// <summary>How many quotations were checked, in one sentence; null where nothing is quoted.</summary>
    public static string? QuotationsOf(WikiReport report) =>
        report.Quotations == 0
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Quotations - report.UncheckedQuotations.Length} of {Count(report.Quotations, "quotation")} could be checked against what they cite"
            );

    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    private static string Share(Coverage coverage, string noun) =>
        coverage.Total == 0
            ? $"no {noun}s"
            : string.Create(CultureInfo.InvariantCulture, $"{coverage.Cited} of {Count(coverage.Total, noun)}");

    private static ReportEntry WantedEntry(WantedTopic wanted) =>
        new(
            $"{wanted.Name}, wanted by {Count(wanted.Pages, "page")}",
            [.. wanted.Links.Select(link => new ReportLine(link.Place, link.Page.Title))]
        );

    private static ReportEntry PageEntry(ReportedPage page) => new(page.Title, [new ReportLine(page.Place, "")]);

    private static ReportEntry StubEntry(ReportedStub stub) =>
        new(
            stub.Page.Title,
            [
                .. stub.Page.Place is { } place ? new[] { new ReportLine(place, "no text yet") } : [],
                .. stub.LinkedBy.Select(link => new ReportLine(link.Place, $"{link.Page.Title} links to it")),
                .. stub.NamedBy.Select(source => new ReportLine(source.Place, $"{source.Title} names it")),
            ]
        );

    private static ReportEntry ChangedEntry(ChangedSource changed)
    {
        var stated = changed.Statements.Select(statement => statement.Page.Address).ToHashSet();
        return new(
            $"{changed.Source.Title}. {changed.Status.InWords(InterfaceTexts.English)}",
            [
                new ReportLine(changed.Source.Place, changed.Pages.IsEmpty ? "no page rests on it" : "the source"),
                .. changed.Statements.Select(StatementLine),
                .. changed
                    .Pages.Where(page => !stated.Contains(page.Address))
                    .Select(page => new ReportLine(page.Place, $"{page.Title} links to it")),
            ]
        );
    }

    private static IEnumerable<ReportEntry> UncheckedEntries(WikiReport report) =>
        report
            .UncheckedQuotations.GroupBy(quotation => quotation.Obstacle)
            .OrderBy(group => group.Key)
            .Select(group => new ReportEntry(
                $"{ReasonOf(group.Key)}: {Count(group.Count(), "quotation")}",
                [
                    .. group.Select(quotation => new ReportLine(
                        quotation.Place,
                        $"“{quotation.Text}” [{string.Join("; ", quotation.Sources)}]"
                    )),
                ]
            ));

    private static string ReasonOf(QuotationObstacle obstacle) =>
        obstacle switch
        {
            QuotationObstacle.TooShort => "No three words in a row",
            QuotationObstacle.Translated => "The source was read in a translation",
            QuotationObstacle.NoText => "The source has no fingerprint",
            QuotationObstacle.Damaged => "The fingerprint of the source is damaged",
            _ => "There is no such source",
        };

    private static ReportEntry ConflictEntry(ReportedConflict conflict) =>
        new(
            $"{conflict.Page.Title}: {conflict.Question}",
            [
                new ReportLine(conflict.Place, ""),
                .. conflict.Positions.Select(position => new ReportLine(null, position.InWords())),
            ]
        );

    private static IEnumerable<ReportEntry> ByPage(IEnumerable<ReportedStatement> statements) =>
        statements
            .GroupBy(statement => statement.Page.Address)
            .Select(group => new ReportEntry(
                $"{group.First().Page.Title}: {Count(group.Count(), "statement")}",
                [.. group.Select(StatementLine)]
            ));

    private static ReportLine StatementLine(ReportedStatement statement) => new(statement.Place, statement.Text);

    private static ReportEntry CoverageEntry(TopicCoverage topic) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{topic.Topic.Title}: {topic.All.Percent}%, {Share(topic.Paragraphs, "paragraph")}, {Share(topic.Facts, "fact")}"
            ),
            [.. topic.All.Uncited.Select(place => new ReportLine(place, ""))]
        );
}
