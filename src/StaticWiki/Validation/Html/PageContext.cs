using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Validation.Html;

/// <summary>What the checks of one page share while it is read.</summary>
/// <param name="source">The page.</param>
/// <param name="workspace">Where what is found of it is gathered.</param>
/// <param name="xhtml">How it was made readable, where it is XHTML.</param>
internal sealed class PageContext(PageText source, PageWorkspace workspace, XhtmlTags? xhtml = null)
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>(0);
    private readonly TextSpan? _within;

    private PageContext(PageContext page, TextSpan within)
        : this(page.Source, page.Workspace)
    {
        (_diagnostics, _within) = (page._diagnostics, within);
    }

    public PageWorkspace Workspace => workspace;

    public PageText Source => source;

    /// <summary>Whether this is a document in an attribute of the page, not the page.</summary>
    public bool IsInAttribute => _within is not null;

    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.DrainToImmutable();

    public ImmutableArray<Reference> References => [.. workspace.References];

    /// <summary>For a document in an attribute: all that is found in it belongs to the page and stands where the attribute does.</summary>
    public PageContext Within(TextSpan attribute) => new(this, attribute);

    /// <summary>The offset in the page as written.</summary>
    /// <param name="offset">Offset in what the parser was given.</param>
    public int OffsetInSource(int offset) => _within?.Start ?? xhtml?.Original(offset) ?? offset;

    public TextSpan SpanOf(StartTag tag, TagAttributes attribute) => _within ?? tag.SpanOf(attribute);

    public void Report(
        DiagnosticRule rule,
        TextSpan span,
        string message,
        string? target = null,
        string? help = null
    ) => _diagnostics.Add(rule.At(source.PlaceOf(span), message) with { Target = target, Help = help });

    /// <summary>Adds an address that is the whole value of an attribute.</summary>
    public void Add(ReferenceKind kind, StartTag tag, TagAttributes attribute, string value) =>
        Add(kind, value, SpanOf(tag, attribute), isSameDocument: kind == ReferenceKind.Asset && tag.IsSvg);

    /// <summary>Adds an address that is a part of an attribute's value.</summary>
    public void Add(ReferenceKind kind, AttributeValue value, TextSpan part) =>
        Add(kind, value.TextOf(part), value.SourceOf(part));

    public void Add(ReferenceKind kind, string value, TextSpan span, bool isSameDocument = false)
    {
        // What a document in an attribute says of itself cannot be told from what it says of the page.
        if (IsInAttribute && (kind == ReferenceKind.Map || value.AsSpan().TrimStart().StartsWith('#')))
            return;
        workspace.References.Add(
            new Reference(kind, value, Start(span), End(span)) { IsSameDocument = isSameDocument }
        );
    }

    /// <summary>Where an attribute's value stands, for findings inside of it.</summary>
    public AttributeValue ValueOf(StartTag tag, TagAttributes attribute, string value)
    {
        var whole = SpanOf(tag, attribute);
        return new AttributeValue(value, whole, source.At(whole).SequenceEqual(value));
    }

    public Location Start(TextSpan span) => source.LocationAt(span.Start);

    public Location End(TextSpan span) => source.LocationAt(span.End);
}
