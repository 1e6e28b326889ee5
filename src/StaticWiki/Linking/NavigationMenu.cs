using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>The menu that every page has: what <c>site.yaml</c> names, or else the listings that there are.</summary>
internal sealed class NavigationMenu
{
    private readonly SymbolTable _symbols;
    private readonly SiteConfiguration _configuration;

    public NavigationMenu(SymbolTable symbols, SiteConfiguration configuration)
    {
        (_symbols, _configuration) = (symbols, configuration);
        (Entries, Diagnostics) = Resolve();
    }

    /// <summary>Where it leads, and the labels that were written for it.</summary>
    public ImmutableArray<(string? Label, ResolvedReference Target)> Entries { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    private (ImmutableArray<(string?, ResolvedReference)>, ImmutableArray<Diagnostic>) Resolve()
    {
        var home = _symbols.At(Address.Home)!;
        var resolver = new ReferenceResolver(_symbols, home, Hrefs.From(Address.Home), _configuration, "");
        var entries = ImmutableArray.CreateBuilder<(string?, ResolvedReference)>();
        foreach (var (label, target) in _configuration.Navigation)
        {
            var (reference, ownLabel) = ReadNavigationTarget(target);
            entries.Add((label ?? ownLabel, resolver.Resolve(reference)));
        }
        if (_configuration.Navigation.IsEmpty)
        {
            foreach (var listing in new[] { "topics/", "timeline/", "sources/" })
            {
                if (_symbols.At(new Address(listing)) is { } page)
                    entries.Add((page.Title, ToPage(page)));
            }
        }
        return (entries.ToImmutable(), resolver.Diagnostics);

        static ResolvedReference ToPage(Page page) =>
            new()
            {
                Reference = new Reference
                {
                    Kind = ReferenceKind.Link,
                    Target = page.Address.Path,
                    Place = new Place(page.Address.OutputFile),
                },
                Page = page.Address,
                Href = page.Address.Encoded,
            };
    }

    /// <summary>A target as in a link: a path or address, a wiki link, or a name alone.</summary>
    private (Reference Reference, string? Label) ReadNavigationTarget(Sourced<string> target)
    {
        var written = target.Value.Trim();
        var isWikiLink =
            written.StartsWith("[[", StringComparison.Ordinal) && written.EndsWith("]]", StringComparison.Ordinal);
        if (!isWikiLink && _symbols.Names.Find(written).IsEmpty)
        {
            return (
                new Reference
                {
                    Kind = ReferenceKind.Link,
                    Target = written,
                    Place = target.Place,
                },
                null
            );
        }
        var parts = (isWikiLink ? written[2..^2] : written).Split('|', 2);
        var name = isWikiLink ? parts[0].Split('#', 2) : [written];
        var reference = new Reference
        {
            Kind = ReferenceKind.WikiLink,
            Target = name[0].Trim(),
            Fragment = name.Length > 1 ? name[1].Trim() : null,
            Place = target.Place,
        };
        return (reference, isWikiLink && parts.Length > 1 ? parts[1].Trim() : null);
    }

    /// <summary>The menu as a page shows it.</summary>
    public ImmutableArray<LinkModel> LinksOn(Page page, Hrefs hrefs)
    {
        var links = ImmutableArray.CreateBuilder<LinkModel>();
        foreach (var (label, target) in Entries)
        {
            var title = target.Page is { } known ? _symbols.At(known)?.Title : null;
            var shown = label ?? title ?? target.Reference.Target;
            if (target.Page is { } address)
                links.Add(new LinkModel(shown, hrefs.To(address, SuffixOf(target)), address == page.Address));
            else if (target.Asset is { } asset)
                links.Add(new LinkModel(shown, hrefs.To(asset, SuffixOf(target))));
            else if (target.Href is not null)
                links.Add(new LinkModel(shown, target.Href));
        }
        return links.ToImmutable();
    }

    /// <summary>Query and fragment, as they were resolved once for all pages.</summary>
    private static string SuffixOf(ResolvedReference target) =>
        target.Href is { } href && href.IndexOfAny(['?', '#']) is >= 0 and var at ? href[at..] : "";
}
