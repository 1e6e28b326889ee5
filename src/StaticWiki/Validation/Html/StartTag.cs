using StaticWiki.Html;
using StaticWiki.Text;

namespace StaticWiki.Validation.Html;

internal enum MarkupNamespace : byte
{
    Html,
    Svg,

    /// <summary>MathML, and whatever a parser may know besides.</summary>
    Other,
}

/// <summary>An element's start tag as the checks see it, whether it was read from the page's text or from its tree.</summary>
internal abstract class StartTag
{
    public ElementKind Kind { get; protected set; } = ElementKind.Unknown;

    public MarkupNamespace Namespace { get; protected set; }

    /// <summary>Those of its attributes that a check may ask for.</summary>
    public TagAttributes Attributes { get; protected set; }

    /// <summary>Where the tag begins in the page.</summary>
    public abstract int Offset { get; }

    /// <summary>Whether anything stands between the start tag and the end tag.</summary>
    public abstract bool HasContent { get; }

    /// <summary>Whether the element stands in a <c>figure</c> that has a caption with text.</summary>
    public abstract bool IsInCaptionedFigure { get; }

    public bool IsHtml => Namespace == MarkupNamespace.Html;

    public bool IsSvg => Namespace == MarkupNamespace.Svg;

    /// <summary>The value of an attribute, character references resolved; false where there is no such attribute.</summary>
    /// <param name="attribute">One attribute.</param>
    /// <param name="value">Valid until the next tag is read.</param>
    public abstract bool TryGet(TagAttributes attribute, out ReadOnlySpan<char> value);

    /// <summary>The value of an attribute as something to keep; null where there is no such attribute.</summary>
    public abstract string? Get(TagAttributes attribute);

    /// <summary>The address an SVG element points at: <c>href</c>, else <c>xlink:href</c> (SVG 2, 16.1.2).</summary>
    public abstract (TagAttributes Name, string Value)? SvgReference { get; }

    /// <summary>Its <see cref="TagAttributes.Presentation"/> attributes, in the order in which they are written.</summary>
    public abstract IEnumerable<(TagAttributes Name, string Value)> Presentation { get; }

    /// <summary>Where an attribute's value stands; see <see cref="AttributeLocator.Find"/>.</summary>
    public abstract TextSpan SpanOf(TagAttributes attribute);

    /// <summary>Whether it has one of these attributes.</summary>
    public bool Has(TagAttributes any) => (Attributes & any) != 0;

    public bool HasText(TagAttributes attribute) => TryGet(attribute, out var value) && !value.IsWhiteSpace();

    public bool Is(TagAttributes attribute, string value) =>
        TryGet(attribute, out var found) && found.Trim().Equals(value, StringComparison.OrdinalIgnoreCase);
}
