using System.Globalization;
using System.Text;

namespace StaticWiki.Evidence;

/// <summary>What a character does to the words around it.</summary>
internal enum CharacterKind
{
    /// <summary>It stands between words and says nothing: white space and punctuation.</summary>
    Other,
    Letter,
    Digit,

    /// <summary>It belongs to the character before it.</summary>
    Mark,

    /// <summary>It is a word by itself, in scripts that are compared by characters.</summary>
    Single,

    /// <summary>It is a word by itself that is no letter: a currency or per-cent sign.</summary>
    Sign,
    Apostrophe,

    /// <summary>A sign that may stand inside a number.</summary>
    DecimalMark,

    /// <summary>It is not seen, and the word goes on behind it.</summary>
    Invisible,
}

/// <summary>The kinds of characters, by their Unicode categories and blocks.</summary>
internal static class WordCharacters
{
    public static CharacterKind KindAt(ReadOnlySpan<char> text, int at, out int length)
    {
        var c = text[at];
        length = 1;
        if (char.IsAscii(c))
        {
            return char.IsAsciiLetter(c) ? CharacterKind.Letter
                : char.IsAsciiDigit(c) ? CharacterKind.Digit
                : IsApostrophe(c) ? CharacterKind.Apostrophe
                : c is '.' or ',' ? CharacterKind.DecimalMark
                : c is '$' or '%' ? CharacterKind.Sign
                : CharacterKind.Other;
        }
        Rune.DecodeFromUtf16(text[at..], out var rune, out length);
        return KindOf(rune);
    }

    /// <summary>The apostrophe and what is written for it: quotes, accents, the prime, the modifier letter, Hebrew geresh.</summary>
    public static bool IsApostrophe(char c) =>
        c is '\'' or '`' or '´' or '‘' or '’' or '‛' or '′' or '＇' or 'ʼ' or 'ʹ' or '׳' or 'ʻ';

    /// <summary>Vowels and final consonants of Hangul, in their conjoining form, and half-width voicing marks of Kana.</summary>
    public static bool ContinuesSyllable(char c) =>
        c is (>= '\u1160' and <= '\u11FF') or (>= '\uD7B0' and <= '\uD7FF') or '\uFF9E' or '\uFF9F';

    private static CharacterKind KindOf(Rune rune)
    {
        if (rune.Value is '\u034F' or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF))
            return CharacterKind.Invisible;
        if (rune.IsBmp && IsApostrophe((char)rune.Value))
            return CharacterKind.Apostrophe;
        // Arabic and full-width forms.
        if (rune.Value is '٫' or '٬' or '．' or '，')
            return CharacterKind.DecimalMark;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark =>
                CharacterKind.Mark,
            UnicodeCategory.Format => CharacterKind.Invisible,
            UnicodeCategory.CurrencySymbol => CharacterKind.Sign,
            UnicodeCategory.DecimalDigitNumber => CharacterKind.Digit,
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber => IsComparedByCharacters(rune.Value)
                ? CharacterKind.Single
                : CharacterKind.Letter,
            UnicodeCategory.OtherNumber => CharacterKind.Letter,
            _ => rune.Value is '٪' or '‰' or '％' ? CharacterKind.Sign : CharacterKind.Other,
        };
    }

    /// <summary>By the blocks of Unicode 16.</summary>
    private static bool IsComparedByCharacters(int letter) =>
        letter
            // Thai and Lao, Myanmar, Hangul letters, Khmer.
            is (>= 0x0E00 and <= 0x0EFF)
                or (>= 0x1000 and <= 0x109F)
                or (>= 0x1100 and <= 0x11FF)
                or (>= 0x1780 and <= 0x17FF)
                // Kana, Bopomofo and Hangul letters with the ideographs among them; ideographs; Hangul; their further forms.
                or (>= 0x3005 and <= 0x3007)
                or (>= 0x3041 and <= 0x31FF)
                or (>= 0x3400 and <= 0x4DBF)
                or (>= 0x4E00 and <= 0x9FFF)
                or (>= 0xA960 and <= 0xA97F)
                or (>= 0xAC00 and <= 0xD7FF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFF66 and <= 0xFFDC)
                or (>= 0x1B000 and <= 0x1B16F)
                or (>= 0x20000 and <= 0x3FFFF);
}
