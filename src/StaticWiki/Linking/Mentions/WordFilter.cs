using System.Numerics;
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
    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The filter of a page.</summary>
    /// <returns>A power of two of bytes.</returns>
    public static byte[] Of(LinkedPage page)
    {
        var segments = page.Body.Segments;
        var length = segments.OfType<Compilation.TextSegment>().Sum(segment => segment.Length);
        // Every sixth character begins a word, and most words come again; sixteen bits for each that does not.
        var bytes = Math.Clamp((int)BitOperations.RoundUpToPowerOf2((uint)length / 5), LeastBytes, MostBytes);
        var filter = new byte[bytes];
        foreach (var segment in segments.OfType<Compilation.TextSegment>())
            Add(segment.Prose.Text.AsSpan(segment.Start, segment.Length));
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
            Add(Name.Of(written).Key);
            // A path may be percent-encoded (RFC 3986, 2.1).
            if (written.Contains('%', StringComparison.Ordinal))
                Add(Name.Of(Uri.UnescapeDataString(written)).Key);
        }

        void Add(ReadOnlySpan<char> text)
        {
            for (var at = 0; at < text.Length; )
            {
                if (NextWord(text, ref at) is { } word)
                    Set(filter, word);
            }
        }
    }

    /// <summary>The words of a name, as hashes; none where it has none, which any page may hold.</summary>
    public static uint[] WordsOf(Name name)
    {
        var words = new HashSet<uint>();
        for (var at = 0; at < name.Key.Length; )
        {
            if (NextWord(name.Key, ref at) is { } word)
                words.Add(word);
        }
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

    /// <summary>The hash of the token at an offset, folded as names are; null for signs and spaces.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the token begins; afterwards where the next one does.</param>
    private static uint? NextWord(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        var hash = Seed;
        for (; at < text.Length && IsWord(text[at]); at++)
            hash = (hash ^ (char.IsAsciiLetterUpper(text[at]) ? (uint)text[at] | 0x20 : text[at])) * Prime;
        // A mark behind it belongs to it, and what is not ASCII may go on.
        if (at > start && (at == text.Length || char.IsAscii(text[at])))
            return hash;
        if (at == start && char.IsAscii(text[at]) && (at + 1 == text.Length || char.IsAscii(text[at + 1])))
        {
            at++;
            return null;
        }
        at = WordScanner.EndOfToken(text, start);
        if (WordScanner.IsSpace(text[start]) || (at == start + 1 && char.IsAscii(text[start]) && !IsWord(text[start])))
            return null;
        hash = Seed;
        foreach (var c in Name.Of(text[start..at].ToString()).Key)
            hash = (hash ^ c) * Prime;
        return hash;
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static void Set(Span<byte> filter, uint word)
    {
        foreach (var bit in (ReadOnlySpan<uint>)[First(word), Second(word), Third(word)])
            filter[(int)(bit >> 3) & (filter.Length - 1)] |= (byte)(1 << (int)(bit & 7));
    }

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
