using Scriban.Parsing;
using Scriban.Syntax;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>Faults of templates as diagnostics.</summary>
internal static class TemplateFault
{
    /// <param name="message">What the parser says.</param>
    /// <param name="template">The template.</param>
    public static Diagnostic Of(LogMessage message, SourceText template) =>
        // What is missing at the end is nowhere.
        TemplateRules.InvalidTemplate.At(
            message.Span.Start.Line < 0
                ? template.PlaceOf(new TextSpan(template.Text.TrimEnd().Length, 0))
                : PlaceOf(message.Span),
            Sentence(message.Message)
        );

    /// <param name="error">What was found before any page was made.</param>
    public static Diagnostic Of(TemplateException error) =>
        RuleOf(error).At(PlaceOf(error.Span), Sentence(error.OriginalMessage)) with
        {
            Help = error.Help,
        };

    public static Diagnostic Of(ScriptRuntimeException error, string page) =>
        RuleOf(error).At(PlaceOf(error.Span), Sentence(error.OriginalMessage)) with
        {
            Help =
                (error is TemplateException { Help: { } help } ? help + "; " : "")
                + $"seen while rendering {page}"
                + (LimitBehind(error.OriginalMessage) is { } limit ? $"; {Limits.Help(limit)}" : ""),
        };

    private static DiagnosticRule RuleOf(ScriptRuntimeException error) =>
        error switch
        {
            MissingTemplateException => TemplateRules.MissingTemplate,
            UnknownTextException => TextRules.UnknownText,
            _ => TemplateRules.TemplateFailed,
        };

    /// <summary>The setting of a limit that a template has come to, by what is said of it; null for any other fault.</summary>
    private static string? LimitBehind(string message) =>
        message.Contains("iteration limit", StringComparison.Ordinal) ? "template_loops"
        : message.Contains("recursive depth limit", StringComparison.Ordinal) ? "template_depth"
        : message.Contains("LimitToString", StringComparison.Ordinal)
        || message.Contains("OutputLimit", StringComparison.Ordinal)
        || message.Contains("becomes longer than", StringComparison.Ordinal)
            ? "page_size"
        : null;

    // Scriban counts lines and columns from 0.
    private static Place PlaceOf(SourceSpan span) =>
        span.FileName is not { Length: > 0 } file ? new Place("templates")
        : span.Start.Line < 0 || span.End.Line < span.Start.Line ? new Place(file)
        : new Place(
            file,
            new Location(span.Start.Line + 1, span.Start.Column + 1),
            new Location(span.End.Line + 1, span.End.Column + 2)
        );

    private static string Sentence(string message)
    {
        var trimmed = message.Trim().TrimEnd('.');
        return trimmed.Length == 0 ? "the template failed" : trimmed;
    }
}
