using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Linking.Embeds;
using StaticWiki.Linking.Events;
using StaticWiki.Linking.Evidence;
using StaticWiki.Linking.Facts;
using StaticWiki.Loading;

namespace StaticWiki.Linking;

/// <summary>Finds what the references of a page lead to. That is done twice: when pages are linked, and when the page is made.</summary>
/// <param name="symbols">All pages.</param>
/// <param name="configuration">The settings of the wiki.</param>
/// <param name="places">The places that events may name.</param>
internal sealed class PageResolver(SymbolTable symbols, SiteConfiguration configuration, PlaceTable places)
{
    private readonly TravelModes _modes = new(configuration.Texts);

    /// <summary>What the references, facts and events of a page lead to, and what is wrong with them.</summary>
    /// <param name="page">A page with a document.</param>
    public (LinkedPage Linked, ImmutableArray<Diagnostic> Diagnostics) Resolve(Page page)
    {
        var document = page.Document!;
        var text = document.Body.Read();
        var hrefs = PageModelBuilder.HrefsOf(page, configuration);
        var resolver = new ReferenceResolver(symbols, page, hrefs, configuration, page.Folder);
        var body = ImmutableArray.CreateRange(text.References, resolver.Resolve);
        (body, var embedDiagnostics) = EmbedExpander.Expand(symbols, page, text, hrefs, configuration, body);
        var factResolver = FactResolver.For(page, configuration, resolver);
        var cited = ImmutableArray.CreateRange(factResolver.Labelled(text.Statements), resolver.Resolve);
        // What is not shown has no number, and the list of references does not lead back to it.
        var (references, citations) = page.Kind.ShowsStatements()
            ? CitationNumbers.Assign(body, cited, text.Statements.Facts.Sum(fact => fact.Cites.Length))
            : (CitationNumbers.Assign(body, [], 0).Body, cited);
        var eventResolver = new EventResolver(places, resolver, _modes, configuration.IsStrict);
        var linked = new LinkedPage(text, references, citations)
        {
            Facts = [.. text.Statements.Facts.Select(factResolver.Resolve)],
            Series = [.. SeriesTable.ReferencesOf(document).Select(resolver.Resolve)],
            DerivesFrom = page.Kind == PageKind.Source ? [.. Origins(document).Select(resolver.Resolve)] : [],
            Events = EventTable.MayStateEvents(page.Kind)
                ? [.. text.Statements.Events.Select(eventResolver.Resolve)]
                : [],
        };
        return (
            linked,
            [.. resolver.Diagnostics, .. embedDiagnostics, .. factResolver.Diagnostics, .. eventResolver.Diagnostics]
        );
    }

    private static IEnumerable<Reference> Origins(Document source) =>
        (source.Head.HasOrigins ? source.FrontMatter.Source!.DerivesFrom : [])
            .Where(origin => origin.IsSource)
            .Select(origin => new Reference
            {
                Kind = ReferenceKind.Citation,
                Target = origin.Name.Value,
                Place = origin.Name.Place,
                IsEditable = origin.IsEditable,
                Written = origin.Name.Value,
            });
}
