using System.Runtime.CompilerServices;

namespace StaticWiki.Linking.Mentions;

/// <summary>
/// Words of ASCII, which nearly all words of a text are: letters, digits and the low line, folded as names are, as hashes (FNV-1a).
/// </summary>
internal static class AsciiWord
{
    /// <summary>The hash of nothing.</summary>
    public const uint Seed = 2166136261;

    private const uint Prime = 16777619;

    private static readonly byte[] Folded = Fold();

    /// <summary>Behind the word that begins at an offset; the offset itself where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The offset.</param>
    /// <param name="hash">The hash of the word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int End(ReadOnlySpan<char> text, int at, out uint hash)
    {
        var folded = Folded;
        var value = Seed;
        for (; (uint)at < (uint)text.Length; at++)
        {
            var c = text[at];
            if (c >= folded.Length)
                break;
            var sign = folded[c];
            if (sign == 0)
                break;
            value = Add(value, sign);
        }
        hash = value;
        return at;
    }

    /// <summary>The hash of what had one, with a further character behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Add(uint hash, uint c) => (hash ^ c) * Prime;

    /// <summary>The characters of words, folded, at their codes; zero for all else.</summary>
    private static byte[] Fold()
    {
        var folded = new byte[128];
        for (var c = '\0'; c < folded.Length; c++)
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '_')
                folded[c] = (byte)(char.IsAsciiLetterUpper(c) ? c | 0x20 : c);
        }
        return folded;
    }
}
