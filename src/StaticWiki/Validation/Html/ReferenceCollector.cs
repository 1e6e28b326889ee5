using System.Collections.Frozen;
using AngleSharp.Dom;
using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Validation.Css;

namespace StaticWiki.Validation.Html;

/// <summary>
/// Finds every address in an element: the attributes that the HTML standard's index of attributes lists as URLs, the
/// obsolete ones that browsers still load, and SVG's.
/// </summary>
internal static class ReferenceCollector
{
    /// <summary>SVG's attributes that are CSS properties with addresses in them (SVG 2, 6.6).</summary>
    private static readonly FrozenSet<string> PresentationAttributes = FrozenSet.Create(
        StringComparer.Ordinal,
        ["fill", "stroke", "filter", "mask", "clip-path", "cursor", "marker-start", "marker-mid", "marker-end"]
    );

    public static void Collect(IElement element, int offset, PageContext page)
    {
        if (element.GetAttribute("style") is { } style)
            CollectStyle(element, offset, "style", style, page);
        if (element.LocalName == "style")
            CollectStyleElement(element, offset, page);

        if (element.IsSvg())
        {
            if (element.SvgReference() is var (name, value))
                page.Add(
                    element.LocalName == "a" ? ReferenceKind.Link : ReferenceKind.Asset,
                    element,
                    offset,
                    name,
                    value
                );
            foreach (var attribute in element.Attributes)
            {
                if (PresentationAttributes.Contains(attribute.LocalName))
                    CollectStyle(element, offset, attribute.LocalName, attribute.Value, page);
            }
            return;
        }
        if (element.IsHtml())
            CollectHtml(element, offset, page);
    }

    private static void CollectHtml(IElement element, int offset, PageContext page)
    {
        switch (element.LocalName)
        {
            case "a" or "area":
                Link("href");
                Pings(element, offset, page);
                break;
            case "base":
                // Only whether it is a URL matters here: nobody follows or loads it.
                Add(ReferenceKind.Host, "href");
                break;
            case "link":
                LinkElement(element, offset, page);
                break;
            case "img":
                Asset("src");
                Candidates("srcset");
                Link("longdesc");
                Map();
                break;
            case "source":
                Asset("src");
                Candidates("srcset");
                break;
            case "video":
                Asset("src");
                Asset("poster");
                break;
            case "script" or "audio" or "track" or "embed" or "bgsound":
                Asset("src");
                break;
            case "iframe" or "frame":
                Asset("src");
                Link("longdesc");
                break;
            case "input":
                if (element.Is("type", "image"))
                    Asset("src");
                Link("formaction");
                break;
            case "object":
                Asset("data");
                Map();
                break;
            case "form":
                Link("action");
                break;
            case "button":
                Link("formaction");
                break;
            case "blockquote" or "q" or "ins" or "del":
                Link("cite");
                break;
            case "body" or "table" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th":
                Asset("background");
                break;
            case "meta":
                MetaReferences.Collect(element, offset, page);
                break;
        }

        void Link(string attribute) => Add(ReferenceKind.Link, attribute);
        void Asset(string attribute) => Add(ReferenceKind.Asset, attribute);
        void Map() => Add(ReferenceKind.Map, "usemap");
        void Add(ReferenceKind kind, string attribute)
        {
            if (element.GetAttribute(attribute) is { } value)
                page.Add(kind, element, offset, attribute, value);
        }
        void Candidates(string attribute) => CollectSrcset(element, offset, page, attribute);
    }

    /// <summary>
    /// What a <c>link</c> is follows from its <c>rel</c> (HTML standard 4.6.7): without one it is nothing, unless it is the value of a
    /// microdata property (5.2.4); some name only a host; some are loaded; all others are links to be followed.
    /// </summary>
    private static void LinkElement(IElement element, int offset, PageContext page)
    {
        var rel = element.Tokens("rel");
        if (rel.Length == 0 && !element.HasText("itemprop"))
            return;
        var isAsset = rel.Any(token =>
            token
                is "stylesheet"
                    or "icon"
                    or "apple-touch-icon"
                    or "apple-touch-icon-precomposed"
                    or "apple-touch-startup-image"
                    or "mask-icon"
                    or "manifest"
                    or "preload"
                    or "prefetch"
                    or "prerender"
                    or "modulepreload"
                    or "image_src"
        );
        var isHost = rel.Length > 0 && rel.All(token => token is "dns-prefetch" or "preconnect");
        var kind =
            isAsset ? ReferenceKind.Asset
            : isHost ? ReferenceKind.Host
            : ReferenceKind.Link;
        if (element.GetAttribute("href") is { } href)
            page.Add(kind, element, offset, "href", href);
        CollectSrcset(element, offset, page, "imagesrcset");
    }

    /// <summary>A <c>ping</c> names any number of addresses, with spaces between (HTML standard 4.6.2).</summary>
    private static void Pings(IElement element, int offset, PageContext page)
    {
        if (element.GetAttribute("ping") is not { } ping)
            return;
        var value = page.ValueOf(offset, "ping", ping);
        for (var at = 0; at < ping.Length; at++)
        {
            var start = at;
            while (at < ping.Length && ping[at] is not (' ' or '\t' or '\n' or '\f' or '\r'))
                at++;
            if (at > start)
                page.Add(ReferenceKind.Link, element, "ping", value, TextSpan.FromBounds(start, at));
        }
    }

    private static void CollectSrcset(IElement element, int offset, PageContext page, string attribute)
    {
        if (element.GetAttribute(attribute) is not { } text)
            return;
        var value = page.ValueOf(offset, attribute, text);
        foreach (var candidate in Srcset.Parse(text))
        {
            page.Add(ReferenceKind.Asset, element, attribute, value, candidate.Url);
            if (candidate.Fault is null)
                continue;
            page.Report(
                ValidationRules.MalformedSrcset,
                value.SourceOf(candidate.Url),
                $"browsers drop this candidate of {attribute}: {candidate.Fault}",
                value.TextOf(candidate.Url)
            );
        }
    }

    private static void CollectStyle(IElement element, int offset, string attribute, string style, PageContext page)
    {
        // Most have no address.
        if (!style.Contains('(', StringComparison.Ordinal))
            return;
        var value = page.ValueOf(offset, attribute, style);
        foreach (var url in CssScanner.Scan(style))
            AddCss(url, element.LocalName, attribute, value.SourceOf(url.Span), page);
    }

    private static void CollectStyleElement(IElement element, int offset, PageContext page)
    {
        if (!element.HasChildNodes)
            return;
        if (page.IsInAttribute)
        {
            foreach (var url in CssScanner.Scan(element.TextContent))
                AddCss(url, "style", "", page.SpanOf(offset, ""), page);
            return;
        }
        // From the source itself, for the tree's text has other line endings.
        var text = page.Source.Text;
        var start = AttributeLocator.EndOfTag(text, offset);
        var end = text.IndexOf("</style", start, StringComparison.OrdinalIgnoreCase);
        foreach (var url in CssScanner.Scan(text[start..(end < 0 ? text.Length : end)]))
            AddCss(url, "style", "", new TextSpan(start + url.Span.Start, url.Span.Length), page);
    }

    /// <summary>A fragment alone is an element of the page that the style is used in, not an address (CSS Values 4, 4.5.3).</summary>
    public static void AddCss(CssUrl url, string element, string attribute, TextSpan span, PageContext page)
    {
        if (!url.Value.StartsWith('#') && url.Value.Length > 0)
            page.Add(
                new Reference(ReferenceKind.Asset, element, attribute, url.Value, page.Start(span), page.End(span))
            );
    }
}
