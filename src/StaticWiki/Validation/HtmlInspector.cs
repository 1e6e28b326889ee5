using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Text;
using StaticWiki.Validation.Html;

namespace StaticWiki.Validation;

/// <summary>
/// Reads one page of HTML as a browser without scripts does (so what stands in <c>noscript</c> counts), and collects
/// its facts. Any bytes give facts; what cannot be parsed says so in them.
/// </summary>
public static class HtmlInspector
{
    /// <summary>
    /// Collects a page's facts. Comments and the content of <c>template</c> (which is inert, HTML standard 4.12.3) don't count; a
    /// declarative shadow root does, but its ids are its own.
    /// </summary>
    public static PageFacts Inspect(OutputFile page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var facts = new PageFacts(page.Path, PageKind.Html) { Source = page.Source };
        var text = HtmlDecoder.Decode(page.Content.Span, out var isFaithful, out var encoding);
        var source = new SourceText(page.Path, text);

        var xhtml = IsXhtml(page.Path) ? new XhtmlTags(text) : null;
        var markup = xhtml?.Text ?? text;
        if (NestingGuard.FindTooDeep(markup) is { } deep)
        {
            var place = source.PlaceOf(AttributeLocator.Find(text, xhtml?.Original(deep) ?? deep, ""));
            var tooDeep = ValidationRules.TooDeep.At(
                place,
                $"elements are nested more than {NestingGuard.MaxDepth} deep here, so the page was not checked"
            );
            return facts with { IsParsed = false, Diagnostics = [tooDeep] };
        }

        var context = new PageContext(source, xhtml);
        if (!isFaithful)
            ReportEncoding(context, encoding);
        try
        {
            return Walk(facts, markup, context);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Whatever the parser trips over is a fault of this page to its author, and no reason to leave the others unchecked.
            var unreadable = ValidationRules.UnreadablePage.At(
                new Place(page.Path),
                $"the page could not be parsed ({failure.GetType().Name})"
            );
            return facts with { IsParsed = false, Diagnostics = [unreadable] };
        }
    }

    private static PageFacts Walk(PageFacts facts, string markup, PageContext context)
    {
        using var document = MarkupParser.Parse(markup);
        var walk = new DocumentWalk(context);
        walk.Visit(document);
        return facts with
        {
            Diagnostics = context.Diagnostics,
            References = context.References,
            Anchors = Sorted(walk.Anchors),
            Maps = Sorted(walk.Maps),
            BaseHref = walk.BaseHref,
            BaseStart = walk.BaseStart,
            RefreshTarget = walk.Refresh?.Target,
            IsRedirect = walk.Refresh is { Seconds: 0, Target: not null },
        };
    }

    private static bool IsXhtml(string path) =>
        path.EndsWith(".xhtml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".xht", StringComparison.OrdinalIgnoreCase);

    private static void ReportEncoding(PageContext context, string encoding)
    {
        var at = context.Source.Text.IndexOf('\uFFFD', StringComparison.Ordinal);
        context.Report(
            ValidationRules.InvalidEncoding,
            new TextSpan(Math.Max(0, at), at < 0 ? 0 : 1),
            $"the page holds bytes that are not {encoding}",
            help: "save it as UTF-8"
        );
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
