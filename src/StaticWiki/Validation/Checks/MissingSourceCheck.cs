using StaticWiki.Diagnostics;
using StaticWiki.Validation.Html;

namespace StaticWiki.Validation.Checks;

/// <summary>
/// What shows or loads something says what: an image has a source, and a source is never the empty string, where the HTML
/// standard asks for a "valid non-empty URL" (4.8.3 and others; for <c>link</c> 4.2.4). An image that only a script would fill
/// from <c>data-src</c> has none either: who reads without scripts sees nothing.
/// </summary>
internal static class MissingSourceCheck
{
    public static void Enter(StartTag tag, PageContext page)
    {
        if (!tag.IsHtml)
            return;
        switch (tag.Kind.Name)
        {
            case "img":
                if (!tag.Has(TagAttributes.Src) && !tag.Has(TagAttributes.Srcset))
                    page.Report(
                        ValidationRules.MissingSource,
                        page.SpanOf(tag, TagAttributes.Src),
                        "the image has neither src nor srcset"
                    );
                NotEmpty(TagAttributes.Src);
                NotEmpty(TagAttributes.Srcset);
                break;
            case "script" or "audio" or "track" or "embed" or "iframe" or "frame" or "source":
                NotEmpty(TagAttributes.Src);
                NotEmpty(TagAttributes.Srcset);
                break;
            case "video":
                NotEmpty(TagAttributes.Src);
                NotEmpty(TagAttributes.Poster);
                break;
            case "input" when tag.Is(TagAttributes.Type, "image"):
                NotEmpty(TagAttributes.Src);
                break;
            case "object":
                NotEmpty(TagAttributes.Data);
                break;
            case "link" when tag.HasText(TagAttributes.Rel):
                if (!tag.Has(TagAttributes.Href) && !tag.Has(TagAttributes.ImageSrcset))
                    page.Report(
                        ValidationRules.MissingSource,
                        page.SpanOf(tag, TagAttributes.Href),
                        "<link> has no href"
                    );
                NotEmpty(TagAttributes.Href);
                break;
        }

        void NotEmpty(TagAttributes attribute)
        {
            if (tag.TryGet(attribute, out var value) && value.IsWhiteSpace())
            {
                page.Report(
                    ValidationRules.MissingSource,
                    page.SpanOf(tag, attribute),
                    $"the {TagAttributeNames.NameOf(attribute)} of <{tag.Kind.Name}> is empty",
                    value.ToString()
                );
            }
        }
    }
}
