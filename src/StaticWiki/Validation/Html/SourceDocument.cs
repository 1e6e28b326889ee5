using StaticWiki.Diagnostics;

namespace StaticWiki.Validation.Html;

/// <summary>
/// Reads the document that an <c>iframe</c> carries in its <c>srcdoc</c>: its addresses are relative to the page
/// (HTML standard 2.4.3, "fallback base URL"), unless it has a <c>base</c> of its own; then they are left alone.
/// </summary>
internal static class SourceDocument
{
    public static void Enter(StartTag tag, PageContext page)
    {
        // One within another is not looked into: nobody writes it, and each level costs a parser.
        if (tag.Kind != ElementKind.IFrame || page.IsInAttribute || tag.Get(TagAttributes.SrcDoc) is not { } markup)
            return;
        var span = page.SpanOf(tag, TagAttributes.SrcDoc);
        if (NestingGuard.FindTooDeep(markup) is not null)
        {
            page.Report(
                ValidationRules.TooDeep,
                span,
                $"elements are nested more than {NestingGuard.MaxDepth} deep in srcdoc, so it was not checked"
            );
            return;
        }
        using var document = MarkupParser.Parse(markup);
        if (document.GetElementsByTagName("base").Any(one => one.HasAttribute("href")))
            return;
        var inside = page.Within(span);
        new TreeWalk(inside, new PageChecks(inside)).Visit(document);
    }
}
