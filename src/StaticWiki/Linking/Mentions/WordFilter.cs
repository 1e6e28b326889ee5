using System.Numerics;
using System.Text;
using StaticWiki.Compilation;
using StaticWiki.Text;

namespace StaticWiki.Linking.Mentions;

/// <summary>
/// The words of a page, those of its text and those of what its references or bare ids name, as a Bloom filter: where it does not hold
/// one of the words of a name, the page neither mentions nor names what is called so. About one word in a thousand that is
/// not there seems to be.
/// </summary>
internal static class WordFilter
{
    private const int LeastBytes = 64;
    private const int MostBytes = 1 << 16;

    /// <summary>The filter of a page.</summary>
    /// <returns>A power of two of bytes.</returns>
    public static byte[] Of(LinkedPage page)
    {
        var segments = page.Body.Segments;
        var length = 0;
        foreach (var segment in segments)
            length += (segment as TextSegment)?.Length ?? 0;
        // Every sixth character begins a word, and most words come again; sixteen bits for each that does not.
        var bytes = Math.Clamp((int)BitOperations.RoundUpToPowerOf2((uint)length / 5), LeastBytes, MostBytes);
        var filter = new byte[bytes];
        foreach (var segment in segments)
        {
            if (segment is TextSegment text)
                Add(text.TextSpan);
        }
        foreach (var reference in page.All)
        {
            AddName(reference.Reference.Target);
            AddName(reference.Reference.Fragment);
        }
        foreach (var id in page.Body.BareIds)
            AddName(id.Value);
        return filter;

        void AddName(string? written)
        {
            if (written is null)
                return;
            // Of a name that is ASCII the same words are read as of the folded one.
            Add(Ascii.IsValid(written) ? written : Name.Of(written).Key);
            // A path may be percent-encoded (RFC 3986, 2.1).
            if (written.Contains('%', StringComparison.Ordinal))
                Add(Name.Of(Uri.UnescapeDataString(written)).Key);
        }

        void Add(ReadOnlySpan<char> text)
        {
            for (var at = 0; NextWord(text, ref at, out var word); )
                Set(filter, word);
        }
    }

    /// <summary>The words of a name, as hashes; none where it has none, which any page may hold.</summary>
    public static uint[] WordsOf(Name name)
    {
        var words = new HashSet<uint>();
        for (var at = 0; NextWord(name.Key, ref at, out var word); )
            words.Add(word);
        return [.. words];
    }

    /// <summary>Whether all words of a name may be in a page.</summary>
    /// <param name="filter">What <see cref="Of"/> gave.</param>
    /// <param name="words">What <see cref="WordsOf"/> gave.</param>
    public static bool MayHold(ReadOnlySpan<byte> filter, ReadOnlySpan<uint> words)
    {
        foreach (var word in words)
        {
            if (!Has(filter, word))
                return false;
        }
        return true;
    }

    /// <summary>Goes on to the next word; false where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where a token begins; afterwards where the one behind the word does.</param>
    /// <param name="hash">The hash of the word, folded as names are.</param>
    private static bool NextWord(ReadOnlySpan<char> text, ref int at, out uint hash)
    {
        while (at < text.Length)
        {
            var start = at;
            at = AsciiWord.End(text, start, out hash);
            var isWord = at > start;
            if (!isWord && char.IsAscii(text[at]))
                at++;
            // A mark behind it belongs to it, and what is not ASCII may go on.
            if (at > start && (at == text.Length || char.IsAscii(text[at])))
            {
                if (isWord)
                    return true;
                continue;
            }
            at = WordScanner.EndOfToken(text, start);
            if (WordScanner.IsSpace(text[start]) || (!isWord && at == start + 1 && char.IsAscii(text[start])))
                continue;
            hash = AsciiWord.Seed;
            foreach (var c in Name.Of(text[start..at].ToString()).Key)
                hash = AsciiWord.Add(hash, c);
            return true;
        }
        hash = 0;
        return false;
    }

    private static void Set(Span<byte> filter, uint word)
    {
        SetBit(filter, First(word));
        SetBit(filter, Second(word));
        SetBit(filter, Third(word));
    }

    private static void SetBit(Span<byte> filter, uint bit) =>
        filter[(int)(bit >> 3) & (filter.Length - 1)] |= (byte)(1 << (int)(bit & 7));

    private static bool Has(ReadOnlySpan<byte> filter, uint word)
    {
        foreach (var bit in (ReadOnlySpan<uint>)[First(word), Second(word), Third(word)])
        {
            if ((filter[(int)(bit >> 3) & (filter.Length - 1)] & (1 << (int)(bit & 7))) == 0)
                return false;
        }
        return true;
    }

    private static uint First(uint word) => word;

    private static uint Second(uint word) => BitOperations.RotateLeft(word * 0x85EBCA6B, 13);

    private static uint Third(uint word) => BitOperations.RotateLeft(word * 0xC2B2AE35, 19);
}
