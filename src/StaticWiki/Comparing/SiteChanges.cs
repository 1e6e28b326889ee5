using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Linking;
using StaticWiki.Text;

namespace StaticWiki.Comparing;

/// <summary>What is different in a site from what it was. Lists are by address, unless something else is said.</summary>
/// <param name="Before">How the site was.</param>
/// <param name="Now">How it is.</param>
public sealed record SiteChanges(SiteTotals Before, SiteTotals Now)
{
    /// <summary>Why not all could be compared: sentences without a full stop.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>How many pages are there still, and were edited.</summary>
    public int Edited { get; init; }

    /// <summary>Whether <see cref="Edited"/> counts articles; else it counts finished pages, of which some changed with others.</summary>
    public bool AreArticles { get; init; }

    /// <summary>Addresses at which nothing is any more.</summary>
    public ImmutableArray<VanishedPage> Vanished { get; init; } = [];

    /// <summary>Pages whose old address leads to a new one.</summary>
    public ImmutableArray<MovedPage> Renamed { get; init; } = [];

    /// <summary>Pages whose address leads to a page that was there before.</summary>
    public ImmutableArray<MovedPage> Merged { get; init; } = [];

    /// <summary>Pages that are new.</summary>
    public ImmutableArray<PageState> Added { get; init; } = [];

    /// <summary>Of pages that are there still, or lead to another one: sections and other ids that cannot be linked to any more.</summary>
    public ImmutableArray<ChangedAnchor> AnchorsLost { get; init; } = [];

    /// <summary>The same for what can be linked to since.</summary>
    public ImmutableArray<ChangedAnchor> AnchorsGained { get; init; } = [];

    /// <summary>Links within the site that pages had which are there still, by what they lead to.</summary>
    public ImmutableArray<ChangedLink> LinksLost { get; init; } = [];

    /// <summary>Links within the site that such pages have since.</summary>
    public ImmutableArray<ChangedLink> LinksGained { get; init; } = [];

    /// <summary>Addresses of other sites that are nowhere in the site any more.</summary>
    public ImmutableArray<ExternalLink> ExternalLost { get; init; } = [];

    /// <summary>Addresses of other sites that were nowhere in the site.</summary>
    public ImmutableArray<ExternalLink> ExternalGained { get; init; } = [];

    /// <summary>What has become of statements; null where that is not known.</summary>
    public StatementChanges? Statements { get; init; }

    /// <summary>Topics of which another share cites a source, those that fell first.</summary>
    public ImmutableArray<CoverageChange> Coverage { get; init; } = [];

    /// <summary>The files that have grown most, the most first.</summary>
    public ImmutableArray<SizeChange> Growth { get; init; } = [];

    /// <summary>Whether readers, links or sources would notice anything.</summary>
    public bool IsEmpty =>
        Edited == 0
        && Vanished.IsEmpty
        && Renamed.IsEmpty
        && Merged.IsEmpty
        && Added.IsEmpty
        && AnchorsLost.IsEmpty
        && AnchorsGained.IsEmpty
        && LinksLost.IsEmpty
        && LinksGained.IsEmpty
        && ExternalLost.IsEmpty
        && ExternalGained.IsEmpty
        && Statements is null or { IsEmpty: true }
        && Coverage.IsEmpty
        && Before.Bytes == Now.Bytes;
}

/// <param name="Name">What the site is called in reports.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Files">How many files; 0 where none was made.</param>
/// <param name="Bytes">How large all of them are together.</param>
/// <param name="External">How many addresses of other sites there are.</param>
public sealed record SiteTotals(string Name, int Pages, int Files, long Bytes, int External)
{
    /// <summary>How many statements cite a source; null where that is not known.</summary>
    public int? Statements { get; init; }

    /// <summary>How much of all topics cites a source; null where that is not known.</summary>
    public Coverage? Coverage { get; init; }
}

/// <param name="Page">The page that was there; of an old address that led on, the page it led to.</param>
/// <param name="Address">The address that leads nowhere.</param>
/// <param name="Home">The page that most likely stands for it; null where none does.</param>
/// <param name="IsCertain">Whether <paramref name="Home"/> plainly is the same page.</param>
/// <param name="IsListed">Whether <c>site.yaml</c> lists the address as gone.</param>
public sealed record VanishedPage(PageState? Page, Address Address, PageState? Home, bool IsCertain, bool IsListed)
{
    /// <summary>Whether a page is left that says no more than that nobody has written it, since a source names it.</summary>
    public bool IsStub { get; init; }
}

/// <param name="From">What was there.</param>
/// <param name="To">Where its address leads.</param>
public sealed record MovedPage(PageState From, PageState To);

/// <param name="Page">The page.</param>
/// <param name="Id">What stands behind the hash sign.</param>
public sealed record ChangedAnchor(PageState Page, string Id);

/// <param name="To">What is linked to.</param>
/// <param name="Kind">How: "link", "cites" and so on, as in <c>graph.json</c>.</param>
/// <param name="From">The pages that link to it, as they are now.</param>
public sealed record ChangedLink(Address To, string Kind, ImmutableArray<PageState> From);

/// <param name="Url">The address.</param>
/// <param name="From">The pages that have or had it.</param>
public sealed record ExternalLink(string Url, ImmutableArray<PageState> From);

/// <summary>What has become of statements with a source: sentences, rows, facts, events and positions, by page.</summary>
/// <param name="Unsourced">Those that stand there still, and cite nothing any more.</param>
/// <param name="Lost">Those that cite less than before.</param>
/// <param name="Gained">Those that cite what they did not cite before, or were there without a source.</param>
/// <param name="Removed">Those that are not there any more.</param>
/// <param name="Added">Those that are new.</param>
public sealed record StatementChanges(
    ImmutableArray<ChangedStatement> Unsourced,
    ImmutableArray<ChangedStatement> Lost,
    ImmutableArray<ChangedStatement> Gained,
    ImmutableArray<ChangedStatement> Removed,
    ImmutableArray<ChangedStatement> Added
)
{
    public bool IsEmpty => Unsourced.IsEmpty && Lost.IsEmpty && Gained.IsEmpty && Removed.IsEmpty && Added.IsEmpty;
}

/// <param name="Page">The title of its page.</param>
/// <param name="Text">What it says now, or said where it is gone.</param>
/// <param name="Place">Where; null where that is in a file as it was.</param>
/// <param name="Lost">The ids of the sources that it cites no longer.</param>
/// <param name="Gained">Those that it cites since.</param>
/// <param name="Kept">Those that it cited before and cites still.</param>
public sealed record ChangedStatement(
    string Page,
    string Text,
    Place? Place,
    ImmutableArray<string> Lost,
    ImmutableArray<string> Gained,
    ImmutableArray<string> Kept
);

/// <param name="Topic">The topic.</param>
/// <param name="Before">How much of it cited a source; null where it is new.</param>
/// <param name="Now">How much of it does.</param>
public sealed record CoverageChange(PageState Topic, Coverage? Before, Coverage Now)
{
    /// <summary>Whether a smaller share than before cites a source, or of a new topic not all does.</summary>
    public bool Fell => Before is null ? !Now.Uncited.IsEmpty : Now.IsBelow(Before);
}

/// <param name="Path">The file, below the site's root.</param>
/// <param name="Before">Its size in bytes; 0 where it was not there.</param>
/// <param name="Now">Its size in bytes.</param>
public sealed record SizeChange(string Path, long Before, long Now)
{
    public long Growth => Now - Before;
}
