using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Linking.Facts;
using StaticWiki.Linking.Quotations;
using StaticWiki.Text;

namespace StaticWiki.Linking.Maintenance;

/// <summary>What those who keep a wiki have to look at. Lists are by title where nothing else is said.</summary>
public sealed record WikiReport
{
    /// <summary>The wiki's title.</summary>
    public required string Title { get; init; }

    /// <summary>How many topics have an article.</summary>
    public required int Topics { get; init; }

    public required int Sources { get; init; }

    /// <summary>Names that pages link to and nobody has written, the most wanted first.</summary>
    public ImmutableArray<WantedTopic> Wanted { get; init; } = [];

    /// <summary>Topics that no other page links to or names.</summary>
    public ImmutableArray<ReportedPage> Orphans { get; init; } = [];

    /// <summary>Topics that a source names and nobody has written, and those without a text, the most wanted first.</summary>
    public ImmutableArray<ReportedStub> Stubs { get; init; } = [];

    /// <summary>Topics from which no link leads to another.</summary>
    public ImmutableArray<ReportedPage> DeadEnds { get; init; } = [];

    /// <summary>What sources disagree about.</summary>
    public ImmutableArray<ReportedConflict> Conflicts { get; init; } = [];

    /// <summary>Statements with little to rest on; gathered when they are first asked for, which a build never does.</summary>
    public required Lazy<WeakStatements> Weak { get; init; }

    /// <summary>Everything that cites a source, positions in conflicts too, by page; gathered when it is first asked for.</summary>
    public required Lazy<ImmutableArray<ReportedStatement>> Statements { get; init; }

    /// <summary>Sources that were corrected, retracted or have gone.</summary>
    public ImmutableArray<ChangedSource> ChangedSources { get; init; } = [];

    /// <summary>How many quotations with a citation there are.</summary>
    public int Quotations { get; init; }

    /// <summary>Those of them of which nobody knows whether they stand in what they cite, by page.</summary>
    public ImmutableArray<UncheckedQuotation> UncheckedQuotations { get; init; } = [];

    /// <summary>How much of each topic cites a source, the least first; topics with nothing to cite are left out.</summary>
    public ImmutableArray<TopicCoverage> Coverage { get; init; } = [];

    /// <summary>How many paragraphs of all topics cite a source.</summary>
    public Coverage Paragraphs { get; init; } = Compilation.Coverage.None;

    /// <summary>How many facts of all topics cite a source.</summary>
    public Coverage Facts { get; init; } = Compilation.Coverage.None;
}

/// <param name="Place">Its file; null where the build makes the page.</param>
public sealed record ReportedPage(string Title, Address Address, Place? Place);

/// <param name="Name">As it was first written.</param>
/// <param name="Pages">How many pages link to it.</param>
/// <param name="Links">Who links to it, and where.</param>
/// <param name="NewFile">The address at which a file for it can be written; null where that is not known.</param>
public sealed record WantedTopic(string Name, int Pages, ImmutableArray<ReportedLink> Links, string? NewFile);

/// <param name="Page">The topic's page.</param>
/// <param name="NamedBy">The sources that name it.</param>
/// <param name="LinkedBy">The pages besides sources that link to it, each with its first link.</param>
public sealed record ReportedStub(
    ReportedPage Page,
    ImmutableArray<ReportedPage> NamedBy,
    ImmutableArray<ReportedLink> LinkedBy
);

/// <param name="Page">The page that the link stands in.</param>
/// <param name="Place">Where in its file.</param>
public sealed record ReportedLink(ReportedPage Page, Place Place);

/// <param name="Page">The page that shows it.</param>
/// <param name="Question">What is asked, or the label of the facts that disagree.</param>
/// <param name="Positions">The answers.</param>
/// <param name="Place">Where it is written, or the first of the facts.</param>
public sealed record ReportedConflict(
    ReportedPage Page,
    string Question,
    ImmutableArray<ReportedPosition> Positions,
    Place Place
);

/// <param name="Answer">What is said.</param>
/// <param name="Says">Who says so, and when.</param>
public sealed record ReportedPosition(string Answer, ImmutableArray<SaysModel> Says)
{
    /// <summary>"60 km/h (Zee News, 2025-09-03)".</summary>
    /// <param name="dateInWords">How a date is written; null for ISO 8601.</param>
    public string InWords(Func<PartialDate, string>? dateInWords = null)
    {
        if (Says.IsEmpty)
            return Answer;
        return $"{Answer} ({string.Join("; ", Says.Select(Sayer))})";

        string Sayer(SaysModel says) =>
            says.Date is { } date ? $"{says.Who}, {dateInWords?.Invoke(date) ?? date.ToString()}" : says.Who;
    }
}

/// <summary>A sentence, a row of a table, a fact or an event, with all that is cited for it.</summary>
/// <param name="Page">The page that says it.</param>
/// <param name="Text">What it says; a long sentence is cut.</param>
/// <param name="Place">The first citation.</param>
/// <param name="Sources">What is cited, each once.</param>
public sealed record ReportedStatement(
    ReportedPage Page,
    string Text,
    Place Place,
    ImmutableArray<ReportedPage> Sources
);

/// <param name="OnOneOrigin">Those for which one source alone is cited, or several that go back to one origin, by page.</param>
/// <param name="OnGradeC">Those for which nothing but sources of grade C is cited, by page.</param>
public sealed record WeakStatements(
    ImmutableArray<ReportedStatement> OnOneOrigin,
    ImmutableArray<ReportedStatement> OnGradeC
);

/// <param name="Source">The source's page.</param>
/// <param name="Status">What has become of it.</param>
/// <param name="Pages">The pages that cite it or link to it.</param>
/// <param name="Statements">What rests on it, by page.</param>
public sealed record ChangedSource(
    ReportedPage Source,
    SourceStatusModel Status,
    ImmutableArray<ReportedPage> Pages,
    ImmutableArray<ReportedStatement> Statements
);

/// <param name="Page">The page that quotes.</param>
/// <param name="Text">What it quotes; a long text is cut.</param>
/// <param name="Place">Where.</param>
/// <param name="Sources">The ids of what it cites.</param>
/// <param name="Obstacle">Why it could not be checked.</param>
public sealed record UncheckedQuotation(
    ReportedPage Page,
    string Text,
    Place Place,
    ImmutableArray<string> Sources,
    QuotationObstacle Obstacle
);

/// <param name="Topic">The topic.</param>
/// <param name="Paragraphs">How many of its paragraphs cite a source.</param>
/// <param name="Facts">How many of its facts do.</param>
public sealed record TopicCoverage(ReportedPage Topic, Coverage Paragraphs, Coverage Facts)
{
    /// <summary>Both together, in the order in which they stand in the file.</summary>
    public Coverage All { get; } = Facts + Paragraphs;
}
