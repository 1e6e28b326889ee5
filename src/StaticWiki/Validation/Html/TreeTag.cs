using AngleSharp.Dom;
using StaticWiki.Html;
using StaticWiki.Text;

namespace StaticWiki.Validation.Html;

/// <summary>The start tag of an element in a tree.</summary>
internal sealed class TreeTag : StartTag
{
    private const string HtmlNamespace = "http://www.w3.org/1999/xhtml";
    private const string SvgNamespace = "http://www.w3.org/2000/svg";
    private const string XlinkNamespace = "http://www.w3.org/1999/xlink";

    private readonly IElement _element;
    private readonly PageText _source;

    /// <param name="element">The element.</param>
    /// <param name="offset">Where its tag begins in the source.</param>
    /// <param name="source">The page as written.</param>
    public TreeTag(IElement element, int offset, PageText source)
    {
        (_element, Offset, _source) = (element, offset, source);
        Kind = ElementKind.Of(element.LocalName);
        Namespace = element.NamespaceUri switch
        {
            HtmlNamespace => MarkupNamespace.Html,
            SvgNamespace => MarkupNamespace.Svg,
            _ => MarkupNamespace.Other,
        };
        foreach (var attribute in element.Attributes)
            Attributes |= TagAttributeNames.Of(attribute.Name);
    }

    public override int Offset { get; }

    public override bool HasContent => _element.HasChildNodes;

    /// <summary>The text in the element.</summary>
    public string Content => _element.TextContent;

    public override bool IsInCaptionedFigure
    {
        get
        {
            for (var parent = _element.ParentElement; parent is not null; parent = parent.ParentElement)
            {
                if (parent.LocalName == "figure")
                    return parent.Children.Any(child =>
                        child.LocalName == "figcaption" && !string.IsNullOrWhiteSpace(child.TextContent)
                    );
            }
            return false;
        }
    }

    public override (TagAttributes Name, string Value)? SvgReference
    {
        get
        {
            (TagAttributes, string)? old = null;
            foreach (var attribute in _element.Attributes)
            {
                if (attribute.LocalName != "href")
                    continue;
                if (attribute.NamespaceUri is null)
                    return (TagAttributes.Href, attribute.Value);
                if (attribute.NamespaceUri == XlinkNamespace)
                    old = (TagAttributes.XlinkHref, attribute.Value);
            }
            return old;
        }
    }

    public override IEnumerable<(TagAttributes Name, string Value)> Presentation =>
        _element
            .Attributes.Select(attribute => (TagAttributeNames.Of(attribute.LocalName), attribute.Value))
            .Where(attribute => (attribute.Item1 & TagAttributes.Presentation) != 0);

    public override bool TryGet(TagAttributes attribute, out ReadOnlySpan<char> value)
    {
        var found = Get(attribute);
        value = found;
        return found is not null;
    }

    public override string? Get(TagAttributes attribute) => _element.GetAttribute(TagAttributeNames.NameOf(attribute));

    public override TextSpan SpanOf(TagAttributes attribute) =>
        AttributeLocator.Find(_source.Span, Offset, TagAttributeNames.NameOf(attribute));
}
