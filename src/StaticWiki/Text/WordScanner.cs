using System.Globalization;
using System.Text;

namespace StaticWiki.Text;

/// <summary>
/// Cuts text into words and what stands between them, by the rules of Unicode Standard Annex 29, section 4, as far as
/// names need them: letters, digits and marks make a word, an ideograph or Hiragana letter is one by itself.
/// </summary>
public static class WordScanner
{
    /// <summary>Behind the token that begins at an offset: a word, a run of white space, or one other character.</summary>
    public static int EndOfToken(ReadOnlySpan<char> text, int start)
    {
        var kind = KindAt(text, start, out var length);
        var end = start + length;
        while (end < text.Length)
        {
            var next = KindAt(text, end, out length);
            // Marks belong to whatever they stand on (WB4).
            var joins = next == TokenKind.Mark || (next == kind && kind is TokenKind.Word or TokenKind.Space);
            if (!joins)
                break;
            end += length;
        }
        return end;
    }

    public static bool IsSpace(char c) => char.IsWhiteSpace(c);

    /// <summary>Whether a word may begin at an offset.</summary>
    public static bool IsBoundaryBefore(ReadOnlySpan<char> text, int at)
    {
        if (at == 0)
            return true;
        var next = KindAt(text, at, out _);
        if (next is not TokenKind.Word)
            return true;
        if (IsWordBefore(text, at))
            return false;
        // "O'Brien", "example.org" and "3.5" are one word each (WB6, WB7, WB11, WB12).
        return !(IsMiddle(text[at - 1]) && IsWordBefore(text, at - 1));
    }

    /// <summary>Whether a word may end at an offset. The English genitive ends the name that it is added to.</summary>
    public static bool IsBoundaryAfter(ReadOnlySpan<char> text, int at)
    {
        if (at == text.Length || !IsWordBefore(text, at))
            return true;
        if (KindAt(text, at, out _) is TokenKind.Word or TokenKind.Mark)
            return false;
        if (!IsMiddle(text[at]) || at + 1 == text.Length || KindAt(text, at + 1, out _) != TokenKind.Word)
            return true;
        return text[at] is '\'' or '’' && text[at + 1] is 's' or 'S' && EndOfToken(text, at + 1) == at + 2;
    }

    private static bool IsMiddle(char c) => c is '\'' or '’' or '.' or '·' or ',' or '․';

    private static bool IsWordBefore(ReadOnlySpan<char> text, int at)
    {
        // A mark hangs on what stands before it.
        while (at > 0)
        {
            Rune.DecodeLastFromUtf16(text[..at], out var rune, out var length);
            var kind = KindOf(rune);
            if (kind != TokenKind.Mark)
                return kind == TokenKind.Word;
            at -= length;
        }
        return false;
    }

    private static TokenKind KindAt(ReadOnlySpan<char> text, int at, out int length)
    {
        var c = text[at];
        length = 1;
        if (char.IsAscii(c))
        {
            return char.IsAsciiLetterOrDigit(c) || c == '_' ? TokenKind.Word
                : char.IsWhiteSpace(c) ? TokenKind.Space
                : TokenKind.Other;
        }
        Rune.DecodeFromUtf16(text[at..], out var rune, out length);
        return KindOf(rune);
    }

    private static TokenKind KindOf(Rune rune)
    {
        if (rune.IsAscii)
            return Rune.IsLetterOrDigit(rune) || rune.Value == '_' ? TokenKind.Word
                : Rune.IsWhiteSpace(rune) ? TokenKind.Space
                : TokenKind.Other;
        if (IsOneWord(rune.Value))
            return TokenKind.Ideograph;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format => TokenKind.Mark,
            UnicodeCategory.ConnectorPunctuation => TokenKind.Word,
            _ when Rune.IsLetterOrDigit(rune) => TokenKind.Word,
            _ when Rune.IsWhiteSpace(rune) => TokenKind.Space,
            _ => TokenKind.Other,
        };
    }

    /// <summary>Hiragana and the ideographs of the Unicode blocks up to the Supplementary and Tertiary Ideographic Planes.</summary>
    private static bool IsOneWord(int value) =>
        value
            is (>= 0x3041 and <= 0x309F)
                or (>= 0x3400 and <= 0x4DBF)
                or (>= 0x4E00 and <= 0x9FFF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x20000 and <= 0x3FFFF)
                or 0x3005
                or 0x3007;

    private enum TokenKind
    {
        Other,
        Word,
        Space,
        Mark,
        Ideograph,
    }
}
