using Scriban.Parsing;
using Scriban.Syntax;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>Faults of templates as diagnostics.</summary>
internal static class TemplateFault
{
    public static Diagnostic Of(LogMessage message) =>
        TemplateRules.InvalidTemplate.At(PlaceOf(message.Span), Sentence(message.Message));

    public static Diagnostic Of(ScriptRuntimeException error, string page) =>
        TemplateRules.TemplateFailed.At(PlaceOf(error.Span), Sentence(error.OriginalMessage)) with
        {
            Help = $"seen while rendering {page}",
        };

    // Scriban counts lines and columns from 0.
    private static Place PlaceOf(SourceSpan span) =>
        span.FileName is { Length: > 0 } file
            ? new Place(
                file,
                new Location(span.Start.Line + 1, span.Start.Column + 1),
                new Location(span.End.Line + 1, span.End.Column + 2)
            )
            : new Place("templates");

    private static string Sentence(string message)
    {
        var trimmed = message.Trim().TrimEnd('.');
        return trimmed.Length == 0 ? "the template failed" : trimmed;
    }
}
