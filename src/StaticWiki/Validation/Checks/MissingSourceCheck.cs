using AngleSharp.Dom;
using StaticWiki.Diagnostics;
using StaticWiki.Validation.Html;

namespace StaticWiki.Validation.Checks;

/// <summary>
/// What shows or loads something says what: an image has a source, and a source is never the empty string, where the HTML
/// standard asks for a "valid non-empty URL". An image that a script fills from <c>data-src</c> is left alone.
/// </summary>
internal static class MissingSourceCheck
{
    public static void Enter(IElement element, int offset, PageContext page)
    {
        if (!element.IsHtml())
            return;
        switch (element.LocalName)
        {
            case "img":
                if (!element.HasAttribute("src") && !element.HasAttribute("srcset") && !IsFilledByScript(element))
                    page.Report(
                        ValidationRules.MissingSource,
                        page.SpanOf(offset, "src"),
                        "the image has neither src nor srcset"
                    );
                NotEmpty("src");
                NotEmpty("srcset");
                break;
            case "script" or "audio" or "track" or "embed" or "iframe" or "frame" or "source":
                NotEmpty("src");
                NotEmpty("srcset");
                break;
            case "video":
                NotEmpty("src");
                NotEmpty("poster");
                break;
            case "input" when element.Is("type", "image"):
                NotEmpty("src");
                break;
            case "object":
                NotEmpty("data");
                break;
            case "link" when element.HasText("rel"):
                NotEmpty("href");
                break;
        }

        void NotEmpty(string attribute)
        {
            if (
                element.GetAttribute(attribute) is { } value
                && string.IsNullOrWhiteSpace(value)
                && !IsFilledByScript(element)
            )
            {
                page.Report(
                    ValidationRules.MissingSource,
                    page.SpanOf(offset, attribute),
                    $"the {attribute} of <{element.LocalName}> is empty",
                    value
                );
            }
        }
    }

    private static bool IsFilledByScript(IElement element) =>
        element.HasText("data-src") || element.HasText("data-srcset") || element.HasText("data-original");
}
