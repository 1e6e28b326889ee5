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
    public static void Collect(IElement element, int offset, PageContext page)
    {
        if (element.HasAttribute("style"))
            CollectStyleAttribute(element, offset, page);
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
            case "script" or "audio" or "track" or "embed" or "iframe" or "frame" or "bgsound":
                Asset("src");
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
            case "body" or "table" or "td" or "th" or "tr":
                Asset("background");
                break;
            case "meta":
                Meta(element, offset, page);
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
    /// What a <c>link</c> is follows from its <c>rel</c> (HTML standard 4.6.7): without one it is nothing; some name only a host; some are
    /// loaded; all others are links to be followed.
    /// </summary>
    private static void LinkElement(IElement element, int offset, PageContext page)
    {
        var rel = element.Tokens("rel");
        if (rel.Length == 0)
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
        var isHost = rel.All(token => token is "dns-prefetch" or "preconnect");
        var kind =
            isAsset ? ReferenceKind.Asset
            : isHost ? ReferenceKind.Host
            : ReferenceKind.Link;
        if (element.GetAttribute("href") is { } href)
            page.Add(kind, element, offset, "href", href);
        CollectSrcset(element, offset, page, "imagesrcset");
    }

    /// <summary>Open Graph and Twitter cards: pictures that others show beside a link to the page.</summary>
    private static void Meta(IElement element, int offset, PageContext page)
    {
        if (element.GetAttribute("content") is not { } content)
            return;
        if (element.Is("http-equiv", "refresh"))
        {
            if (MetaRefresh.Parse(content)?.Target is not { } target)
                return;
            var start = content.IndexOf(target, StringComparison.Ordinal);
            var value = page.ValueOf(offset, "content", content);
            AddPart(ReferenceKind.Link, element, "content", value, new TextSpan(start, target.Length), page);
            return;
        }
        var property = (element.GetAttribute("property") ?? element.GetAttribute("name"))?.Trim().ToLowerInvariant();
        if (
            property
            is "og:image"
                or "og:image:url"
                or "og:image:secure_url"
                or "twitter:image"
                or "og:video"
                or "og:audio"
        )
            page.Add(ReferenceKind.Asset, element, offset, "content", content);
        else if (property is "og:url")
            page.Add(ReferenceKind.Link, element, offset, "content", content);
    }

    private static void CollectSrcset(IElement element, int offset, PageContext page, string attribute)
    {
        if (element.GetAttribute(attribute) is not { } text)
            return;
        var value = page.ValueOf(offset, attribute, text);
        foreach (var candidate in Srcset.Parse(text))
        {
            AddPart(ReferenceKind.Asset, element, attribute, value, candidate.Url, page);
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

    private static void CollectStyleAttribute(IElement element, int offset, PageContext page)
    {
        var style = element.GetAttribute("style")!;
        // Most style attributes have no address.
        if (!style.Contains('(', StringComparison.Ordinal))
            return;
        var value = page.ValueOf(offset, "style", style);
        foreach (var url in CssScanner.Scan(style))
            AddCss(url, element.LocalName, "style", value.SourceOf(url.Span), page);
    }

    private static void AddPart(
        ReferenceKind kind,
        IElement element,
        string attribute,
        AttributeValue value,
        TextSpan part,
        PageContext page
    )
    {
        var span = value.SourceOf(part);
        page.Add(
            new Reference(kind, element.LocalName, attribute, value.TextOf(part), page.Start(span), page.End(span))
        );
    }

    private static void CollectStyleElement(IElement element, int offset, PageContext page)
    {
        if (!element.HasChildNodes)
            return;
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
