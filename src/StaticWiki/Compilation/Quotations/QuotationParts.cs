using System.Collections.Immutable;
using StaticWiki.Evidence;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Quotations;

/// <summary>
/// Divides a quotation where its writer says that it is not the source's own: at an ellipsis (<c>…</c>, <c>...</c>,
/// <c>. . .</c>) and at an insertion (<c>[…]</c>, <c>[his father]</c>).
/// </summary>
/// <remarks>
/// An insertion takes the word with it that it touches ("walk[ed]"). One letter in brackets at a word's beginning
/// ("[T]he") only changes its case, which does not count.
/// </remarks>
internal static class QuotationParts
{
    private const char Gap = '…';
    private const char Nothing = '\u200B';

    public static ImmutableArray<QuotationPart> Of(string text)
    {
        var masked = text.ToCharArray();
        MaskInsertions(text, masked);
        MaskEllipses(masked);
        var parts = ImmutableArray.CreateBuilder<QuotationPart>();
        for (var start = 0; start <= masked.Length; )
        {
            var gap = masked.AsSpan(start).IndexOf(Gap);
            var end = gap < 0 ? masked.Length : start + gap;
            var words = Words.Of(masked.AsSpan(start, end - start));
            if (!words.IsEmpty)
                parts.Add(new QuotationPart([.. words.Select(word => Shift(word, start))]));
            start = end + 1;
        }
        return parts.ToImmutable();
    }

    private static Word Shift(Word word, int by) =>
        word with
        {
            Span = new TextSpan(word.Span.Start + by, word.Span.Length),
        };

    private static void MaskInsertions(string text, char[] masked)
    {
        var closing = ClosingBrackets(text);
        for (var i = 0; i < closing.Length; i++)
        {
            if (closing[i] is not (> 0 and var close))
                continue;
            if (close == i + 2 && IsLetter(text, i + 1) && IsLetter(text, close + 1) && !IsLetter(text, i - 1))
            {
                masked[i] = masked[close] = Nothing;
                continue;
            }
            var (start, end) = (i, close + 1);
            while (IsLetter(text, end))
                end++;
            // What another insertion has taken need not be taken again.
            while (IsLetter(text, start - 1) && masked[start - 1] != Gap)
                start--;
            masked.AsSpan(start, end - start).Fill(Gap);
            i = end - 1;
        }
    }

    /// <summary>For each opening bracket where it is closed; 0 for one that never is, and for all else.</summary>
    private static int[] ClosingBrackets(string text)
    {
        if (!text.Contains('[', StringComparison.Ordinal))
            return [];
        var closing = new int[text.Length];
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '[')
                open.Push(i);
            else if (text[i] == ']' && open.TryPop(out var start))
                closing[start] = i;
        }
        return closing;
    }

    private static bool IsLetter(string text, int at) =>
        at >= 0
        && at < text.Length
        && WordCharacters.KindAt(text, at, out _)
            is CharacterKind.Letter
                or CharacterKind.Digit
                or CharacterKind.Mark
                or CharacterKind.Apostrophe;

    private static void MaskEllipses(char[] text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '⋯')
                text[i] = Gap;
            if (text[i] != '.')
                continue;
            var (dots, end) = (1, i + 1);
            for (var at = end; at < text.Length && text[at] is '.' or ' ' or '\u00A0'; at++)
            {
                if (text[at] == '.')
                    (dots, end) = (dots + 1, at + 1);
                else if (text[at - 1] != '.')
                    break;
            }
            if (dots >= 3)
                text.AsSpan(i, end - i).Fill(Gap);
            i = end - 1;
        }
    }
}
