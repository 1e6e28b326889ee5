namespace StaticWiki.Text;

/// <summary>
/// The 66 code points that are never characters (Unicode 23.7): U+FDD0 to U+FDEF, and the last two of each plane. They
/// are for a program's own use, and no text that is handed on holds one.
/// </summary>
public static class Noncharacters
{
    /// <summary>Whether a code point, 0 to 0x10FFFF, is one.</summary>
    public static bool Contains(int codePoint) =>
        codePoint is >= 0xFDD0 and <= 0xFDEF || (codePoint & 0xFFFE) == 0xFFFE;

    /// <summary>The first of a text, one or two UTF-16 units long; null where there is none.</summary>
    public static TextSpan? FindIn(string text, int start = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var at = start; ; at++)
        {
            // All of them begin there, and few other characters do; a range is found many at a time, a set is not.
            var found = text.AsSpan(at).IndexOfAnyInRange('\uD800', '\uFFFF');
            if (found < 0)
                return null;
            at += found;
            if (char.IsSurrogatePair(text, at))
            {
                if (Contains(char.ConvertToUtf32(text, at)))
                    return new TextSpan(at, 2);
                at++;
            }
            else if (!char.IsSurrogate(text[at]) && Contains(text[at]))
                return new TextSpan(at, 1);
        }
    }

    /// <summary>The text with U+FFFD for each of its UTF-16 units that belong to one, so that no place moves.</summary>
    public static string Replace(string text)
    {
        if (FindIn(text) is not { } found)
            return text;
        var replaced = text.ToCharArray();
        for (TextSpan? next = found; next is { } span; next = FindIn(text, span.End))
            replaced.AsSpan(span.Start, span.Length).Fill('\uFFFD');
        return new string(replaced);
    }
}
