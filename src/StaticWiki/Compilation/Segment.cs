using System.Collections.Immutable;
using StaticWiki.Text;

namespace StaticWiki.Compilation;

/// <summary>A piece of a body: finished HTML, or a gap that linking fills.</summary>
public abstract record Segment;

/// <summary>Finished HTML. All of a body lies in one string, since it has hundreds of them, most of a few characters.</summary>
/// <param name="Source">What it is a stretch of.</param>
/// <param name="Start">Where in that it begins.</param>
/// <param name="Length">In UTF-16 code units.</param>
public sealed record HtmlSegment(string Source, int Start, int Length) : Segment
{
    public HtmlSegment(string html)
        : this(html, 0, html.Length) { }

    public ReadOnlySpan<char> Html => Source.AsSpan(Start, Length);

    public bool Equals(HtmlSegment? other) => other is not null && Html.SequenceEqual(other.Html);

    public override int GetHashCode() => string.GetHashCode(Html, StringComparison.Ordinal);
}

/// <summary>Text, not escaped, in which names of other topics may be linked.</summary>
/// <param name="Prose">The paragraph it stands in.</param>
/// <param name="Start">Where in the paragraph's text it begins.</param>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="File">The file it was written in, relative to the wiki's root.</param>
/// <param name="Pieces">Where in the file it was written.</param>
public sealed record TextSegment(Prose Prose, int Start, int Length, string File, ImmutableArray<TextPiece> Pieces)
    : Segment
{
    public string Text => Prose.Text.Substring(Start, Length);

    /// <summary>The same without a copy.</summary>
    public ReadOnlySpan<char> TextSpan => Prose.Text.AsSpan(Start, Length);

    /// <summary>Where a stretch of it was written.</summary>
    /// <param name="start">Where in the paragraph's text it begins.</param>
    /// <param name="length">In UTF-16 code units.</param>
    public Place PlaceOf(int start, int length)
    {
        return new Place(
            File,
            LocationOf(start),
            LocationOf(start + length - 1) is var last ? last with { Column = last.Column + 1 } : null
        );
    }

    private Location LocationOf(int offset)
    {
        var piece = Pieces[0];
        foreach (var next in Pieces)
        {
            if (next.Start <= offset)
                piece = next;
        }
        return piece.Location with { Column = piece.Location.Column + offset - piece.Start };
    }
}

/// <param name="Start">Where in the paragraph's text a piece begins that stands on one line of the file.</param>
/// <param name="Location">Where it was written.</param>
public readonly record struct TextPiece(int Start, Location Location);

/// <param name="Part">Which part of the reference's HTML goes here.</param>
/// <param name="Reference">Index into the document's references.</param>
public sealed record Slot(SlotPart Part, int Reference) : Segment;

public enum SlotPart
{
    /// <summary>The start tag of a link.</summary>
    Open,

    /// <summary>The end tag of a link.</summary>
    Close,

    /// <summary>An address alone, inside an attribute of raw HTML.</summary>
    Address,

    /// <summary>An embed within a line of text.</summary>
    Embed,

    /// <summary>An embed that stands by itself, where a block may stand.</summary>
    EmbedBlock,

    /// <summary>The same in a paragraph of its own, which is left to whoever fills the slot.</summary>
    EmbedParagraph,

    /// <summary>The mark of a citation.</summary>
    Citation,

    /// <summary>A run of text; stands in no <see cref="Slot"/>, but becomes a <see cref="TextSegment"/>.</summary>
    Text,

    /// <summary>A run of text that raw HTML stands around, in which nothing may be linked.</summary>
    PlainText,

    /// <summary>Where a heading's section begins; stands in no <see cref="Slot"/>, but in a <see cref="SectionMap"/>.</summary>
    Section,
}
