using System.Collections.Immutable;
using StaticWiki.Evidence;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Quotations;

/// <summary>Words of another's that a page quotes, with the citation behind them.</summary>
/// <param name="Text">What is quoted, as a reader sees it, without the quotation marks.</param>
/// <param name="Parts">What of it has to stand in the source, in this order.</param>
/// <param name="Citations">What is cited for it: indexes into <see cref="DocumentBody.References"/>.</param>
/// <param name="File">The file it is written in, relative to the wiki's root.</param>
/// <param name="Pieces">Where in the file its text is written; they begin at the text's start.</param>
public sealed record Quotation(
    string Text,
    ImmutableArray<QuotationPart> Parts,
    ImmutableArray<int> Citations,
    string File,
    ImmutableArray<TextPiece> Pieces
)
{
    /// <summary>Where all of it is written.</summary>
    public Place Place => PlaceOf(new TextSpan(0, Text.Length));

    /// <summary>Where a stretch of its text is written.</summary>
    public Place PlaceOf(TextSpan span)
    {
        var last = LocationOf(Math.Max(span.Start, span.End - 1));
        return new Place(File, LocationOf(span.Start), last with { Column = last.Column + 1 });
    }

    private Location LocationOf(int offset)
    {
        var (first, end) = (0, Pieces.Length);
        while (end - first > 1)
        {
            var middle = (first + end) / 2;
            (first, end) = Pieces[middle].Start <= offset ? (middle, end) : (first, middle);
        }
        var piece = Pieces[first];
        return piece.Location with { Column = piece.Location.Column + offset - piece.Start };
    }
}

/// <summary>Words that stand in a row in the source: what no ellipsis and no insertion divides.</summary>
/// <param name="Words">At least one; their spans are in the quotation's text.</param>
public sealed record QuotationPart(ImmutableArray<Word> Words);
