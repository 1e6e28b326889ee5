using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StaticWiki.Validation.Html;

/// <summary>The parser of the HTML standard, as a browser without scripts uses it.</summary>
internal static class MarkupParser
{
    public static IHtmlDocument Parse(string markup) =>
        new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, IsScripting = false }).ParseDocument(
            markup
        );
}
