using StaticWiki.Linking.Evidence;
using StaticWiki.Linking.Mentions;
using StaticWiki.Linking.Quotations;
using StaticWiki.Loading;

namespace StaticWiki.Linking;

/// <summary>Links pages: finds what their references lead to, what they mention, and what their statements rest on. Any thread may link one.</summary>
/// <param name="symbols">All pages.</param>
/// <param name="configuration">The settings of the wiki.</param>
/// <param name="names">The names that texts may mention.</param>
/// <param name="texts">What quotations are checked by.</param>
/// <param name="resolver">Finds what references lead to.</param>
internal sealed class PageLinker(
    SymbolTable symbols,
    SiteConfiguration configuration,
    MentionNames names,
    SourceTexts texts,
    PageResolver resolver
)
{
    /// <summary>All that is found in a page, and all that is wrong with it.</summary>
    /// <param name="page">A page with a document.</param>
    public LinkedPage Link(Page page)
    {
        var (linked, found) = resolver.Resolve(page);
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
}
