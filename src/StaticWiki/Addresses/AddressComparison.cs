using StaticWiki.Diagnostics;
using StaticWiki.Linking;

namespace StaticWiki.Addresses;

/// <summary>Finds the addresses that were published and lead nowhere now.</summary>
public sealed class AddressComparison
{
    private readonly WikiSnapshot _now;
    private readonly OldSite _old;
    private readonly GoneList _gone;
    private readonly VanishedReport _report;
    private readonly PageHomes _homes;
    private readonly List<Address> _vanished;

    /// <param name="now">The wiki as it is.</param>
    /// <param name="old">What was published.</param>
    /// <param name="gone">What may vanish.</param>
    /// <param name="renames">Which file a file of the past is now, by paths below the content folder.</param>
    /// <param name="configurationFile">Where <c>site.yaml</c> is, relative to the wiki's root.</param>
    public AddressComparison(
        WikiSnapshot now,
        OldSite old,
        GoneList gone,
        IReadOnlyDictionary<string, string> renames,
        string configurationFile
    )
    {
        _now = now;
        _old = old;
        _gone = gone;
        _report = new VanishedReport(now, old.Name, configurationFile);
        _vanished =
        [
            .. old.Pages.Keys.Where(page => (LeadsNowhere(page) || HasBecomeStub(page)) && !gone.Covers(page)),
        ];
        _homes = new PageHomes(now, old, _vanished, renames);
    }

    /// <summary>What has vanished; with edits where it is certain what took its place.</summary>
    public IEnumerable<Diagnostic> Run()
    {
        foreach (var address in _vanished)
        {
            var was = _old.Snapshot?.PageAt(address);
            yield return _report.OfPage(address, was, _homes.Find(address, was));
        }
        foreach (var (address, anchors) in _old.Pages)
        {
            if (anchors.IsEmpty || HasBecomeStub(address) || LivingAt(address) is not { } page)
                continue;
            var living = new HashSet<string>(page.Anchors, StringComparer.Ordinal);
            // Of a list that a build made, the ids are no part of the list of addresses, but they are there.
            var model = _now.Site.ModelOf(page);
            living.UnionWith(model.Groups.Select(group => group.Id));
            living.UnionWith(model.GroupLinks.Select(group => group.Id));
            var lost = anchors.Where(id => !living.Contains(id) && !_gone.Covers(address, id)).ToList();
            foreach (var diagnostic in lost.Count == 0 ? [] : Sections(address, page, lost))
                yield return diagnostic;
        }
    }

    private bool LeadsNowhere(Address page) =>
        _now.PageAt(page) is null && _now.RedirectAt(page) is null && !IsPartOfList(page);

    private bool IsPartOfList(Address page) =>
        _old.Snapshot?.PageAt(page)?.SourcePath is null
        && ListingParts.MayVanish(page, address => _now.PageAt(address) is not null);

    /// <summary>Whether there was an article, and a source that still names it is all that is left.</summary>
    private bool HasBecomeStub(Address page) =>
        _now.PageAt(page) is { Kind: PageKind.Stub } && _old.Snapshot?.PageAt(page) is { SourcePath: not null };

    /// <summary>The page that a section's link arrives at; null where it arrives at none, or at a section whatever it names.</summary>
    private PageHead? LivingAt(Address address) =>
        _now.PageAt(address)
        ?? (_now.RedirectAt(address) is { Fragment: null } redirect ? _now.PageAt(redirect.To) : null);

    private IEnumerable<Diagnostic> Sections(Address address, PageHead page, IReadOnlyList<string> lost)
    {
        var document = _now.DocumentOf(page);
        SectionHomes? homes = null;
        if (document is not null && _old.Snapshot is { } before && before.PageAt(address) is { } was)
        {
            if (before.DocumentOf(was) is { } old)
                homes = new SectionHomes(old, before.TextOf(old), document, _now.TextOf(document));
        }
        foreach (var id in lost)
            yield return _report.OfSection(address, document, id, homes?.Find(id));
    }
}
