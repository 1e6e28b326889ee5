using System.Collections.Immutable;
using StaticWiki.Linking.Embeds;
using StaticWiki.Linking.Evidence;
using StaticWiki.Linking.Facts;
using StaticWiki.Linking.Mentions;
using StaticWiki.Loading;

namespace StaticWiki.Linking;

/// <summary>Finds what the references of one page lead to. Pages are linked in parallel.</summary>
internal static class PageLinker
{
    public static LinkedPage Link(SymbolTable symbols, Page page, SiteConfiguration configuration, MentionIndex names)
    {
        if (page.Document is not { } document)
            return LinkedPage.Empty;
        var hrefs = PageModelBuilder.HrefsOf(page, configuration);
        var resolver = new ReferenceResolver(symbols, page, hrefs, configuration, page.Folder);
        ImmutableArray<ResolvedReference> body = [.. document.References.Select(resolver.Resolve)];
        (body, var embedDiagnostics) = EmbedExpander.Expand(symbols, page, hrefs, configuration, body);
        ImmutableArray<ResolvedReference> cited = [.. document.FrontMatter.Citations.Select(resolver.Resolve)];
        // What is not shown has no number, and the list of references does not lead back to it.
        var (references, citations) = page.Kind.ShowsStatements()
            ? CitationNumbers.Assign(body, cited, document.FrontMatter.Facts.Sum(fact => fact.Cites.Length))
            : (CitationNumbers.Assign(body, [], 0).Body, cited);
        var factResolver = FactResolver.For(page, configuration, resolver);
        ImmutableArray<ResolvedFact> facts = [.. document.FrontMatter.Facts.Select(factResolver.Resolve)];
        var mentions = MentionFinder.Find(
            names,
            page,
            references.Select(reference => reference.Page).OfType<Address>()
        );
        var unlinked = configuration.Links.Mentions == MentionMode.Report ? mentions.Select(MentionFinder.Report) : [];
        return new LinkedPage(
            references,
            citations,
            mentions,
            [
                .. resolver.Diagnostics,
                .. embedDiagnostics,
                .. factResolver.Diagnostics,
                .. StatementChecks.Check(page),
                .. unlinked,
            ]
        )
        {
            Facts = facts,
        };
    }
}
