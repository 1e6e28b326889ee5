using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Linking.Embeds;
using StaticWiki.Linking.Events;
using StaticWiki.Linking.Evidence;
using StaticWiki.Linking.Facts;
using StaticWiki.Linking.Mentions;
using StaticWiki.Linking.Quotations;
using StaticWiki.Loading;

namespace StaticWiki.Linking;

/// <summary>Finds what the references of a page lead to, and what its statements rest on. Pages are linked in parallel.</summary>
/// <param name="symbols">All pages.</param>
/// <param name="configuration">The settings of the wiki.</param>
/// <param name="names">The names that texts may mention.</param>
/// <param name="texts">What quotations are checked by.</param>
/// <param name="places">The places that events may name.</param>
internal sealed class PageLinker(
    SymbolTable symbols,
    SiteConfiguration configuration,
    MentionNames names,
    SourceTexts texts,
    PlaceTable places
)
{
    private readonly TravelModes _modes = new(configuration.Texts);

    /// <summary>All that is found in a page, and all that is wrong with it.</summary>
    /// <param name="page">A page with a document.</param>
    public LinkedPage Link(Page page)
    {
        var (linked, found) = Resolve(page);
        var (body, references, citations) = (linked.Body, linked.References, linked.Citations);
        var mentions =
            page.Kind == PageKind.Topic && configuration.Links.Mentions != MentionMode.Off
                ? MentionFinder.Find(
                    names.For(linked),
                    symbols,
                    page,
                    body,
                    references.Select(reference => reference.Page).OfType<Address>()
                )
                : [];
        var quotations = new QuotationChecker(symbols, texts).Check(body.Quotations, references);
        var isReported = configuration.Links.Mentions == MentionMode.Report;
        var retracted = RetractedSources.Check(page, symbols, references, citations);
        return linked with
        {
            Mentions = mentions,
            Quotations = [.. quotations.Select(quotation => quotation.Quotation)],
            Diagnostics =
            [
                .. found,
                .. BareCitationCheck.Check(body, symbols),
                .. StatementChecks.Check(page, body.Statements),
                .. QuotationChecker.DiagnosticsOf(quotations, configuration),
                .. isReported ? mentions.Select(mention => MentionFinder.Report(mention, body)) : [],
                .. retracted is null ? [] : new[] { retracted },
                .. AbstractCheck.Check(page, configuration.IsStrict),
            ],
        };
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

    /// <summary>What the references, facts and events of a page lead to, and what is wrong with them.</summary>
    /// <inheritdoc cref="Link"/>
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
}
