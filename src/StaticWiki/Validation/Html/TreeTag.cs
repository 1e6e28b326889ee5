using AngleSharp.Dom;
using StaticWiki.Html;
using StaticWiki.Text;

namespace StaticWiki.Validation.Html;

/// <summary>The start tag of an element in a tree.</summary>
/// <param name="element">The element.</param>
/// <param name="offset">Where its tag begins in the source.</param>
/// <param name="source">The page as written.</param>
internal sealed class TreeTag(IElement element, int offset, string source) : StartTag
{
    private const string HtmlNamespace = "http://www.w3.org/1999/xhtml";
    private const string SvgNamespace = "http://www.w3.org/2000/svg";
    private const string XlinkNamespace = "http://www.w3.org/1999/xlink";

    public override string Name => element.LocalName;

    public override MarkupNamespace Namespace { get; } =
        element.NamespaceUri switch
        {
            HtmlNamespace => MarkupNamespace.Html,
            SvgNamespace => MarkupNamespace.Svg,
            _ => MarkupNamespace.Other,
        };

    public override int Offset => offset;

    public override bool HasAttributes => element.Attributes.Length > 0;

    public override bool HasContent => element.HasChildNodes;

    /// <summary>The text in the element.</summary>
    public string Content => element.TextContent;

    public override bool IsInCaptionedFigure
    {
        get
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

    public override (string Name, string Value)? SvgReference
    {
        get
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
    }

    public override IEnumerable<(string Name, string Value)> WithParentheses =>
        element
            .Attributes.Where(attribute => attribute.Value.Contains('(', StringComparison.Ordinal))
            .Select(attribute => (attribute.LocalName, attribute.Value));

    public override bool TryGet(string attribute, out ReadOnlySpan<char> value)
    {
        var found = element.GetAttribute(attribute);
        value = found;
        return found is not null;
    }

    public override string? Get(string attribute) => element.GetAttribute(attribute);

    public override TextSpan SpanOf(string attribute) => AttributeLocator.Find(source, offset, attribute);
}
