using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Html;
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
    /// <param name="page">The page.</param>
    /// <param name="strings">Where strings of the facts come from; the same for all pages of a site, so that they share them.</param>
    public static PageFacts Inspect(OutputFile page, StringPool? strings = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Inspect(page, strings ?? new StringPool(64), out _);
    }

    /// <param name="page">The page.</param>
    /// <param name="strings">Where strings of the facts come from.</param>
    /// <param name="tookTree">Whether the page's tree had to be built.</param>
    internal static PageFacts Inspect(OutputFile page, StringPool strings, out bool tookTree)
    {
        using var source = HtmlDecoder.Read(page, out var undecoded);
        tookTree = false;
        if (!IsXhtml(page.Path) && Scan(page, source, undecoded, strings) is { } facts)
            return facts;
        tookTree = true;
        return InspectTree(page, source, undecoded);
    }

    /// <summary>The facts of a page by its tree; those that are found without one are the same.</summary>
    internal static PageFacts InspectTree(OutputFile page)
    {
        using var source = HtmlDecoder.Read(page, out var undecoded);
        return InspectTree(page, source, undecoded);
    }

    /// <returns>Null where the page needs its tree.</returns>
    private static PageFacts? Scan(OutputFile page, PageText source, string? undecoded, StringPool strings)
    {
        using var workspace = PageWorkspace.Take();
        var context = new PageContext(source, workspace);
        ReportEncoding(context, undecoded);
        var checks = new PageChecks(context);
        return PageScan.TryRead(source, checks, strings) ? FactsOf(page, checks, context) : null;
    }

    private static PageFacts InspectTree(OutputFile page, PageText source, string? undecoded)
    {
        var written = source.ToString();
        var xhtml = IsXhtml(page.Path) ? new XhtmlTags(written) : null;
        var markup = xhtml?.Text ?? written;
        if (NestingGuard.FindTooDeep(markup) is { } deep)
        {
            var place = source.PlaceOf(AttributeLocator.Find(written, xhtml?.Original(deep) ?? deep, ""));
            var message =
                $"elements are nested more than {NestingGuard.MaxDepth} deep here, so the page was not checked";
            return Unread(page, ValidationRules.TooDeep.At(place, message));
        }

        using var workspace = PageWorkspace.Take();
        var context = new PageContext(source, workspace, xhtml);
        ReportEncoding(context, undecoded);
        try
        {
            using var document = MarkupParser.Parse(markup);
            var checks = new PageChecks(context);
            new TreeWalk(context, checks).Visit(document);
            return FactsOf(page, checks, context);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Whatever the parser trips over is a fault of this page to its author, and no reason to leave the others unchecked.
            var message = $"the page could not be parsed ({failure.GetType().Name})";
            return Unread(page, ValidationRules.UnreadablePage.At(new Place(page.Path), message));
        }
    }

    private static PageFacts FactsOf(OutputFile page, PageChecks checks, PageContext context) =>
        new(page.Path, PageKind.Html)
        {
            Source = page.Source,
            Diagnostics = context.Diagnostics,
            References = context.References,
            Anchors = Sorted([.. checks.Ids, .. checks.Names]),
            Maps = Sorted([.. checks.Maps]),
            BaseHref = checks.BaseHref,
            BaseStart = checks.BaseStart,
            RefreshTarget = checks.Refresh?.Target,
            IsRedirect = checks.Refresh is { Seconds: 0, Target: not null },
        };

    private static PageFacts Unread(OutputFile page, Diagnostic diagnostic) =>
        new(page.Path, PageKind.Html)
        {
            Source = page.Source,
            IsParsed = false,
            Diagnostics = [diagnostic],
        };

    private static bool IsXhtml(string path) =>
        path.EndsWith(".xhtml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".xht", StringComparison.OrdinalIgnoreCase);

    private static void ReportEncoding(PageContext context, string? undecoded)
    {
        if (undecoded is null)
            return;
        var at = context.Source.Span.IndexOf('\uFFFD');
        context.Report(
            ValidationRules.InvalidEncoding,
            new TextSpan(Math.Max(0, at), at < 0 ? 0 : 1),
            $"the page holds bytes that are not {undecoded}",
            help: "save it as UTF-8"
        );
    }

    private static ImmutableArray<string> Sorted(string[] names)
    {
        Array.Sort(names, StringComparer.Ordinal);
        // One name may be that of several elements.
        var kept = 0;
        for (var i = 0; i < names.Length; i++)
        {
            if (kept == 0 || names[kept - 1] != names[i])
                names[kept++] = names[i];
        }
        Array.Resize(ref names, kept);
        return ImmutableCollectionsMarshal.AsImmutableArray(names);
    }
}
