using System.Collections.Immutable;
using StaticWiki.Compilation.Quotations;
using StaticWiki.Diagnostics;
using StaticWiki.Evidence;
using StaticWiki.Loading;

namespace StaticWiki.Linking.Quotations;

/// <summary>Looks whether what a page quotes stands in what it cites for it.</summary>
/// <param name="symbols">All pages.</param>
/// <param name="texts">What is known of the sources' texts.</param>
internal sealed class QuotationChecker(SymbolTable symbols, SourceTexts texts)
{
    /// <param name="quotations">Those of a page.</param>
    /// <param name="references">What the references of the page lead to.</param>
    public ImmutableArray<(CheckedQuotation Quotation, Diagnostic? Diagnostic)> Check(
        ImmutableArray<Quotation> quotations,
        ImmutableArray<ResolvedReference> references
    ) => [.. quotations.Select(quotation => Check(quotation, references))];

    /// <summary>What is wrong, as severe as the wiki has it: a folder written for another tool is shown as it is.</summary>
    public static IEnumerable<Diagnostic> DiagnosticsOf(
        ImmutableArray<(CheckedQuotation Quotation, Diagnostic? Diagnostic)> quotations,
        SiteConfiguration configuration
    ) =>
        quotations
            .Select(quotation => quotation.Diagnostic)
            .OfType<Diagnostic>()
            .Select(wrong => configuration.IsStrict ? wrong : wrong with { Severity = Severity.Warning });

    private (CheckedQuotation, Diagnostic?) Check(Quotation quotation, ImmutableArray<ResolvedReference> references)
    {
        ImmutableArray<ResolvedReference> cited = [.. quotation.Citations.Select(index => references[index])];
        var made = new CheckedQuotation(
            quotation,
            [.. cited.Select(reference => reference.Reference.Target).Distinct()],
            QuotationStatus.Unchecked
        );
        if (!quotation.Parts.Any(part => part.Words.Length >= Fingerprint.WordsInHash))
            return (made with { Obstacle = QuotationObstacle.TooShort }, null);
        QuotationObstacle? obstacle = null;
        (Mismatch Mismatch, KnownText Source, string Id)? nearest = null;
        foreach (var reference in cited.DistinctBy(reference => reference.Reference.Target))
        {
            var (text, lacking) = TextOf(reference);
            if (text is null)
            {
                obstacle ??= lacking;
                continue;
            }
            if (Mismatch.Find(quotation, text) is not { } mismatch)
                return (made with { Status = QuotationStatus.Found }, null);
            if (nearest is null || mismatch.Matched > nearest.Value.Mismatch.Matched)
                nearest = (mismatch, text, reference.Reference.Target);
        }
        return obstacle is not null || nearest is not { } wrong
            ? (made with { Obstacle = obstacle }, null)
            : (
                made with
                {
                    Status = QuotationStatus.Wrong,
                },
                MismatchReport.Of(made, wrong.Mismatch, wrong.Source, wrong.Id)
            );
    }

    private (KnownText? Text, QuotationObstacle? Obstacle) TextOf(ResolvedReference citation)
    {
        if (citation.Page is not { } address || symbols.At(address)?.Document is not { } document)
            return (null, QuotationObstacle.NoSource);
        if (document.FrontMatter.Source is { IsTranslated: true })
            return (null, QuotationObstacle.Translated);
        return texts.Find(document.Path) is { IsReadable: true } text ? (text, null)
            : texts.IsDamaged(document.Path) ? (null, QuotationObstacle.Damaged)
            : (null, QuotationObstacle.NoText);
    }
}
