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
    public static void Collect(StartTag tag, PageContext page)
    {
        // Most have no address.
        if (tag.TryGet(TagAttributes.Style, out var style) && style.Contains('('))
            CollectStyle(tag, TagAttributes.Style, style.ToString(), page);
        if (tag.Kind == ElementKind.Style)
            CollectStyleElement(tag, page);

        if (tag.IsSvg)
            CollectSvg(tag, page);
        else if (tag.IsHtml && tag.Kind.Is(ElementTraits.Addressing))
            CollectHtml(tag, page);
    }

    private static void CollectSvg(StartTag tag, PageContext page)
    {
        if (tag.SvgReference is var (name, value))
            page.Add(tag.Kind == ElementKind.A ? ReferenceKind.Link : ReferenceKind.Asset, tag, name, value);
        if (!tag.Has(TagAttributes.Presentation))
            return;
        foreach (var (attribute, properties) in tag.Presentation)
        {
            // As all values do that hold a url().
            if (properties.Contains('(', StringComparison.Ordinal))
                CollectStyle(tag, attribute, properties, page);
        }
    }

    private static void CollectHtml(StartTag tag, PageContext page)
    {
        switch (tag.Kind.Name)
        {
            case "a" or "area":
                Link(TagAttributes.Href);
                Pings(tag, page);
                break;
            case "base":
                // Only whether it is a URL matters here: nobody follows or loads it.
                Add(ReferenceKind.Host, TagAttributes.Href);
                break;
            case "link":
                LinkElement(tag, page);
                break;
            case "img":
                Asset(TagAttributes.Src);
                Candidates(TagAttributes.Srcset);
                Link(TagAttributes.LongDesc);
                Map();
                break;
            case "source":
                Asset(TagAttributes.Src);
                Candidates(TagAttributes.Srcset);
                break;
            case "video":
                Asset(TagAttributes.Src);
                Asset(TagAttributes.Poster);
                break;
            case "script" or "audio" or "track" or "embed" or "bgsound":
                Asset(TagAttributes.Src);
                break;
            case "iframe" or "frame":
                Asset(TagAttributes.Src);
                Link(TagAttributes.LongDesc);
                break;
            case "input":
                if (tag.Is(TagAttributes.Type, "image"))
                    Asset(TagAttributes.Src);
                Link(TagAttributes.FormAction);
                break;
            case "object":
                Asset(TagAttributes.Data);
                Map();
                break;
            case "form":
                Link(TagAttributes.Action);
                break;
            case "button":
                Link(TagAttributes.FormAction);
                break;
            case "blockquote" or "q" or "ins" or "del":
                Link(TagAttributes.Cite);
                break;
            case "body" or "table" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th":
                Asset(TagAttributes.Background);
                break;
            case "meta":
                MetaReferences.Collect(tag, page);
                break;
        }

        void Link(TagAttributes attribute) => Add(ReferenceKind.Link, attribute);
        void Asset(TagAttributes attribute) => Add(ReferenceKind.Asset, attribute);
        void Map() => Add(ReferenceKind.Map, TagAttributes.UseMap);
        void Add(ReferenceKind kind, TagAttributes attribute)
        {
            if (tag.Get(attribute) is { } value)
                page.Add(kind, tag, attribute, value);
        }
        void Candidates(TagAttributes attribute) => CollectSrcset(tag, page, attribute);
    }

    private static void LinkElement(StartTag tag, PageContext page)
    {
        if (LinkRelations.KindOf(tag) is not { } kind)
            return;
        if (tag.Get(TagAttributes.Href) is { } href)
            page.Add(kind, tag, TagAttributes.Href, href);
        CollectSrcset(tag, page, TagAttributes.ImageSrcset);
    }

    /// <summary>A <c>ping</c> names any number of addresses, with spaces between (HTML standard 4.6.2).</summary>
    private static void Pings(StartTag tag, PageContext page)
    {
        if (tag.Get(TagAttributes.Ping) is not { } ping)
            return;
        var value = page.ValueOf(tag, TagAttributes.Ping, ping);
        for (var at = 0; at < ping.Length; at++)
        {
            var start = at;
            while (at < ping.Length && ping[at] is not (' ' or '\t' or '\n' or '\f' or '\r'))
                at++;
            if (at > start)
                page.Add(ReferenceKind.Link, value, TextSpan.FromBounds(start, at));
        }
    }

    private static void CollectSrcset(StartTag tag, PageContext page, TagAttributes attribute)
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
                $"browsers drop this candidate of {TagAttributeNames.NameOf(attribute)}: {candidate.Fault}",
                value.TextOf(candidate.Url)
            );
        }
    }

    private static void CollectStyle(StartTag tag, TagAttributes attribute, string style, PageContext page)
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
                AddCss(url, page.SpanOf(tag, TagAttributes.None), page);
            return;
        }
        // From the source itself, for the tree's text has other line endings.
        var text = page.Source.Span;
        var start = AttributeLocator.EndOfTag(text, tag.Offset);
        var end = text[start..].IndexOf("</style", StringComparison.OrdinalIgnoreCase);
        var sheet = end < 0 ? text[start..] : text.Slice(start, end);
        foreach (var url in CssScanner.Scan(sheet.ToString()))
            AddCss(url, new TextSpan(start + url.Span.Start, url.Span.Length), page);
    }

    /// <summary>A fragment alone is an element of the page that the style is used in, not an address (CSS Values 4, 4.5.3).</summary>
    public static void AddCss(CssUrl url, TextSpan span, PageContext page)
    {
        if (!url.Value.StartsWith('#') && url.Value.Length > 0)
            page.Add(ReferenceKind.Asset, url.Value, span);
    }
}
