using System.Text;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Fixing;

/// <summary>Makes edits in a text.</summary>
public static class TextEdits
{
    /// <summary>The text with all edits made; null where two of them overlap, or one stands outside the text.</summary>
    public static string? Apply(SourceText text, IReadOnlyList<Edit> edits)
    {
        var spans = new List<(int Start, int End, string NewText)>(edits.Count);
        foreach (var edit in edits)
        {
            if (SpanOf(text, edit.Place) is not { } span)
                return null;
            spans.Add((span.Start, span.End, edit.NewText));
        }
        spans.Sort((a, b) => a.Start.CompareTo(b.Start));
        var edited = new StringBuilder(text.Text.Length);
        var done = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            var (start, end, newText) = spans[i];
            // Two insertions at one point overlap as well: their order would be a matter of chance.
            if (start < done || (i > 0 && start == spans[i - 1].Start))
                return null;
            edited.Append(text.Text, done, start - done).Append(newText);
            done = end;
        }
        return edited.Append(text.Text, done, text.Text.Length - done).ToString();
    }

    /// <summary>The part of a text that an edit takes away; null where the edit stands outside of the text.</summary>
    public static string? Replaced(SourceText text, Edit edit) =>
        SpanOf(text, edit.Place) is { } span ? text.Text[span.Start..span.End] : null;

    /// <summary>Whether two edits cannot both be made.</summary>
    public static bool Overlap(Edit a, Edit b) =>
        a.Place.File == b.Place.File
        && a.Place is { Start: { } aStart, End: { } aEnd }
        && b.Place is { Start: { } bStart, End: { } bEnd }
        && (aStart == bStart || (aStart.CompareTo(bEnd) < 0 && bStart.CompareTo(aEnd) < 0));

    private static TextSpan? SpanOf(SourceText text, Place place)
    {
        if (place is not { Start: { } start, End: { } end } || OffsetOf(text, start) is not { } from)
            return null;
        return OffsetOf(text, end) is { } to && to >= from ? TextSpan.FromBounds(from, to) : null;
    }

    private static int? OffsetOf(SourceText text, Location location)
    {
        if (location.Line < 1 || location.Line > text.LineCount || location.Column < 1)
            return null;
        var offset = text.OffsetOfLine(location.Line) + location.Column - 1;
        var end = location.Line < text.LineCount ? text.OffsetOfLine(location.Line + 1) : text.Text.Length;
        return offset <= end ? offset : null;
    }
}
