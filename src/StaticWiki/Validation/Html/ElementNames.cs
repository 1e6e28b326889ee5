using AngleSharp.Dom;

namespace StaticWiki.Validation.Html;

/// <summary>Questions about elements that several checks ask.</summary>
internal static class ElementNames
{
    private const string HtmlNamespace = "http://www.w3.org/1999/xhtml";
    private const string SvgNamespace = "http://www.w3.org/2000/svg";
    private const string XlinkNamespace = "http://www.w3.org/1999/xlink";

    public static bool IsHtml(this IElement element) => element.NamespaceUri == HtmlNamespace;

    public static bool IsSvg(this IElement element) => element.NamespaceUri == SvgNamespace;

    /// <summary>The address an SVG element points at: <c>href</c>, else <c>xlink:href</c> (SVG 2, 16.1.2).</summary>
    public static (string Name, string Value)? SvgReference(this IElement element)
    {
        (string, string)? old = null;
        foreach (var attribute in element.Attributes)
        {
            if (attribute.LocalName != "href")
                continue;
            if (attribute.NamespaceUri is null)
                return ("href", attribute.Value);
            if (attribute.NamespaceUri == XlinkNamespace)
                old = ("xlink:href", attribute.Value);
        }
        return old;
    }

    public static bool HasText(this IElement element, string attribute) =>
        !string.IsNullOrWhiteSpace(element.GetAttribute(attribute));

    public static bool Is(this IElement element, string attribute, string value) =>
        string.Equals(element.GetAttribute(attribute)?.Trim(), value, StringComparison.OrdinalIgnoreCase);

    /// <summary>The space-separated tokens of an attribute, in lower case.</summary>
    public static string[] Tokens(this IElement element, string attribute) =>
        (element.GetAttribute(attribute) ?? "")
            .ToLowerInvariant()
            .Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
