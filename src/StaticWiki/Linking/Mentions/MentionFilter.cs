using System.Runtime.CompilerServices;

namespace StaticWiki.Linking.Mentions;

/// <summary>
/// Tells in a few instructions a character that no name begins at a place, as is so at most words of a text. It looks at
/// the hashes of a word and of what stands behind it; where either is not ASCII, a name may always begin.
/// </summary>
internal sealed class MentionFilter
{
    private const int Bits = 20;

    private readonly BitSet _first = new();
    private readonly BitSet _whole = new();
    private readonly BitSet _pairs = new();

    /// <param name="key">A name, folded.</param>
    public void Add(string key)
    {
        var end = EndOfToken(key, 0, key.Length, out var first);
        if (end < 0)
        {
            // What is not ASCII passes anyway; but what stands behind a sign may be written as a letter and a mark.
            if (char.IsAscii(key[0]) && !char.IsAsciiLetterOrDigit(key[0]))
            {
                _first.Add(first);
                _whole.Add(first);
            }
            return;
        }
        _first.Add(first);
        var next = SkipSpace(key, end, key.Length);
        if (next == key.Length)
            _whole.Add(first);
        else if (EndOfToken(key, next, key.Length, out var second) >= 0)
            _pairs.Add(Pair(first, second));
        else
            _whole.Add(first);
    }

    /// <summary>Whether a name may begin at an offset.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where a token begins.</param>
    /// <param name="limit">Where the name has to have ended.</param>
    /// <param name="next">Where the next token begins, if no name begins here.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBeginAt(string text, int at, int limit, out int next)
    {
        next = SkipSpace(text, at, limit);
        if (next > at)
            return false;
        next = EndOfToken(text, at, limit, out var first);
        if (next < 0)
            return true;
        if (!_first.Contains(first))
            return false;
        if (_whole.Contains(first))
            return true;
        var behind = SkipSpace(text, next, limit);
        if (behind >= limit)
            return false;
        return EndOfToken(text, behind, limit, out var second) < 0 || _pairs.Contains(Pair(first, second));
    }

    /// <summary>The first place at or behind an offset where a name may begin; the limit where there is none.</summary>
    public int FindStart(string text, int at, int limit)
    {
        while (at < limit && !MayBeginAt(text, at, limit, out var next))
            at = next;
        return at;
    }

    /// <summary>Behind a token of ASCII, and its hash; −1 where something else is in it, or may belong to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EndOfToken(ReadOnlySpan<char> text, int at, int limit, out uint hash)
    {
        var end = AsciiWord.End(text[..limit], at, out hash);
        if (end == at)
            hash = AsciiWord.Add(hash, text[end++]);
        return text[end - 1] > '\x7F' || (end < text.Length && text[end] > '\x7F') ? -1 : end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipSpace(string text, int at, int limit)
    {
        while (at < limit && text[at] is ' ' or (>= '\t' and <= '\r'))
            at++;
        return at;
    }

    private static uint Pair(uint first, uint second) => (first * 31) ^ second;

    private sealed class BitSet
    {
        private readonly ulong[] _words = new ulong[(1 << Bits) / 64];

        public void Add(uint hash) => _words[IndexOf(hash)] |= 1UL << (int)(hash & 63);

        public bool Contains(uint hash) => (_words[IndexOf(hash)] & (1UL << (int)(hash & 63))) != 0;

        private static uint IndexOf(uint hash) => hash >> (32 - Bits + 6);
    }
}
