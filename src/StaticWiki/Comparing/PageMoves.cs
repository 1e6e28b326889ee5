using System.Collections.Immutable;
using StaticWiki.Addresses;
using StaticWiki.Linking;

namespace StaticWiki.Comparing;

/// <summary>Where the pages of a site are that had another address before.</summary>
internal sealed class PageMoves
{
    private readonly SiteState _before;
    private readonly SiteState _now;
    private readonly GoneList? _gone;
    private readonly Dictionary<Address, Address> _homes = [];
    private readonly HashSet<Address> _known = [];
    private readonly HashSet<Address> _left = [];

    private PageMoves(SiteState before, SiteState now, GoneList? gone) => (_before, _now, _gone) = (before, now, gone);

    /// <inheritdoc cref="SiteChanges.Vanished"/>
    public ImmutableArray<VanishedPage> Vanished { get; private set; } = [];

    /// <inheritdoc cref="SiteChanges.Renamed"/>
    public ImmutableArray<MovedPage> Renamed { get; private set; } = [];

    /// <inheritdoc cref="SiteChanges.Merged"/>
    public ImmutableArray<MovedPage> Merged { get; private set; } = [];

    /// <summary>The pages that are there still, under whatever address.</summary>
    public IEnumerable<(PageState Old, PageState New)> Kept =>
        _before
            .Pages.Values.Where(page => !_left.Contains(page.Address))
            .Where(page => _now.Pages.ContainsKey(HomeOf(page.Address)))
            .Where(page => !Merged.Any(moved => moved.From == page))
            .Select(page => (page, _now.Pages[HomeOf(page.Address)]));

    /// <summary>The pages whose address is that of a page still, or leads to one.</summary>
    public IEnumerable<(PageState Old, PageState New)> Followed =>
        _before
            .Pages.Values.Where(page =>
                _now.Pages.ContainsKey(page.Address) || _now.Redirects.ContainsKey(page.Address)
            )
            .Where(page => !HasBecomeStub(page.Address) && _now.Pages.ContainsKey(HomeOf(page.Address)))
            .Select(page => (page, _now.Pages[HomeOf(page.Address)]));

    /// <summary>Where a page of the past is now; its own address where it is nowhere else.</summary>
    public Address HomeOf(Address page) => _homes.GetValueOrDefault(page, page);

    /// <summary>The file that a file of the site was before; its own path where its page has not moved.</summary>
    public IReadOnlyDictionary<string, string> MovedFiles =>
        _homes
            .SelectMany(home =>
                new[]
                {
                    (home.Key.OutputFile, home.Value.OutputFile),
                    (PageHead.MarkdownAddressOf(home.Key).Path, PageHead.MarkdownAddressOf(home.Value).Path),
                }
            )
            .DistinctBy(file => file.Item2)
            .ToDictionary(file => file.Item2, file => file.Item1, StringComparer.Ordinal);

    /// <summary>Whether there was no such page, under whatever address.</summary>
    public bool IsNew(Address page) => !_known.Contains(page);

    public bool IsListedAsGone(Address page, string id) => _gone?.Covers(page, id) ?? false;

    public static PageMoves Find(SiteState before, SiteState now, IReadOnlyDictionary<string, string> renames)
    {
        var moves = new PageMoves(
            before,
            now,
            now.Evidence is { } wiki ? new GoneList(wiki.Wiki.Site.Configuration, wiki.Wiki) : null
        );
        moves.FollowRedirects();
        moves.FindVanished(renames);
        moves._known.UnionWith(before.Pages.Keys.Select(moves.HomeOf));
        return moves;
    }

    private void FollowRedirects()
    {
        var renamed = new List<MovedPage>();
        var merged = new List<MovedPage>();
        foreach (var page in _before.Pages.Values)
        {
            if (
                _now.Pages.ContainsKey(page.Address)
                || !_now.Redirects.TryGetValue(page.Address, out var to)
                || !_now.Pages.TryGetValue(to, out var target)
            )
                continue;
            _homes[page.Address] = to;
            (_before.Pages.ContainsKey(to) ? merged : renamed).Add(new MovedPage(page, target));
        }
        (Renamed, Merged) = ([.. renamed], [.. merged]);
    }

    private void FindVanished(IReadOnlyDictionary<string, string> renames)
    {
        List<Address> vanished =
        [
            .. _before
                .Pages.Keys.Concat(_before.Redirects.Keys)
                .Where(address => LeadsNowhere(address) || HasBecomeStub(address))
                .Order(),
        ];
        var homes =
            _before.Evidence is { } old && _now.Evidence is { } wiki
                ? new PageHomes(wiki.Wiki, OldSite.Of(_before.Name, old.Wiki), vanished, renames)
                : null;
        var found = new List<VanishedPage>();
        foreach (var address in vanished)
        {
            var home = homes?.Find(address, _before.Evidence?.Wiki.PageAt(address));
            var page = _before.Pages.GetValueOrDefault(address);
            // A stub is no home of the article that was there.
            var target =
                home is null || home.Page.Address == address ? null : _now.Pages.GetValueOrDefault(home.Page.Address);
            // An address that led on, and leads nowhere now, takes no page with it.
            if (page is not null && target is not null && home!.IsCertain)
                _homes[address] = target.Address;
            else
                _left.Add(address);
            found.Add(
                new VanishedPage(
                    page ?? PageBehind(address),
                    address,
                    target,
                    target is not null && home!.IsCertain,
                    _gone?.Covers(address) ?? false
                )
                {
                    IsStub = HasBecomeStub(address),
                }
            );
        }
        Vanished = [.. found];
    }

    private bool LeadsNowhere(Address address) =>
        !_now.Pages.ContainsKey(address) && !_now.Redirects.ContainsKey(address) && !IsPartOfList(address);

    private bool IsPartOfList(Address address) =>
        _before.Pages.GetValueOrDefault(address)?.File is null
        && ListingParts.MayVanish(address, _now.Pages.ContainsKey);

    /// <summary>Whether there was an article, and a source that still names it is all that is left.</summary>
    private bool HasBecomeStub(Address address) =>
        _before.Pages.GetValueOrDefault(address) is { File: not null }
        && _now.Evidence?.Wiki.PageAt(address) is { Kind: PageKind.Stub };

    private PageState? PageBehind(Address redirect) =>
        _before.Redirects.TryGetValue(redirect, out var to) ? _before.Pages.GetValueOrDefault(to) : null;
}
