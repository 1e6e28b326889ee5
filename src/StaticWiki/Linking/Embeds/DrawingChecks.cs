using StaticWiki.Compilation.Drawings;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;

namespace StaticWiki.Linking.Embeds;

/// <summary>What is wrong with drawings that pages embed: told once for each, however many pages show it.</summary>
internal static class DrawingChecks
{
    public static IEnumerable<Diagnostic> Check(SymbolTable symbols, LinkTable links, SiteConfiguration configuration)
    {
        if (symbols.Drawings.Count == 0)
            return [];
        var uses = new SortedDictionary<string, Page>(StringComparer.Ordinal);
        foreach (var page in symbols.Pages)
        {
            foreach (var drawing in links[page].Drawings)
                uses.TryAdd(drawing, page);
        }
        return uses.SelectMany(use => Check(symbols, symbols.Drawings[use.Key], use.Value, configuration));
    }

    private static IEnumerable<Diagnostic> Check(
        SymbolTable symbols,
        Drawing drawing,
        Page page,
        SiteConfiguration configuration
    )
    {
        foreach (var found in drawing.Diagnostics)
        {
            var isTooHard = !configuration.IsStrict && found.Severity == Severity.Error;
            yield return isTooHard ? found with { Severity = Severity.Warning } : found;
        }
        var hrefs = PageModelBuilder.HrefsOf(page, configuration);
        var folder = drawing.Path[..(drawing.Path.LastIndexOf('/') + 1)];
        var resolver = new ReferenceResolver(symbols, page, hrefs, configuration, folder);
        foreach (var reference in drawing.References)
            resolver.Resolve(reference);
        foreach (var found in resolver.Diagnostics)
            yield return found;
    }
}
