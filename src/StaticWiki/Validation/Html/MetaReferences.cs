using System.Collections.Frozen;
using AngleSharp.Dom;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Validation.Html;

/// <summary>Finds the addresses in a <c>meta</c> element.</summary>
internal static class MetaReferences
{
    /// <summary>Open Graph, Twitter cards and pinned tiles: files that others show beside a link to the page.</summary>
    private static readonly FrozenSet<string> Assets = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "og:image",
            "og:image:url",
            "og:image:secure_url",
            "og:video",
            "og:video:url",
            "og:video:secure_url",
            "og:audio",
            "og:audio:url",
            "og:audio:secure_url",
            "twitter:image",
            "twitter:image:src",
            "msapplication-tileimage",
            "msapplication-config",
        ]
    );

    public static void Collect(IElement element, int offset, PageContext page)
    {
        if (element.Is("http-equiv", "refresh"))
        {
            Refresh(element, offset, page);
            return;
        }
        if (element.GetAttribute("content") is not { } content)
            return;
        var name = (element.GetAttribute("property") ?? element.GetAttribute("name"))?.Trim() ?? "";
        // "none" keeps browsers from looking for a browserconfig.xml.
        if (Assets.Contains(name) && content != "none")
            page.Add(ReferenceKind.Asset, element, offset, "content", content);
        else if (name.Equals("og:url", StringComparison.OrdinalIgnoreCase))
            page.Add(ReferenceKind.Link, element, offset, "content", content);
    }

    private static void Refresh(IElement element, int offset, PageContext page)
    {
        var content = element.GetAttribute("content") ?? "";
        if (MetaRefresh.Parse(content) is not { } refresh)
        {
            page.Report(
                ValidationRules.MalformedRefresh,
                page.SpanOf(offset, "content"),
                "browsers ignore this refresh: it does not begin with a number of seconds",
                content,
                "write content=\"0; url=…\""
            );
            return;
        }
        if (refresh.Target is not { } target)
            return;
        var start = content.IndexOf(target, StringComparison.Ordinal);
        var value = page.ValueOf(offset, "content", content);
        var part = new TextSpan(start, target.Length);
        page.Add(ReferenceKind.Link, element, "content", value, part);
        if (!refresh.IsQuoted)
            return;
        page.Report(
            ValidationRules.QuotedRefresh,
            value.SourceOf(part),
            "the address of a refresh stands without quotes",
            target,
            $"write content=\"{refresh.Seconds}; url={target}\""
        );
    }
}
