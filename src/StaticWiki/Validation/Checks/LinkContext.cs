using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Validation.Urls;

namespace StaticWiki.Validation.Checks;

/// <summary>One address, with all that judging it needs: every page's facts have been collected before.</summary>
/// <param name="Site">The whole site.</param>
/// <param name="Page">The page it stands in.</param>
/// <param name="Reference">The address as written.</param>
/// <param name="Url">What a browser makes of it.</param>
/// <param name="Suggestions">What is left for suggestions in this page.</param>
internal readonly record struct LinkContext(
    SiteFacts Site,
    PageFacts Page,
    Reference Reference,
    WebUrl Url,
    SuggestionBudget Suggestions
)
{
    public Diagnostic Report(DiagnosticRule rule, string message, string? help = null) =>
        Report(Page, Reference, rule, message, help);

    public static Diagnostic Report(
        PageFacts page,
        Reference reference,
        DiagnosticRule rule,
        string message,
        string? help
    ) =>
        rule.At(new Place(page.Path, reference.Start, reference.End), message) with
        {
            Target = reference.Value,
            Help = help,
        };
}
