using System.Text;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>What stands at a path of the content folder, or at an address of the site.</summary>
internal sealed class PathTable
{
    private readonly Dictionary<string, Target> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Target> _addresses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Target> _redirects = new(StringComparer.Ordinal);
    private readonly Dictionary<Name, List<Asset>> _assetNames = [];
    private readonly List<(string Path, Page Page)> _pages = [];

    // Only who looks for a mistake asks for these, when all is in.
    private readonly Lazy<Dictionary<string, string>> _folded;
    private readonly Lazy<Dictionary<string, string>> _foldedAddresses;

    public PathTable()
    {
        _folded = new(() => Folded(_exact.Keys));
        _foldedAddresses = new(() => Folded(_addresses.Keys));
    }

    /// <param name="Page">The page, or null for an asset or generated file.</param>
    /// <param name="Asset">The asset, or null.</param>
    /// <param name="Redirect">The redirect by which it was found, or null.</param>
    public readonly record struct Target(
        Address Address,
        Page? Page,
        Asset? Asset,
        bool IsDraft,
        Redirect? Redirect = null
    );

    /// <summary>Paths of pages and assets, for suggestions.</summary>
    public IEnumerable<string> Paths => _exact.Keys;

    /// <summary>What is published, for suggestions; with a leading slash.</summary>
    public IEnumerable<string> Addresses => _addresses.Keys.Select(address => "/" + address);

    /// <summary>Makes room for so many pages.</summary>
    public void EnsureCapacity(int pages)
    {
        _exact.EnsureCapacity(pages);
        _addresses.EnsureCapacity(pages);
        _pages.EnsureCapacity(pages);
    }

    public void Add(Page page)
    {
        var target = new Target(page.Address, page, null, false);
        AddAddress(target);
        if (page.Document is { } document)
        {
            Add(document.Path, target);
            _pages.Add((document.Path, page));
        }
    }

    public void AddDraft(string path) => Add(path, new Target(default, null, null, true));

    public void Add(Asset asset)
    {
        var target = new Target(new Address(asset.Path), null, asset, false);
        Add(asset.Path, target);
        AddAddress(target);
        var name = Name.Of(Path.GetFileName(asset.Path));
        if (!_assetNames.TryGetValue(name, out var assets))
            _assetNames[name] = assets = [];
        assets.Add(asset);
    }

    /// <summary>A file that the build makes.</summary>
    public void AddGenerated(Address address) => AddAddress(new Target(address, null, null, false));

    /// <summary>An old address, by which a page can still be found.</summary>
    public void Add(Redirect redirect, Page page) =>
        _redirects[redirect.From.Path] = new Target(page.Address, page, null, false, redirect);

    public Target? AtPath(string path) => _exact.TryGetValue(Normalized(path), out var target) ? target : null;

    /// <summary>What stands at a path if letter case is not looked at, with the path as it's spelt.</summary>
    public (string Path, Target Target)? AtPathInOtherCase(string path) =>
        _folded.Value.TryGetValue(Fold(path), out var found) ? (found, _exact[found]) : null;

    /// <summary>What is published at an address; a page also without its last slash, as hosts redirect there.</summary>
    public Target? AtAddress(string address)
    {
        address = Normalized(address);
        return Find(_addresses, address) ?? Find(_redirects, address);
    }

    /// <summary>The Markdown of a page, which is published beside it.</summary>
    public Target? MarkdownAt(string address)
    {
        const string file = "index.md";
        var isOfPage = address == file || address.EndsWith("/" + file, StringComparison.Ordinal);
        return isOfPage && AtAddress(address[..^file.Length]) is { Page: { Document: not null } page }
            ? new Target(PageHead.MarkdownAddressOf(page.Address), null, null, false)
            : null;
    }

    private static Target? Find(Dictionary<string, Target> addresses, string address)
    {
        if (addresses.TryGetValue(address, out var target) || addresses.TryGetValue(address + "/", out target))
            return target;
        const string index = "index.html";
        return address == index || address.EndsWith("/" + index, StringComparison.Ordinal)
            ? addresses.TryGetValue(address[..^index.Length], out target)
                ? target
                : null
            : null;
    }

    /// <summary>What is published at an address if letter case and a last slash are not looked at.</summary>
    public Target? AtAddressInOtherCase(string address) =>
        _foldedAddresses.Value.TryGetValue(Fold(address.TrimEnd('/')), out var found) ? _addresses[found] : null;

    public IReadOnlyList<Asset> AssetsNamed(string fileName) =>
        _assetNames.TryGetValue(Name.Of(fileName), out var assets) ? assets : [];

    /// <summary>Pages whose path, without its ending, ends with whole segments that are named.</summary>
    public IEnumerable<Page> PagesAtEndOfPath(string named)
    {
        var suffix = Name.Of(named).Key;
        foreach (var (path, page) in _pages)
        {
            var key = Name.Of(path[..^".md".Length]).Key;
            if (key.EndsWith(suffix, StringComparison.Ordinal))
            {
                if (key.Length == suffix.Length || key[^(suffix.Length + 1)] == '/')
                    yield return page;
            }
        }
    }

    private void Add(string path, Target target) => _exact[Normalized(path)] = target;

    private void AddAddress(Target target) => _addresses[Normalized(target.Address.Path)] = target;

    private static Dictionary<string, string> Folded(IEnumerable<string> paths)
    {
        var folded = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
            folded.TryAdd(Fold(path.TrimEnd('/')), path);
        return folded;
    }

    private static string Fold(string path) => Normalized(path).ToUpperInvariant();

    private static string Normalized(string path) => Name.WellFormed(path).Normalize(NormalizationForm.FormC);
}
