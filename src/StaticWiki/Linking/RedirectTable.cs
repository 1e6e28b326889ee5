using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>All old addresses and where they lead, checked against the pages that there are.</summary>
internal sealed class RedirectTable
{
    public static readonly RedirectTable None = new([], []);

    private RedirectTable(ImmutableArray<Redirect> all, ImmutableArray<Diagnostic> diagnostics)
    {
        All = all;
        Diagnostics = diagnostics;
    }

    /// <summary>Sorted by address.</summary>
    public ImmutableArray<Redirect> All { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Reads the redirects of all pages and of the configuration, and makes the old addresses findable.</summary>
    public static RedirectTable Build(SiteConfiguration configuration, SymbolTable symbols)
    {
        var reader = new RedirectReader(symbols);
        foreach (var page in symbols.Pages)
            reader.Add(page);
        foreach (var redirect in configuration.Addresses.Redirects)
            reader.Add(redirect);
        var redirects = ImmutableArray.CreateBuilder<Redirect>();
        foreach (var (redirect, page) in new RedirectChains(reader.Claims, symbols, reader.Report).Resolve())
        {
            redirects.Add(redirect);
            symbols.Paths.Add(redirect, page);
        }
        redirects.Sort((a, b) => a.From.CompareTo(b.From));
        // As with links: in a folder that was written for another tool, nothing of this keeps the rest from being shown.
        var severity = configuration.IsStrict ? Severity.Error : Severity.Warning;
        return new RedirectTable(
            redirects.ToImmutable(),
            [
                .. reader.Diagnostics.Select(found =>
                    found with
                    {
                        Severity = (Severity)Math.Min((int)found.Severity, (int)severity),
                    }
                ),
            ]
        );
    }
}

/// <summary>What one entry asks for.</summary>
/// <param name="From">The old address.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="To">Where it is to lead, which may be an old address itself.</param>
/// <param name="Fragment">A section to lead to, or null.</param>
/// <param name="ToPlace">Where the target is written.</param>
internal sealed record RedirectClaim(Address From, Place Place, Address To, string? Fragment, Place ToPlace)
{
    public string Written => "/" + From.Path;
}
