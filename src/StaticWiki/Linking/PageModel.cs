using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StaticWiki.Compilation;
using StaticWiki.Linking.Embeds;
using StaticWiki.Linking.Events;
using StaticWiki.Linking.Evidence;
using StaticWiki.Linking.Facts;
using StaticWiki.Linking.Maps;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>All that one page shows. A template is a function of it and of the site.</summary>
public sealed record PageModel : PageHead
{
    /// <param name="head">What is known of the page without its text.</param>
    /// <param name="hrefs">Writes links from the page.</param>
    [SetsRequiredMembers]
    public PageModel(PageHead head, Hrefs hrefs)
        : base(head) => Hrefs = hrefs;

    /// <summary>Whether the summary was written for it, and is not the beginning of its text.</summary>
    public bool HasOwnSummary { get; init; }

    public ImmutableArray<Segment> Body { get; init; } = [];

    /// <summary>The body's Markdown; null where it is not published.</summary>
    public MarkdownSource? Markdown { get; init; }

    /// <summary>What each slot of the body leads to, by the reference's index.</summary>
    public ImmutableArray<ResolvedReference> References { get; init; } = [];

    /// <summary>What all topics are called that the page lists; null where it lists none of one name.</summary>
    public string? SharedName { get; init; }

    /// <summary>Whether the body begins with the page's own heading.</summary>
    public bool BeginsWithHeading { get; init; }

    /// <summary>Sections for a table of contents.</summary>
    public ImmutableArray<Heading> Headings { get; init; } = [];

    /// <summary>The topic's kind, linked to the index of that kind.</summary>
    public LinkModel? TopicKind { get; init; }

    public ImmutableArray<LinkModel> Tags { get; init; } = [];

    public ImmutableArray<LinkModel> Breadcrumbs { get; init; } = [];

    public ImmutableArray<LinkModel> Navigation { get; init; } = [];

    public ImmutableArray<BacklinkModel> Backlinks { get; init; } = [];

    /// <summary>Links that the text gets by itself, in the order of the body.</summary>
    public ImmutableArray<MentionLink> MentionLinks { get; init; } = [];

    /// <summary>The topics that name this one without a link of their own.</summary>
    public ImmutableArray<LinkModel> MentionedBy { get; init; } = [];

    /// <summary>The pages that list what a name of this one means elsewhere.</summary>
    public ImmutableArray<LinkModel> Namesakes { get; init; } = [];

    /// <summary>What is stated of the page's subject, by name.</summary>
    public ImmutableArray<FactModel> Facts { get; init; } = [];

    /// <summary>What sources disagree about.</summary>
    public ImmutableArray<ConflictModel> Conflicts { get; init; } = [];

    /// <summary>What happened that touches the page's subject, in the order of time; on the timeline, all events.</summary>
    public ImmutableArray<EventModel> Events { get; init; } = [];

    /// <summary>The sources that the text cites, by their numbers.</summary>
    public ImmutableArray<CitedSourceModel> Cited { get; init; } = [];

    /// <summary>Those of them that have been retracted.</summary>
    public IEnumerable<CitedSourceModel> Retracted =>
        Cited.Where(cited => cited.Source.Status is { Change: SourceChange.Retracted });

    /// <summary>The sources that a topic rests on and does not cite by number.</summary>
    public ImmutableArray<SourceModel> Sources { get; init; } = [];

    /// <summary>
    /// How many origins all of them go back to, cited or not, as far as the wiki knows: what repeats another source is none.
    /// </summary>
    public int IndependentCount { get; init; }

    /// <summary>Where a source has what it says from; null for any other page, and where nothing is known of that.</summary>
    public ProvenanceModel? Provenance { get; init; }

    /// <summary>The topics that a source feeds.</summary>
    public ImmutableArray<EntryModel> Feeds { get; init; } = [];

    /// <summary>The page's places in the series that it is in.</summary>
    public ImmutableArray<SeriesModel> Series { get; init; } = [];

    /// <summary>The topics that changed last, the latest first; none on any page but the home page.</summary>
    public ImmutableArray<ChangeModel> Changes { get; init; } = [];

    /// <summary>The latest events, the latest first; none on any page but the home page.</summary>
    public ImmutableArray<EventLinkModel> LatestEvents { get; init; } = [];

    /// <summary>What a listing lists; of one in parts, this part of it.</summary>
    public ImmutableArray<GroupModel> Groups { get; init; } = [];

    /// <summary>The headings of a listing, in all its parts.</summary>
    public ImmutableArray<GroupLinkModel> GroupLinks { get; init; } = [];

    /// <summary>Which part of a listing the page is; null where the listing has just one.</summary>
    public PartModel? Part { get; init; }

    /// <summary>The topics that a topic links to or that link to it; those that do both first, then by title.</summary>
    public ImmutableArray<NeighbourModel> Neighbours { get; init; } = [];

    /// <summary>How topics are linked; null on any page but the one that shows it, and the home page.</summary>
    public GraphModel? Graph { get; init; }

    /// <summary>Where the page's source can be edited; null where that is not known.</summary>
    public string? EditUrl { get; init; }

    /// <summary>Where it is shown what has become of the page's source; null where that is not known.</summary>
    public string? HistoryUrl { get; init; }

    /// <summary>Where a mistake in the page can be told; null where that is not known.</summary>
    public string? ReportUrl { get; init; }

    /// <summary>What is shown beside links to the page; null where there is no picture.</summary>
    public CardModel? Picture { get; init; }

    /// <summary>Writes links from this page.</summary>
    public Hrefs Hrefs { get; }
}

/// <param name="Label">As shown.</param>
/// <param name="Href">Null for a name without a page.</param>
/// <param name="IsCurrent">Whether it leads to the page it stands on.</param>
public sealed record LinkModel(string Label, string? Href, bool IsCurrent = false);

/// <summary>A page's place in a series.</summary>
/// <param name="List">The page that lists the series.</param>
/// <param name="Number">From 1.</param>
/// <param name="Count">How many pages are in it.</param>
/// <param name="Previous">Null for the first.</param>
/// <param name="Next">Null for the last.</param>
public sealed record SeriesModel(LinkModel List, int Number, int Count, LinkModel? Previous, LinkModel? Next);

/// <summary>A topic that was changed.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Href">Its page.</param>
/// <param name="Date">When.</param>
public sealed record ChangeModel(string Title, string Href, PartialDate Date);

/// <summary>An event in short.</summary>
/// <param name="Title">What happened.</param>
/// <param name="Href">Its entry on the timeline.</param>
/// <param name="Date">When.</param>
public sealed record EventLinkModel(string Title, string Href, PartialDate Date);

/// <summary>A name in running text that leads to its topic.</summary>
/// <param name="Segment">Index into the segments of the body.</param>
/// <param name="Start">Where in the segment the name begins.</param>
/// <param name="Length">In UTF-16 code units.</param>
public sealed record MentionLink(int Segment, int Start, int Length, string Href);

/// <param name="Title">The page that links here.</param>
/// <param name="Sentences">What it says around its links.</param>
public sealed record BacklinkModel(string Title, string Href, PageKind Kind, ImmutableArray<Sentence> Sentences)
{
    /// <summary>Without what says nothing beside the link, as an entry below "See also" does.</summary>
    public BacklinkModel WithoutBareLinks() =>
        this with
        {
            Sentences = Sentences.RemoveAll(sentence => sentence is { Before.Length: 0, After.Length: 0 }),
        };
}

/// <summary>A source article as shown in lists and on its own page.</summary>
public sealed record SourceModel
{
    public required string Title { get; init; }
    public required string Href { get; init; }

    /// <summary>Whether <see cref="Title"/> was made up from publisher and date.</summary>
    public bool IsUntitled { get; init; }
    public string? Publisher { get; init; }
    public ImmutableArray<string> Authors { get; init; } = [];
    public PartialDate? Date { get; init; }
    public string? Url { get; init; }
    public PartialDate? Retrieved { get; init; }

    /// <summary>The address of a copy that an archive keeps.</summary>
    public string? Archive { get; init; }
    public PartialDate? Archived { get; init; }
    public string? Language { get; init; }
    public string? Grade { get; init; }

    /// <summary>What has become of it; null where it is as it was.</summary>
    public SourceStatusModel? Status { get; init; }
}

/// <param name="Change">What happened to the source.</param>
/// <param name="Date">When; null where that is not said.</param>
/// <param name="Note">What exactly; null where that is not said.</param>
public sealed record SourceStatusModel(SourceChange Change, PartialDate? Date, string? Note)
{
    /// <summary>"Retracted, 2026-03-05: the figure was withdrawn."</summary>
    public string InWords(InterfaceTexts texts)
    {
        var what = texts.Of(
            Change switch
            {
                SourceChange.Corrected => ProgramTexts.IsCorrected,
                SourceChange.Retracted => ProgramTexts.IsRetracted,
                _ => ProgramTexts.IsGone,
            }
        );
        var when = Date is { } date ? $"{what}{texts.Of(ProgramTexts.Comma)}{date}" : what;
        return Note is null ? when + "." : $"{when}: {Note.TrimEnd('.')}.";
    }
}

/// <param name="Number">From 1.</param>
/// <param name="Uses">Its marks in the text.</param>
public sealed record CitedSourceModel(int Number, SourceModel Source, ImmutableArray<CitationMark> Uses);

/// <summary>One line of a listing.</summary>
/// <param name="Href">Null for what has no page.</param>
public sealed record EntryModel(string Title, string? Href, string Summary, string? Kind, bool IsStub)
{
    /// <summary>What is known of a source; null for any other page.</summary>
    public SourceModel? Source { get; init; }

    /// <summary>What has become of a source; null for any other page, and where it is as it was.</summary>
    public SourceStatusModel? Status { get; init; }
}

/// <param name="Label">The heading; empty where there is just one group.</param>
/// <param name="Id">For links to it; empty where there is no heading.</param>
/// <param name="Href">A page of its own for the group, if it has one.</param>
public sealed record GroupModel(string Label, string Id, string? Href, ImmutableArray<EntryModel> Entries)
{
    /// <summary>A sentence that stands above the entries; empty where none is needed.</summary>
    public string Note { get; init; } = "";

    /// <summary>Where all entries are; null where these are all.</summary>
    public LinkModel? All { get; init; }
}

/// <summary>A heading of a listing, as a link to it.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Id">The heading's id.</param>
/// <param name="Href">The page where it stands first; null where that is this one.</param>
/// <param name="IsHere">Whether it stands on this page, where it may go on from another.</param>
public sealed record GroupLinkModel(string Label, string Id, string? Href, bool IsHere);

/// <summary>Which part of a listing a page is.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Hrefs">Where all parts are, in their order.</param>
public sealed record PartModel(int Number, ImmutableArray<string> Hrefs);

/// <summary>What a reference leads to.</summary>
public sealed record ResolvedReference
{
    public required Reference Reference { get; init; }

    /// <summary>The link's target as it stands in the page; null where it leads nowhere.</summary>
    public string? Href { get; init; }

    /// <summary>The page it leads to, inside the site.</summary>
    public Address? Page { get; init; }

    /// <summary>The asset or generated file it leads to, inside the site.</summary>
    public Address? Asset { get; init; }

    public bool IsExternal { get; init; }

    /// <summary>The name of a page that nobody has written, for which this stands; null where there is one.</summary>
    public string? Wanted { get; init; }

    /// <summary>The number of a citation; null for anything else.</summary>
    public CitationMark? Citation { get; init; }

    /// <summary>Whether it cites a source that has been retracted.</summary>
    public bool IsRetracted { get; init; }

    /// <summary>What stands in its place; null where it is a link, or a file as it is.</summary>
    public Embedded? Embedded { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }
}
