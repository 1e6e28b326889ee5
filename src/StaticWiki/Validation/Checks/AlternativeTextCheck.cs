using StaticWiki.Diagnostics;
using StaticWiki.Validation.Html;

namespace StaticWiki.Validation.Checks;

/// <summary>
/// Images, image buttons and areas that are links have an <c>alt</c> attribute (HTML standard 4.8.3, 4.10.5.1.19, 4.8.14; WCAG 1.1.1).
/// An empty one is right for decoration. Not reported where the standard tells checkers not to (an image whose figure
/// has a caption, 4.8.4.4.14) and where the image is hidden from assistive technology.
/// </summary>
internal static class AlternativeTextCheck
{
    public static void Enter(StartTag tag, bool isHidden, PageContext page)
    {
        var needsText = tag.Kind.Name switch
        {
            "img" => true,
            "input" => tag.Is(TagAttributes.Type, "image"),
            "area" => tag.Has(TagAttributes.Href),
            _ => false,
        };
        if (!needsText || !tag.IsHtml || tag.Has(TagAttributes.Alt))
            return;
        if (
            isHidden
            || tag.Is(TagAttributes.Role, "presentation")
            || tag.Is(TagAttributes.Role, "none")
            || tag.IsInCaptionedFigure
        )
            return;

        var target = tag.Get(TagAttributes.Src) ?? tag.Get(TagAttributes.Srcset) ?? tag.Get(TagAttributes.Href);
        page.Report(
            ValidationRules.MissingAlt,
            page.SpanOf(tag, TagAttributes.Alt),
            tag.Kind == ElementKind.Img ? "the image has no alt attribute" : $"<{tag.Kind.Name}> has no alt attribute",
            target,
            "describe it in alt=\"…\"; alt=\"\" says that it is mere decoration"
        );
    }
}
