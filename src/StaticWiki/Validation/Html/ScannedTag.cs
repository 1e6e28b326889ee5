using StaticWiki.Html;
using StaticWiki.Text;

namespace StaticWiki.Validation.Html;

/// <summary>
/// A tag as it stands in the text. There is one for a whole page, filled anew for each tag, and values are made only
/// of what is asked for: most tags hold nothing to check.
/// </summary>
/// <param name="text">The page.</param>
/// <param name="strings">Where kept values come from.</param>
internal sealed class ScannedTag(PageText text, StringPool strings) : StartTag
{
    private Attribute[] _attributes = new Attribute[8];
    private int _count;
    private int _offset;
    private bool _isInFigure;

    /// <param name="Kind">Which it is.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Value">Its value without quotes; null where it has none.</param>
    private record struct Attribute(TagAttributes Kind, TextSpan Name, TextSpan? Value)
    {
        /// <summary>Its value, if somebody has asked for something to keep.</summary>
        public string? Kept { get; set; }
    }

    public override int Offset => _offset;

    public override bool HasContent => IsHtml || !ClosesItself;

    /// <summary>Whether the tag ends in a slash.</summary>
    public bool ClosesItself { get; set; }

    /// <summary>Whether something was asked that only the tree can answer.</summary>
    public bool NeedsTree { get; private set; }

    /// <summary>The text of a caption comes only later.</summary>
    public override bool IsInCaptionedFigure => NeedsTree |= _isInFigure;

    public override (TagAttributes Name, string Value)? SvgReference =>
        Get(TagAttributes.Href) is { } href ? (TagAttributes.Href, href)
        : Get(TagAttributes.XlinkHref) is { } old ? (TagAttributes.XlinkHref, old)
        : null;

    public override IEnumerable<(TagAttributes Name, string Value)> Presentation
    {
        get
        {
            for (var i = 0; i < _count; i++)
            {
                var kind = _attributes[i].Kind;
                if ((kind & TagAttributes.Presentation) != 0)
                    yield return (kind, Get(kind)!);
            }
        }
    }

    /// <summary>Makes it the tag that begins at an offset; its attributes follow one by one.</summary>
    public void Begin(int offset)
    {
        (_offset, _count) = (offset, 0);
        Attributes = TagAttributes.None;
        ClosesItself = false;
    }

    /// <summary>Adds an attribute; of two of one name the first counts (HTML standard, 13.2.5.33).</summary>
    public void Add(TagAttributes kind, TextSpan name, TextSpan? value)
    {
        if ((Attributes & kind) != 0)
            return;
        Attributes |= kind;
        if (_count == _attributes.Length)
            Array.Resize(ref _attributes, _count * 2);
        _attributes[_count++] = new Attribute(kind, name, value);
    }

    /// <summary>Says what element it has become.</summary>
    public void Become(ElementKind kind, MarkupNamespace @namespace, bool isInFigure) =>
        (Kind, Namespace, _isInFigure) = (kind, @namespace, isInFigure);

    public override bool TryGet(TagAttributes attribute, out ReadOnlySpan<char> value)
    {
        value = default;
        if (!Has(attribute))
            return false;
        ref var found = ref Find(attribute);
        value = found.Kept ?? ValueOf(ref found);
        return true;
    }

    public override string? Get(TagAttributes attribute)
    {
        if (!Has(attribute))
            return null;
        ref var found = ref Find(attribute);
        if (found.Kept is { } kept)
            return kept;
        var value = ValueOf(ref found);
        return found.Kept ??= strings.Get(value);
    }

    public override TextSpan SpanOf(TagAttributes attribute)
    {
        if (!Has(attribute))
            return AttributeLocator.Find(text.Span, _offset, TagAttributeNames.NameOf(attribute));
        ref var found = ref Find(attribute);
        return found.Value ?? found.Name;
    }

    private ref Attribute Find(TagAttributes kind)
    {
        var i = 0;
        while (_attributes[i].Kind != kind)
            i++;
        return ref _attributes[i];
    }

    private ReadOnlySpan<char> ValueOf(ref Attribute attribute)
    {
        if (attribute.Value is not { } span)
            return "";
        var written = text.At(span);
        return written.ContainsAny('&', '\r')
            ? attribute.Kept = CharacterReferences.Resolve(written, inAttribute: true)
            : written;
    }
}
