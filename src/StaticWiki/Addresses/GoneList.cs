using StaticWiki.Diagnostics;
using StaticWiki.Linking;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Addresses;

/// <summary>The addresses that <c>site.yaml</c> lets vanish.</summary>
public sealed class GoneList
{
    private readonly HashSet<Address> _pages = [];
    private readonly HashSet<(Address Page, string Fragment)> _sections = [];
    private readonly List<string> _prefixes = [];
    private readonly List<Diagnostic> _diagnostics = [];

    public GoneList(SiteConfiguration configuration, WikiSnapshot site)
    {
        foreach (var entry in configuration.Addresses.Gone)
            Add(entry, site);
    }

    /// <summary>Entries that mean nothing, or that are there after all.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public bool Covers(Address page) =>
        _pages.Contains(page) || _prefixes.Exists(prefix => page.Path.StartsWith(prefix, StringComparison.Ordinal));

    public bool Covers(Address page, string fragment) => _sections.Contains((page, fragment)) || Covers(page);

    private void Add(Sourced<string> entry, WikiSnapshot site)
    {
        var isPrefix = entry.Value.EndsWith("/*", StringComparison.Ordinal);
        var written = WrittenAddress.Parse(isPrefix ? entry.Value[..^1] : entry.Value, out var fault);
        if (written is null)
        {
            _diagnostics.Add(
                LoadingRules.InvalidSetting.At(entry.Place, $"'{entry.Value}' can be no address: {fault}") with
                {
                    Target = entry.Value,
                    Help = "write the address behind the host's name, as '/topics/old-name/' or '/old/*'",
                }
            );
        }
        else if (isPrefix)
        {
            _prefixes.Add(written.Address.Path);
        }
        else
        {
            if (written.Fragment is { } fragment)
                _sections.Add((written.Address, fragment));
            else
                _pages.Add(written.Address);
            if (IsAlive(written, site))
                _diagnostics.Add(Alive(entry));
        }
    }

    private static bool IsAlive(WrittenAddress written, WikiSnapshot site) =>
        // Where an article was given up, a source may name its topic still.
        site.PageAt(written.Address)
            is { Kind: not PageKind.Stub } page
            ? written.Fragment is null || page.Anchors.Contains(written.Fragment)
            : written.Fragment is null && site.RedirectAt(written.Address) is not null;

    private static Diagnostic Alive(Sourced<string> entry) =>
        AddressRules.GoneButAlive.At(entry.Place, $"'{entry.Value}' is not gone: there is a page or section") with
        {
            Target = entry.Value,
            Help = "delete this entry, so that it is noticed if it vanishes",
        };
}
