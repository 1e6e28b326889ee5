using StaticWiki.Linking;
using StaticWiki.Text;

namespace StaticWiki.Addresses;

/// <summary>Which page is most likely what stood at an address that has vanished.</summary>
/// <param name="Page">The page.</param>
/// <param name="IsCertain">Whether it is plainly the same page under another name.</param>
internal sealed record PageHome(PageHead Page, bool IsCertain);

/// <summary>Finds where the pages are now whose addresses have vanished.</summary>
internal sealed class PageHomes
{
    private const int MostSearches = 100;

    private readonly WikiSnapshot _now;
    private readonly WikiSnapshot? _before;
    private readonly Dictionary<string, PageHead> _byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<Address, PageHome> _byText;
    private readonly Dictionary<Address, PageHead> _byRename = [];
    private readonly Dictionary<string, List<PageHead>> _bySlug = new(StringComparer.Ordinal);
    private readonly ILookup<string, PageHead> _byFolder;
    private int _searches;

    /// <param name="now">The wiki as it is.</param>
    /// <param name="old">What was published.</param>
    /// <param name="vanished">The addresses that have vanished.</param>
    /// <param name="renames">Which file a file of the past is now, by paths below the content folder.</param>
    public PageHomes(
        WikiSnapshot now,
        OldSite old,
        IReadOnlyCollection<Address> vanished,
        IReadOnlyDictionary<string, string> renames
    )
    {
        _now = now;
        _before = old.Snapshot;
        _byText = old.Snapshot is null ? [] : MatchTexts(now, old, old.Snapshot, vanished);
        var written = new Dictionary<string, PageHead>(StringComparer.Ordinal);
        foreach (var page in now.Site.Pages)
        {
            if (now.DocumentOf(page) is not { } document)
                continue;
            written[document.Path] = page;
            _byFile[document.DisplayPath] = page;
            foreach (
                var name in page.Aliases.Append(page.Title).Append(Path.GetFileNameWithoutExtension(document.Path))
            )
                AddSlug(UrlSlug.Of(name), page);
        }
        foreach (var (from, to) in renames)
        {
            if (from.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && written.TryGetValue(to, out var page))
            {
                if (WrittenAddress.OfFile(from) is { } address)
                    _byRename[address] = page;
            }
        }
        _byFolder = now.Site.Pages.ToLookup(page => Split(page.Address).Folder);
    }

    /// <param name="address">The address that has vanished.</param>
    /// <param name="was">The page that stood there; null where only its address is known.</param>
    public PageHome? Find(Address address, PageHead? was)
    {
        // An old address whose redirect has been removed leads where it led, or where that page is now.
        if (_before?.RedirectAt(address) is { Fragment: null } redirect)
        {
            return _now.PageAt(redirect.To) is { } target
                ? new PageHome(target, IsCertain: true)
                : Find(redirect.To, _before.PageAt(redirect.To));
        }
        // Its file is where it was, and has another address since another one has become the folder's page.
        if (was?.SourcePath is { } path && _byFile.TryGetValue(path, out var moved))
            return new PageHome(moved, IsCertain: true);
        if (_byText.TryGetValue(address, out var same) && same.IsCertain)
            return same;
        if (_byRename.TryGetValue(address, out var renamed))
            return new PageHome(renamed, IsCertain: true);
        if (same is not null)
            return same;
        var (folder, name) = Split(address);
        if (_bySlug.TryGetValue(was is null ? name : UrlSlug.Of(was.Title), out var named) && named.Count == 1)
            return new PageHome(named[0], IsCertain: false);
        if (_searches++ >= MostSearches)
            return null;
        var near = _byFolder[folder].ToLookup(page => Split(page.Address).Name, StringComparer.Ordinal);
        return Suggestions.Nearest(name, near.Select(page => page.Key), 1) is [var nearest]
            ? new PageHome(near[nearest].First(), IsCertain: false)
            : null;
    }

    private static Dictionary<Address, PageHome> MatchTexts(
        WikiSnapshot now,
        OldSite old,
        WikiSnapshot before,
        IReadOnlyCollection<Address> vanished
    )
    {
        var added = now.Site.Pages.Where(page => page.SourcePath is not null && !old.Pages.ContainsKey(page.Address));
        var candidates = added.ToList();
        var matches = new TextMatches([.. candidates.Select(page => TextOf(now, page))]);
        var found = new Dictionary<Address, TextMatch>();
        foreach (var address in vanished)
        {
            if (
                before.PageAt(address) is { SourcePath: not null } page
                && matches.Find(TextOf(before, page)) is { } match
            )
                found[address] = match;
        }
        // Two pages that have become one were not renamed.
        var claimed = found.Values.Where(match => match.IsLikely).CountBy(match => match.Index).ToDictionary();
        return found
            .Where(match => match.Value.IsLikely)
            .ToDictionary(
                match => match.Key,
                match => new PageHome(
                    candidates[match.Value.Index],
                    match.Value.IsCertain && claimed[match.Value.Index] == 1
                )
            );
    }

    private static string TextOf(WikiSnapshot site, PageHead page) => site.TextOf(site.DocumentOf(page)!).Text;

    private void AddSlug(string slug, PageHead page)
    {
        if (slug.Length == 0)
            return;
        if (!_bySlug.TryGetValue(slug, out var pages))
            _bySlug[slug] = pages = [];
        if (!pages.Contains(page))
            pages.Add(page);
    }

    private static (string Folder, string Name) Split(Address address)
    {
        var path = address.Path.TrimEnd('/');
        var slash = path.LastIndexOf('/') + 1;
        return (path[..slash], path[slash..]);
    }
}
