using System.Collections.Immutable;
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
/// <param name="names">The names that a text may mention.</param>
/// <param name="texts">What quotations are checked by.</param>
/// <param name="places">The places that events may name.</param>
internal sealed class PageLinker(
    SymbolTable symbols,
    SiteConfiguration configuration,
    MentionIndex names,
    SourceTexts texts,
    PlaceTable places
)
{
    public LinkedPage Link(Page page)
    {
        if (page.Document is not { } document)
            return LinkedPage.Empty;
        var hrefs = PageModelBuilder.HrefsOf(page, configuration);
        var resolver = new ReferenceResolver(symbols, page, hrefs, configuration, page.Folder);
        ImmutableArray<ResolvedReference> body = [.. document.References.Select(resolver.Resolve)];
        (body, var embedDiagnostics) = EmbedExpander.Expand(symbols, page, hrefs, configuration, body);
        var factResolver = FactResolver.For(page, configuration, resolver);
        ImmutableArray<ResolvedReference> cited =
        [
            .. factResolver.Labelled(document.FrontMatter).Select(resolver.Resolve),
        ];
        // What is not shown has no number, and the list of references does not lead back to it.
        var (references, citations) = page.Kind.ShowsStatements()
            ? CitationNumbers.Assign(body, cited, document.FrontMatter.Facts.Sum(fact => fact.Cites.Length))
            : (CitationNumbers.Assign(body, [], 0).Body, cited);
        ImmutableArray<ResolvedFact> facts = [.. document.FrontMatter.Facts.Select(factResolver.Resolve)];
        var eventResolver = new EventResolver(places, resolver, configuration.IsStrict);
        ImmutableArray<ResolvedEvent> events = EventTable.MayStateEvents(page.Kind)
            ? [.. document.FrontMatter.Events.Select(eventResolver.Resolve)]
            : [];
        var mentions = MentionFinder.Find(
            names,
            page,
            references.Select(reference => reference.Page).OfType<Address>()
        );
        var quotations = new QuotationChecker(symbols, texts).Check(document.Quotations, references);
        var unlinked = configuration.Links.Mentions == MentionMode.Report ? mentions.Select(MentionFinder.Report) : [];
        var retracted = RetractedSources.Check(page, symbols, body, cited);
        return new LinkedPage(
            references,
            citations,
            mentions,
            [
                .. resolver.Diagnostics,
                .. embedDiagnostics,
                .. factResolver.Diagnostics,
                .. eventResolver.Diagnostics,
                .. StatementChecks.Check(page),
                .. QuotationChecker.DiagnosticsOf(quotations, configuration),
                .. unlinked,
                .. retracted is null ? [] : new[] { retracted },
                .. AbstractCheck.Check(page, configuration.IsStrict),
            ]
        )
        {
            Facts = facts,
            Quotations = [.. quotations.Select(quotation => quotation.Quotation)],
            Events = events,
        };
    }
}
