using StaticWiki.Html;
using StaticWiki.Text;

namespace StaticWiki.Validation.Html;

internal enum MarkupNamespace
{
    Html,
    Svg,

    /// <summary>MathML, and whatever a parser may know besides.</summary>
    Other,
}

/// <summary>An element's start tag as the checks see it, whether it was read from the page's text or from its tree.</summary>
internal abstract class StartTag
{
    /// <summary>The element's name: in lower case, except for SVG's that are spelt otherwise.</summary>
    public abstract string Name { get; }

    public abstract MarkupNamespace Namespace { get; }

    /// <summary>Where the tag begins in the page.</summary>
    public abstract int Offset { get; }

    public abstract bool HasAttributes { get; }

    /// <summary>Whether anything stands between the start tag and the end tag.</summary>
    public abstract bool HasContent { get; }

    /// <summary>Whether the element stands in a <c>figure</c> that has a caption with text.</summary>
    public abstract bool IsInCaptionedFigure { get; }

    public bool IsHtml => Namespace == MarkupNamespace.Html;

    public bool IsSvg => Namespace == MarkupNamespace.Svg;

    /// <summary>The value of an attribute, character references resolved; false where there is no such attribute.</summary>
    /// <param name="attribute">Its name in lower case.</param>
    /// <param name="value">Valid until the next tag is read.</param>
    public abstract bool TryGet(string attribute, out ReadOnlySpan<char> value);

    /// <summary>The value of an attribute as something to keep; null where there is no such attribute.</summary>
    public abstract string? Get(string attribute);

    /// <summary>The address an SVG element points at: <c>href</c>, else <c>xlink:href</c> (SVG 2, 16.1.2).</summary>
    public abstract (string Name, string Value)? SvgReference { get; }

    /// <summary>The attributes whose values hold a parenthesis, as all do that hold a CSS <c>url()</c>.</summary>
    public abstract IEnumerable<(string Name, string Value)> WithParentheses { get; }

    /// <summary>Where an attribute's value stands; see <see cref="AttributeLocator.Find"/>.</summary>
    public abstract TextSpan SpanOf(string attribute);

    public bool Has(string attribute) => TryGet(attribute, out _);

    public bool HasText(string attribute) => TryGet(attribute, out var value) && !value.IsWhiteSpace();

    public bool Is(string attribute, string value) =>
        TryGet(attribute, out var found) && found.Trim().Equals(value, StringComparison.OrdinalIgnoreCase);

    /// <summary>The space-separated tokens of an attribute, in lower case.</summary>
    public string[] Tokens(string attribute) =>
        TryGet(attribute, out var value)
            ? value
                .ToString()
                .ToLowerInvariant()
                .Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries)
            : [];
}
