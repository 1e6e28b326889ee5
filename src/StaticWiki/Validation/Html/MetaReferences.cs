using System.Collections.Frozen;
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

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AssetsBySpan =
        Assets.GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Collect(StartTag tag, PageContext page)
    {
        if (tag.Is(TagAttributes.HttpEquiv, "refresh"))
        {
            Refresh(tag, page);
            return;
        }
        if (!tag.TryGet(TagAttributes.Property, out var name))
            tag.TryGet(TagAttributes.Name, out name);
        name = name.Trim();
        var isAsset = AssetsBySpan.Contains(name);
        var isLink = name.Equals("og:url", StringComparison.OrdinalIgnoreCase);
        if ((!isAsset && !isLink) || tag.Get(TagAttributes.Content) is not { } content)
            return;
        // "none" keeps browsers from looking for a browserconfig.xml.
        if (isLink || content != "none")
            page.Add(isLink ? ReferenceKind.Link : ReferenceKind.Asset, tag, TagAttributes.Content, content);
    }

    private static void Refresh(StartTag tag, PageContext page)
    {
        var content = tag.Get(TagAttributes.Content) ?? "";
        if (MetaRefresh.Parse(content) is not { } refresh)
        {
            page.Report(
                ValidationRules.MalformedRefresh,
                page.SpanOf(tag, TagAttributes.Content),
                "browsers ignore this refresh: it does not begin with a number of seconds",
                content,
                "write content=\"0; url=…\""
            );
            return;
        }
        if (refresh.Target is not { } target)
            return;
        var start = content.IndexOf(target, StringComparison.Ordinal);
        var value = page.ValueOf(tag, TagAttributes.Content, content);
        var part = new TextSpan(start, target.Length);
        page.Add(ReferenceKind.Link, value, part);
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
