using System.Buffers;
using System.Globalization;
using System.Text;
using StaticWiki.Text;

namespace StaticWiki.Searching;

/// <summary>
/// Cuts text into the terms that pages are found by. A word is a run of letters, digits and marks in the folded text:
/// Unicode NFKD without diacritics, then NFC, in lower case. In scripts that are written without spaces, and in Hangul, where
/// particles are part of the word, each two neighbours are a term, and the last of a run alone. So a single sign is found as
/// the beginning of a term wherever it stands.
/// </summary>
/// <remarks>The theme's <c>wiki.js</c> does the same with what a reader types.</remarks>
internal sealed class Tokenizer
{
    /// <summary>What is longer is cut off, in code points.</summary>
    public const int LongestTerm = 32;

    private static readonly SignKind[] Kinds = KindsOfBytes();

    private byte[] _folded = new byte[1024];
    private int _length;
    private int _at;
    private int _start;
    private int _end;
    private int _runStart;
    private int _runEnd;

    /// <summary>The term in UTF-8.</summary>
    public ReadOnlySpan<byte> Term => _folded.AsSpan(_start, _end - _start);

    /// <summary>Whether it is the last sign of a run of several, which a term before it has too.</summary>
    public bool IsTail { get; private set; }

    /// <summary>Whether it is a word, and no sign or two of a script without spaces.</summary>
    public bool IsWord => _runEnd == 0;

    /// <summary>Begins with another text.</summary>
    public void Begin(ReadOnlySpan<char> text)
    {
        _at = _runStart = _runEnd = 0;
        if (_folded.Length < text.Length)
            _folded = new byte[Math.Max(text.Length, _folded.Length * 2)];
        if (Ascii.ToLower(text, _folded, out _length) == OperationStatus.Done || FoldPunctuated(text))
            return;
        var folded = Fold(text.ToString());
        if (_folded.Length < folded.Length * 3)
            _folded = new byte[folded.Length * 3];
        _length = Encoding.UTF8.GetBytes(folded, _folded);
    }

    /// <summary>Goes on to the next term; false where there is none.</summary>
    public bool Next()
    {
        if (_at >= _runEnd && !FindWord())
            return false;
        if (_runEnd == 0)
            return true;
        // Each two of a run, then the last alone.
        _start = _at;
        _at += LengthAt(_at);
        IsTail = _at == _runEnd && _start != _runStart;
        _end = _at == _runEnd ? _at : _at + LengthAt(_at);
        return true;
    }

    /// <summary>All terms of a text, as a query has them: no tails.</summary>
    public static List<string> TermsOf(string text)
    {
        var tokenizer = new Tokenizer();
        tokenizer.Begin(text);
        var terms = new List<string>();
        while (tokenizer.Next())
        {
            if (!tokenizer.IsTail)
                terms.Add(Encoding.UTF8.GetString(tokenizer.Term));
        }
        return terms;
    }

    /// <summary>Text as it is compared.</summary>
    public static string Fold(string text)
    {
        var decomposed = Name.WellFormed(text).Normalize(NormalizationForm.FormKD);
        var folded = new StringBuilder(decomposed.Length);
        foreach (var c in decomposed)
        {
            if (!IsDiacritic(c))
                folded.Append(c);
        }
        // Composed again, so that a syllable of Hangul is one sign.
        var composed = folded.ToString().Normalize(NormalizationForm.FormC);
        folded.Clear();
        foreach (var rune in composed.EnumerateRunes())
        {
            var lower = Rune.ToLowerInvariant(rune);
            folded.Append(Spelled(lower.Value) ?? lower.ToString());
        }
        return folded.ToString();
    }

    /// <summary>English text with curly quotes and dashes, which are no part of a word.</summary>
    private bool FoldPunctuated(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= 'A' and <= 'Z')
                _folded[i] = (byte)(c | 0x20);
            else if (c < 0x80)
                _folded[i] = (byte)c;
            else if (c is >= '\u2010' and <= '\u2027')
                _folded[i] = (byte)' ';
            else
                return false;
        }
        _length = text.Length;
        return true;
    }

    /// <summary>Finds the next word, or the next run of signs without spaces between words; false where there is none.</summary>
    private bool FindWord()
    {
        _runEnd = 0;
        IsTail = false;
        var text = _folded.AsSpan(0, _length);
        var at = _at;
        while (at < text.Length && Kinds[text[at]] == SignKind.Other)
            at++;
        var start = at;
        while (at < text.Length && Kinds[text[at]] == SignKind.Word)
            at++;
        if (at < text.Length && text[at] >= 0x80)
        {
            // What is not ASCII may go on with it, or be none.
            _at = start;
            return FindWordOfAnyScript();
        }
        (_start, _end, _at) = (start, Math.Min(at, start + LongestTerm), at);
        return at > start;
    }

    private bool FindWordOfAnyScript()
    {
        while (_at < _length)
        {
            var kind = KindAt(_at, out var length);
            if (kind == SignKind.Other)
            {
                _at += length;
                continue;
            }
            _start = _end = _at;
            for (var signs = 0; _at < _length && KindAt(_at, out length) == kind; _at += length)
            {
                if (signs++ < LongestTerm)
                    _end = _at + length;
            }
            if (kind == SignKind.Unspaced)
                (_runStart, _runEnd, _at) = (_start, _at, _start);
            return true;
        }
        return false;
    }

    private int LengthAt(int at)
    {
        var first = _folded[at];
        return first < 0x80 ? 1
            : first < 0xE0 ? 2
            : first < 0xF0 ? 3
            : 4;
    }

    private SignKind KindAt(int at, out int length)
    {
        var first = _folded[at];
        if (first < 0x80)
        {
            length = 1;
            return Kinds[first];
        }
        Rune.DecodeFromUtf8(_folded.AsSpan(at, _length - at), out var rune, out length);
        return Rune.GetUnicodeCategory(rune) switch
        {
            > UnicodeCategory.OtherNumber => SignKind.Other,
            _ when IsUnspaced(rune.Value) => SignKind.Unspaced,
            _ => SignKind.Word,
        };
    }

    /// <summary>Marks that are left out: those of European scripts, points of Hebrew and Arabic. Others are vowels.</summary>
    private static bool IsDiacritic(char c) =>
        c
            is (>= '\u0300' and <= '\u036F')
                or (>= '\u0591' and <= '\u05C7')
                or (>= '\u064B' and <= '\u065F')
                or '\u0670';

    /// <summary>Letters that have no decomposition, as they are written where there is no key for them.</summary>
    private static string? Spelled(int letter) =>
        letter switch
        {
            'ß' => "ss",
            'ς' => "σ",
            'æ' => "ae",
            'œ' => "oe",
            'ø' => "o",
            'đ' or 'ð' => "d",
            'ł' => "l",
            'þ' => "th",
            'ı' => "i",
            _ => null,
        };

    /// <summary>Thai, Lao, Burmese, Khmer, Kana, ideographs and Hangul syllables.</summary>
    private static bool IsUnspaced(int value) =>
        value
            is (>= 0x0E00 and <= 0x0EFF)
                or (>= 0x1000 and <= 0x109F)
                or (>= 0x1780 and <= 0x17FF)
                or (>= 0x3005 and <= 0x3007)
                or (>= 0x3041 and <= 0x30FF)
                or (>= 0x3400 and <= 0x4DBF)
                or (>= 0x4E00 and <= 0x9FFF)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>What each byte of UTF-8 is by itself.</summary>
    private static SignKind[] KindsOfBytes()
    {
        var kinds = new SignKind[256];
        for (var value = 0; value < kinds.Length; value++)
        {
            kinds[value] =
                value >= 0x80 ? SignKind.Unknown
                : char.IsAsciiLetterOrDigit((char)value) ? SignKind.Word
                : SignKind.Other;
        }
        return kinds;
    }

    private enum SignKind : byte
    {
        Other,
        Word,
        Unspaced,

        /// <summary>It depends on the bytes behind it.</summary>
        Unknown,
    }
}
