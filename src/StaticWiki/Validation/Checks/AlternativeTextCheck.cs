using AngleSharp.Dom;
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
    public static void Enter(IElement element, int offset, bool isHidden, PageContext page)
    {
        var needsText = element.LocalName switch
        {
            "img" => true,
            "input" => element.Is("type", "image"),
            "area" => element.HasAttribute("href"),
            _ => false,
        };
        if (!needsText || !element.IsHtml() || element.HasAttribute("alt"))
            return;
        if (isHidden || element.Is("role", "presentation") || element.Is("role", "none") || IsCaptioned(element))
            return;

        var target = element.GetAttribute("src") ?? element.GetAttribute("srcset") ?? element.GetAttribute("href");
        page.Report(
            ValidationRules.MissingAlt,
            page.SpanOf(offset, "alt"),
            element.LocalName == "img"
                ? "the image has no alt attribute"
                : $"<{element.LocalName}> has no alt attribute",
            target,
            "describe it in alt=\"…\"; alt=\"\" says that it is mere decoration"
        );
    }

    private static bool IsCaptioned(IElement element)
    {
        for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (parent.LocalName == "figure")
                return parent.Children.Any(child =>
                    child.LocalName == "figcaption" && !string.IsNullOrWhiteSpace(child.TextContent)
                );
        }
        return false;
    }
}
