using System.Collections.Immutable;
using AngleSharp.Dom;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Validation.Html;

/// <summary>What the checks of one page share while its tree is walked.</summary>
internal sealed class PageContext(SourceText source, XhtmlTags? xhtml = null)
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<Reference>.Builder _references = ImmutableArray.CreateBuilder<Reference>();
    private readonly TextSpan? _within;
    private int _lastOffset;

    private PageContext(PageContext page, TextSpan within)
        : this(page.Source)
    {
        (_diagnostics, _references, _within) = (page._diagnostics, page._references, within);
    }

    public SourceText Source => source;

    /// <summary>Whether this is a document in an attribute of the page, not the page.</summary>
    public bool IsInAttribute => _within is not null;

    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.DrainToImmutable();

    public ImmutableArray<Reference> References => _references.DrainToImmutable();

    /// <summary>For a document in an attribute: all that is found in it belongs to the page and stands where the attribute does.</summary>
    public PageContext Within(TextSpan attribute) => new(this, attribute);

    /// <summary>
    /// The offset of an element's start tag; null for an element that the parser added by itself: the page says
    /// nothing there, and a formatting element that it reopened has been seen already.
    /// </summary>
    public int? OffsetOf(IElement element)
    {
        if (_within is { } within)
            return element.SourceReference is { Position.Index: >= 0 } ? within.Start : null;
        if (element.SourceReference is { Position.Index: >= 0 } reference)
            return _lastOffset = xhtml?.Original(reference.Position.Index) ?? reference.Position.Index;
        if (element.LocalName is not ("svg" or "math"))
            return null;
        // The parser keeps no reference for the outermost foreign element.
        var found = source.Text.IndexOf("<" + element.LocalName, _lastOffset, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? _lastOffset : _lastOffset = found;
    }

    public TextSpan SpanOf(int offset, string attribute) =>
        _within ?? AttributeLocator.Find(source.Text, offset, attribute);

    public void Report(
        DiagnosticRule rule,
        TextSpan span,
        string message,
        string? target = null,
        string? help = null
    ) => _diagnostics.Add(rule.At(source.PlaceOf(span), message) with { Target = target, Help = help });

    /// <summary>Adds an address that is the whole value of an attribute.</summary>
    public void Add(ReferenceKind kind, IElement element, int offset, string attribute, string value)
    {
        var span = SpanOf(offset, attribute);
        Add(
            new Reference(kind, element.LocalName, attribute, value, Start(span), End(span))
            {
                IsSameDocument = kind == ReferenceKind.Asset && element.IsSvg(),
            }
        );
    }

    /// <summary>Adds an address that is a part of an attribute's value.</summary>
    public void Add(ReferenceKind kind, IElement element, string attribute, AttributeValue value, TextSpan part)
    {
        var span = value.SourceOf(part);
        Add(new Reference(kind, element.LocalName, attribute, value.TextOf(part), Start(span), End(span)));
    }

    public void Add(Reference reference)
    {
        // What a document in an attribute says of itself cannot be told from what it says of the page.
        if (!IsInAttribute || (reference.Kind != ReferenceKind.Map && !reference.Value.TrimStart().StartsWith('#')))
            _references.Add(reference);
    }

    /// <summary>Where an attribute's value stands, for findings inside of it.</summary>
    public AttributeValue ValueOf(int offset, string attribute, string value)
    {
        var whole = SpanOf(offset, attribute);
        return new AttributeValue(value, whole, source.Text.AsSpan(whole.Start, whole.Length).SequenceEqual(value));
    }

    public Location Start(TextSpan span) => source.LocationAt(span.Start);

    public Location End(TextSpan span) => source.LocationAt(span.End);
}
