using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Linking;
using StaticWiki.Rendering;

namespace StaticWiki.Comparing;

/// <summary>Compares a site with what it was.</summary>
public sealed class SiteComparison
{
    private const int MostGrown = 5;

    // In bytes; what grows less is no news.
    private const int LeastGrowth = 1000;

    private readonly SiteState _before;
    private readonly SiteState _now;
    private readonly PageMoves _moves;

    /// <param name="before">The site as it was.</param>
    /// <param name="now">The site as it is.</param>
    /// <param name="renames">Which file a file of the past is now, by paths below the content folder.</param>
    public SiteComparison(SiteState before, SiteState now, IReadOnlyDictionary<string, string> renames)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        (_before, _now) = (before, now);
        _moves = PageMoves.Find(before, now, renames);
    }

    public SiteChanges Run()
    {
        var kept = _moves.Kept.ToList();
        var (linksGained, linksLost) = CompareLinks(kept);
        var external = (Before: ExternalIn(_before), Now: ExternalIn(_now));
        var areArticles = _before.Evidence is not null && _now.Evidence is not null;
        return new SiteChanges(TotalsOf(_before, external.Before.Count), TotalsOf(_now, external.Now.Count))
        {
            Notes = [.. _before.Notes, .. _now.Notes, .. MissingEvidence()],
            Edited = kept.Count(pair => IsEdited(pair.Old, pair.New)),
            AreArticles = areArticles,
            Vanished = _moves.Vanished,
            Renamed = _moves.Renamed,
            Merged = _moves.Merged,
            Added = [.. _now.Pages.Values.Where(page => _moves.IsNew(page.Address))],
            AnchorsLost = [.. _moves.Followed.SelectMany(pair => Anchors(pair.Old, pair.New, pair.New))],
            AnchorsGained = [.. kept.SelectMany(pair => Anchors(pair.New, pair.Old, pair.New))],
            LinksLost = linksLost,
            LinksGained = linksGained,
            ExternalLost = Without(external.Before, external.Now),
            ExternalGained = Without(external.Now, external.Before),
            Statements = areArticles
                ? new StatementComparison(_before.Evidence!, _now.Evidence!, _moves.HomeOf).Run()
                : null,
            Coverage = areArticles ? CompareCoverage(_before.Evidence!, _now.Evidence!) : [],
            Growth = CompareSizes(),
        };
    }

    private IEnumerable<string> MissingEvidence()
    {
        if (_before.Evidence is null || _now.Evidence is null)
        {
            yield return "which statements lost or gained a source, and how much cites one, cannot be told from built pages: compare with a git revision for that (--against REV)";
        }
    }

    private static bool IsEdited(PageState old, PageState page) =>
        old.WrittenDigest is { } was && page.WrittenDigest is { } written
            ? was != written
            : old.ShownDigest != page.ShownDigest;

    /// <summary>What both sites know of a page's contents: as its author wrote it, or else as it is shown.</summary>
    private static (PageContents? Old, PageContents? New) Contents(PageState old, PageState @new)
    {
        if (old.Written is not null && @new.Written is not null)
            return (old.Written, @new.Written);
        var (before, now) = (old.Shown, @new.Shown);
        return old.Edges is not null && @new.Edges is not null
            ? (
                before is null ? null : before with { Links = old.Edges },
                now is null ? null : now with { Links = @new.Edges }
            )
            : (before, now);
    }

    private IEnumerable<ChangedAnchor> Anchors(PageState with, PageState without, PageState shownAs)
    {
        var (some, others) = Contents(with, without);
        return some is null || others is null
            ? []
            : some
                .Anchors.Except(others.Anchors)
                .Where(id => with == shownAs || !_moves.IsListedAsGone(with.Address, id))
                .Select(id => new ChangedAnchor(shownAs, id));
    }

    private (ImmutableArray<ChangedLink> Gained, ImmutableArray<ChangedLink> Lost) CompareLinks(
        List<(PageState Old, PageState New)> kept
    )
    {
        var gained = new List<(InternalLink Link, PageState From)>();
        var lost = new List<(InternalLink Link, PageState From)>();
        foreach (var (old, page) in kept)
        {
            var (before, now) = Contents(old, page);
            if (before is null || now is null)
                continue;
            var moved = before.Links.Select(link => link with { To = _moves.HomeOf(link.To) }).ToHashSet();
            gained.AddRange(now.Links.Where(link => !moved.Contains(link)).Select(link => (link, page)));
            lost.AddRange(moved.Where(link => !now.Links.Contains(link)).Select(link => (link, page)));
        }
        return (Group(gained), Group(lost));
    }

    private static ImmutableArray<ChangedLink> Group(List<(InternalLink Link, PageState From)> links) =>
        [
            .. links
                .GroupBy(link => link.Link, link => link.From)
                .OrderBy(group => group.Key)
                .Select(group => new ChangedLink(
                    group.Key.To,
                    group.Key.Kind,
                    [.. group.OrderBy(page => page.Address)]
                )),
        ];

    private SortedDictionary<string, List<PageState>> ExternalIn(SiteState site)
    {
        var areWritten = _before.Evidence is not null && _now.Evidence is not null;
        var found = new SortedDictionary<string, List<PageState>>(StringComparer.Ordinal);
        foreach (var page in site.Pages.Values)
        {
            foreach (var url in (areWritten ? page.Written : page.Shown)?.External ?? [])
            {
                if (!found.TryGetValue(url, out var pages))
                    found[url] = pages = [];
                pages.Add(page);
            }
        }
        return found;
    }

    private static ImmutableArray<ExternalLink> Without(
        SortedDictionary<string, List<PageState>> some,
        SortedDictionary<string, List<PageState>> others
    ) =>
        [
            .. some.Where(entry => !others.ContainsKey(entry.Key))
                .Select(entry => new ExternalLink(entry.Key, [.. entry.Value])),
        ];

    private ImmutableArray<CoverageChange> CompareCoverage(WikiEvidence before, WikiEvidence now)
    {
        var old = new Dictionary<Address, Coverage>();
        foreach (var (address, coverage) in before.Coverage)
            old[_moves.HomeOf(address)] = coverage;
        return
        [
            .. now
                .Coverage.Where(topic => _now.Pages.ContainsKey(topic.Key))
                .Select(topic => new CoverageChange(
                    _now.Pages[topic.Key],
                    old.GetValueOrDefault(topic.Key),
                    topic.Value
                ))
                .Where(change => change.Fell || (change.Before is { } was && was.IsBelow(change.Now)))
                .OrderByDescending(change => change.Fell)
                .ThenBy(change => change.Topic.Address),
        ];
    }

    private ImmutableArray<SizeChange> CompareSizes()
    {
        if (_before.Files.IsEmpty || _now.Files.IsEmpty)
            return [];
        var moved = _moves.MovedFiles;
        // A theme that has changed lies in another folder.
        var old = _before.Files.ToDictionary(file => ThemeFolder.Unversioned(file.Key), file => file.Value);
        return
        [
            .. _now
                .Files.Select(file => new SizeChange(
                    file.Key,
                    old.GetValueOrDefault(ThemeFolder.Unversioned(moved.GetValueOrDefault(file.Key, file.Key))),
                    file.Value
                ))
                .Where(change => change.Growth >= LeastGrowth)
                .OrderByDescending(change => change.Growth)
                .ThenBy(change => change.Path, StringComparer.Ordinal)
                .Take(MostGrown),
        ];
    }

    private static SiteTotals TotalsOf(SiteState site, int external) =>
        new(site.Name, site.Pages.Count, site.Files.Count, site.Files.Values.Sum(), external)
        {
            Statements = site.Evidence?.Statements.Length,
            Coverage = site.Evidence?.Total,
        };
}
