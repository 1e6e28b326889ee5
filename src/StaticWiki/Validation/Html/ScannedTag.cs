using System.Text;
using StaticWiki.Html;
using StaticWiki.Text;

namespace StaticWiki.Validation.Html;

/// <summary>
/// A tag as it stands in the text. There is one for a whole page, filled anew for each tag, and values are made only
/// of what is asked for: most tags hold nothing to check.
/// </summary>
/// <param name="text">The page.</param>
/// <param name="strings">Where kept values come from.</param>
internal sealed class ScannedTag(string text, StringPool strings) : StartTag
{
    private readonly List<Attribute> _attributes = [];
    private ElementKind _kind = ElementKind.Unknown;
    private MarkupNamespace _namespace;
    private int _offset;
    private bool _isInFigure;

    /// <param name="Name">Its name.</param>
    /// <param name="Value">Its value without quotes; null where it has none.</param>
    private readonly record struct Attribute(TextSpan Name, TextSpan? Value);

    public override string Name => _kind.Name;

    public override MarkupNamespace Namespace => _namespace;

    public override int Offset => _offset;

    /// <summary>Whether there is an attribute that a check may ask for.</summary>
    public override bool HasAttributes => _attributes.Count > 0;

    public override bool HasContent => IsHtml || !ClosesItself;

    /// <summary>Whether the tag ends in a slash.</summary>
    public bool ClosesItself { get; set; }

    /// <summary>Whether something was asked that only the tree can answer.</summary>
    public bool NeedsTree { get; private set; }

    /// <summary>The text of a caption comes only later.</summary>
    public override bool IsInCaptionedFigure => NeedsTree |= _isInFigure;

    public override (string Name, string Value)? SvgReference =>
        Get("href") is { } href ? ("href", href)
        : Get("xlink:href") is { } old ? ("xlink:href", old)
        : null;

    public override IEnumerable<(string Name, string Value)> WithParentheses
    {
        get
        {
            for (var i = 0; i < _attributes.Count; i++)
            {
                if (!ValueOf(_attributes[i], out _).Contains('('))
                    continue;
                var name = SourceOf(_attributes[i].Name).ToString().ToLowerInvariant();
                if (IndexOf(name) == i)
                    yield return (name, ValueOf(_attributes[i], out _).ToString());
            }
        }
    }

    /// <summary>Makes it the tag that begins at an offset; its attributes follow one by one.</summary>
    public void Begin(int offset)
    {
        _attributes.Clear();
        _offset = offset;
        ClosesItself = false;
    }

    public void Add(TextSpan name, TextSpan? value)
    {
        // No check asks for these, and many tags have nothing else.
        var written = SourceOf(name);
        if (written is not "class" && !written.StartsWith("data-"))
            _attributes.Add(new Attribute(name, value));
    }

    /// <summary>Says what element it has become.</summary>
    public void Become(ElementKind kind, MarkupNamespace @namespace, bool isInFigure) =>
        (_kind, _namespace, _isInFigure) = (kind, @namespace, isInFigure);

    public override bool TryGet(string attribute, out ReadOnlySpan<char> value)
    {
        var index = IndexOf(attribute);
        value = index < 0 ? default : ValueOf(_attributes[index], out _);
        return index >= 0;
    }

    public override string? Get(string attribute)
    {
        var index = IndexOf(attribute);
        if (index < 0)
            return null;
        var value = ValueOf(_attributes[index], out var resolved);
        return resolved ?? strings.Get(value);
    }

    public override TextSpan SpanOf(string attribute)
    {
        var index = IndexOf(attribute);
        return index < 0
            ? AttributeLocator.Find(text, _offset, attribute)
            : _attributes[index].Value ?? _attributes[index].Name;
    }

    // Of two attributes of one name the first counts (HTML standard, 13.2.5.33).
    private int IndexOf(string attribute)
    {
        for (var i = 0; i < _attributes.Count; i++)
        {
            var name = _attributes[i].Name;
            if (name.Length == attribute.Length && Ascii.EqualsIgnoreCase(SourceOf(name), attribute))
                return i;
        }
        return -1;
    }

    /// <param name="resolved">The value as a string where it is not what stands in the text.</param>
    private ReadOnlySpan<char> ValueOf(Attribute attribute, out string? resolved)
    {
        resolved = null;
        if (attribute.Value is not { } span)
            return "";
        var written = SourceOf(span);
        if (!written.ContainsAny('&', '\r'))
            return written;
        resolved = CharacterReferences.Resolve(written, inAttribute: true);
        return resolved;
    }

    private ReadOnlySpan<char> SourceOf(TextSpan span) => text.AsSpan(span.Start, span.Length);
}
