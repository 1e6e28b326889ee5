using System.Collections.Immutable;
using System.Text;
using StaticWiki.Text;

namespace StaticWiki.Evidence;

/// <summary>
/// Cuts a text into the words by which a quotation is compared with its source. What two honest copies of a text may
/// differ in is gone: letter case, the kind of quotes, apostrophes and dashes, white space, all other punctuation, soft
/// hyphens, and the forms that NFKC calls compatible (Unicode Standard Annex 15).
/// </summary>
/// <remarks>
/// A word is a run of letters, digits and their marks. An apostrophe of any kind between two letters belongs to it, and
/// a full stop or comma between two digits: "don’t" and "20,000" are one word each. Currency and per-cent signs are
/// words of their own, since another amount is another statement. Where a script has no spaces between words (Han,
/// Kana, Thai, Lao, Khmer, Myanmar), and in Hangul, where writers disagree about them, each character is one.
/// </remarks>
public static class Words
{
    public static ImmutableArray<Word> Of(ReadOnlySpan<char> text)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        for (var at = 0; at < text.Length; )
        {
            var kind = WordCharacters.KindAt(text, at, out var length);
            if (kind is not (CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Single or CharacterKind.Sign))
            {
                at += length;
                continue;
            }
            var end = kind switch
            {
                CharacterKind.Single => EndOfCharacter(text, at + length),
                CharacterKind.Sign => at + length,
                _ => EndOfWord(text, at + length, kind),
            };
            words.Add(new Word(Fold(text[at..end]), TextSpan.FromBounds(at, end)));
            at = end;
        }
        return words.ToImmutable();
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int end, CharacterKind last)
    {
        for (var at = end; at < text.Length; )
        {
            var kind = WordCharacters.KindAt(text, at, out var length);
            switch (kind)
            {
                case CharacterKind.Letter or CharacterKind.Digit:
                    (end, last) = (at + length, kind);
                    break;
                case CharacterKind.Mark:
                    end = at + length;
                    break;
                case CharacterKind.Invisible:
                    break;
                case CharacterKind.Apostrophe when IsLetterOrDigit(KindBehind(text, at + length)):
                case CharacterKind.DecimalMark
                    when last == CharacterKind.Digit && KindBehind(text, at + length) == CharacterKind.Digit:
                    break;
                default:
                    return end;
            }
            at += length;
        }
        return end;
    }

    /// <summary>Marks belong to the character before them, and so do the later letters of a decomposed Hangul syllable.</summary>
    private static int EndOfCharacter(ReadOnlySpan<char> text, int end)
    {
        for (var at = end; at < text.Length; )
        {
            var kind = WordCharacters.KindAt(text, at, out var length);
            if (kind == CharacterKind.Mark || WordCharacters.ContinuesSyllable(text[at]))
                end = at + length;
            else if (kind != CharacterKind.Invisible)
                return end;
            at += length;
        }
        return end;
    }

    private static bool IsLetterOrDigit(CharacterKind kind) => kind is CharacterKind.Letter or CharacterKind.Digit;

    private static CharacterKind KindBehind(ReadOnlySpan<char> text, int at)
    {
        // One is skipped and no more, so that a long run of them costs nothing.
        if (at >= text.Length)
            return CharacterKind.Other;
        var kind = WordCharacters.KindAt(text, at, out var length);
        return kind == CharacterKind.Invisible && at + length < text.Length
            ? WordCharacters.KindAt(text, at + length, out _)
            : kind;
    }

    private static string Fold(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word))
        {
            return string.Create(
                word.Length,
                word,
                static (key, word) =>
                {
                    Ascii.ToLower(word, key, out _);
                    key.Replace('`', '\'');
                }
            );
        }
        var visible = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length; )
        {
            if (WordCharacters.KindAt(word, at, out var length) != CharacterKind.Invisible)
                visible.Append(word.Slice(at, length));
            at += length;
        }
        // Upper before lower brings letters with several lower-case forms together (final sigma, long s).
        var folded = Name.WellFormed(visible.ToString())
            .Normalize(NormalizationForm.FormKC)
            .ToUpperInvariant()
            .ToLowerInvariant()
            .Normalize(NormalizationForm.FormKC);
        return string.Create(
            folded.Length,
            folded,
            static (key, folded) =>
            {
                for (var i = 0; i < key.Length; i++)
                    key[i] = WordCharacters.IsApostrophe(folded[i]) ? '\'' : folded[i];
            }
        );
    }
}
