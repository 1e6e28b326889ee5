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
        switch (tag.Name)
        {
            case "img":
                if (!tag.Has("src") && !tag.Has("srcset"))
                    page.Report(
                        ValidationRules.MissingSource,
                        page.SpanOf(tag, "src"),
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
            case "input" when tag.Is("type", "image"):
                NotEmpty("src");
                break;
            case "object":
                NotEmpty("data");
                break;
            case "link" when tag.HasText("rel"):
                if (!tag.Has("href") && !tag.Has("imagesrcset"))
                    page.Report(ValidationRules.MissingSource, page.SpanOf(tag, "href"), "<link> has no href");
                NotEmpty("href");
                break;
        }

        void NotEmpty(string attribute)
        {
            if (tag.TryGet(attribute, out var value) && value.IsWhiteSpace())
            {
                page.Report(
                    ValidationRules.MissingSource,
                    page.SpanOf(tag, attribute),
                    $"the {attribute} of <{tag.Name}> is empty",
                    value.ToString()
                );
            }
        }
    }
}
