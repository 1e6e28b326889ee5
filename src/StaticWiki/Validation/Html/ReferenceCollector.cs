using System.Collections.Frozen;
using StaticWiki.Diagnostics;
using StaticWiki.Html;
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

    public static void Collect(StartTag tag, PageContext page)
    {
        // Most have no address.
        if (tag.TryGet("style", out var style) && style.Contains('('))
            CollectStyle(tag, "style", style.ToString(), page);
        if (tag.Name == "style")
            CollectStyleElement(tag, page);

        if (tag.IsSvg)
        {
            if (tag.SvgReference is var (name, value))
                page.Add(tag.Name == "a" ? ReferenceKind.Link : ReferenceKind.Asset, tag, name, value);
            foreach (var (attribute, properties) in tag.WithParentheses)
            {
                if (PresentationAttributes.Contains(attribute))
                    CollectStyle(tag, attribute, properties, page);
            }
            return;
        }
        if (tag.IsHtml)
            CollectHtml(tag, page);
    }

    private static void CollectHtml(StartTag tag, PageContext page)
    {
        switch (tag.Name)
        {
            case "a" or "area":
                Link("href");
                Pings(tag, page);
                break;
            case "base":
                // Only whether it is a URL matters here: nobody follows or loads it.
                Add(ReferenceKind.Host, "href");
                break;
            case "link":
                LinkElement(tag, page);
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
                if (tag.Is("type", "image"))
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
                MetaReferences.Collect(tag, page);
                break;
        }

        void Link(string attribute) => Add(ReferenceKind.Link, attribute);
        void Asset(string attribute) => Add(ReferenceKind.Asset, attribute);
        void Map() => Add(ReferenceKind.Map, "usemap");
        void Add(ReferenceKind kind, string attribute)
        {
            if (tag.Get(attribute) is { } value)
                page.Add(kind, tag, attribute, value);
        }
        void Candidates(string attribute) => CollectSrcset(tag, page, attribute);
    }

    /// <summary>
    /// What a <c>link</c> is follows from its <c>rel</c> (HTML standard 4.6.7): without one it is nothing, unless it is the value of a
    /// microdata property (5.2.4); some name only a host; some are loaded; all others are links to be followed.
    /// </summary>
    private static void LinkElement(StartTag tag, PageContext page)
    {
        var rel = tag.Tokens("rel");
        if (rel.Length == 0 && !tag.HasText("itemprop"))
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
        if (tag.Get("href") is { } href)
            page.Add(kind, tag, "href", href);
        CollectSrcset(tag, page, "imagesrcset");
    }

    /// <summary>A <c>ping</c> names any number of addresses, with spaces between (HTML standard 4.6.2).</summary>
    private static void Pings(StartTag tag, PageContext page)
    {
        if (tag.Get("ping") is not { } ping)
            return;
        var value = page.ValueOf(tag, "ping", ping);
        for (var at = 0; at < ping.Length; at++)
        {
            var start = at;
            while (at < ping.Length && ping[at] is not (' ' or '\t' or '\n' or '\f' or '\r'))
                at++;
            if (at > start)
                page.Add(ReferenceKind.Link, value, TextSpan.FromBounds(start, at));
        }
    }

    private static void CollectSrcset(StartTag tag, PageContext page, string attribute)
    {
        if (tag.Get(attribute) is not { } text)
            return;
        var value = page.ValueOf(tag, attribute, text);
        foreach (var candidate in Srcset.Parse(text))
        {
            page.Add(ReferenceKind.Asset, value, candidate.Url);
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

    private static void CollectStyle(StartTag tag, string attribute, string style, PageContext page)
    {
        var value = page.ValueOf(tag, attribute, style);
        foreach (var url in CssScanner.Scan(style))
            AddCss(url, value.SourceOf(url.Span), page);
    }

    private static void CollectStyleElement(StartTag tag, PageContext page)
    {
        if (!tag.HasContent)
            return;
        if (page.IsInAttribute && tag is TreeTag { Content: var content })
        {
            foreach (var url in CssScanner.Scan(content))
                AddCss(url, page.SpanOf(tag, ""), page);
            return;
        }
        // From the source itself, for the tree's text has other line endings.
        var text = page.Source.Text;
        var start = AttributeLocator.EndOfTag(text, tag.Offset);
        var end = text.IndexOf("</style", start, StringComparison.OrdinalIgnoreCase);
        foreach (var url in CssScanner.Scan(text[start..(end < 0 ? text.Length : end)]))
            AddCss(url, new TextSpan(start + url.Span.Start, url.Span.Length), page);
    }

    /// <summary>A fragment alone is an element of the page that the style is used in, not an address (CSS Values 4, 4.5.3).</summary>
    public static void AddCss(CssUrl url, TextSpan span, PageContext page)
    {
        if (!url.Value.StartsWith('#') && url.Value.Length > 0)
            page.Add(ReferenceKind.Asset, url.Value, span);
    }
}
