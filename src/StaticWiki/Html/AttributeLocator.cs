using System.Runtime.CompilerServices;
using StaticWiki.Text;

namespace StaticWiki.Html;

/// <summary>
/// Finds where an attribute's value stands in the source. The parser remembers only where its element's tag begins;
/// from there this reads the tag as the HTML tokenizer does (HTML standard 13.2.5.32 and following).
/// </summary>
internal static class AttributeLocator
{
    /// <summary>
    /// The span of the first attribute of that name: its value without quotes, or its name where it has no value; the
    /// tag's name where the tag has no such attribute.
    /// </summary>
    /// <param name="text">The page.</param>
    /// <param name="tagStart">Offset of the tag's &lt;.</param>
    /// <param name="attribute">The attribute's name in lower case.</param>
    public static TextSpan Find(ReadOnlySpan<char> text, int tagStart, string attribute)
    {
        var at = tagStart;
        while (at < text.Length && !IsSpace(text[at]) && text[at] is not '>' && (text[at] != '/' || at <= tagStart + 1))
            at++;
        var tag = TextSpan.FromBounds(tagStart, at);
        while (Next(text, ref at, out var name, out var value))
        {
            if (text.Slice(name.Start, name.Length).Equals(attribute, StringComparison.OrdinalIgnoreCase))
                return value ?? name;
        }
        return tag;
    }

    /// <summary>The offset behind the tag's closing &gt;, or the text's end where it has none.</summary>
    public static int EndOfTag(ReadOnlySpan<char> text, int tagStart)
    {
        var at = tagStart;
        while (at < text.Length && !IsSpace(text[at]) && text[at] is not '>' && (text[at] != '/' || at <= tagStart + 1))
            at++;
        while (Next(text, ref at, out _, out _)) { }
        return Math.Min(at + 1, text.Length);
    }

    /// <summary>Reads the next attribute of a tag.</summary>
    /// <param name="text">The page.</param>
    /// <param name="at">Behind the tag's name or an attribute; then behind the one that is read, or at the tag's &gt;.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value without quotes; null where it has none.</param>
    /// <returns>False where the tag ends.</returns>
    public static bool Next(ReadOnlySpan<char> text, ref int at, out TextSpan name, out TextSpan? value)
    {
        (name, value) = (default, null);
        var i = at;
        while ((uint)i < (uint)text.Length && text[i] <= '/' && (text[i] == '/' || IsSpace(text[i])))
            i++;
        at = i;
        if ((uint)i >= (uint)text.Length || text[i] == '>')
            return false;

        // An equals sign may be its first character; nothing above the > ends it.
        for (i++; (uint)i < (uint)text.Length; i++)
        {
            var c = text[i];
            if (c <= '>' && (c is '=' or '>' or '/' || IsSpace(c)))
                break;
        }
        name = new TextSpan(at, i - at);
        at = i;
        i = SkipSpace(text, i);
        if ((uint)i >= (uint)text.Length || text[i] != '=')
            return true;

        i = SkipSpace(text, i + 1);
        if ((uint)i < (uint)text.Length && text[i] is '"' or '\'')
        {
            var start = i + 1;
            var length = text[start..].IndexOf(text[i]);
            at = length < 0 ? text.Length : start + length + 1;
            value = new TextSpan(start, length < 0 ? text.Length - start : length);
            return true;
        }
        at = i;
        while ((uint)at < (uint)text.Length && text[at] != '>' && !IsSpace(text[at]))
            at++;
        value = new TextSpan(i, at - i);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while ((uint)at < (uint)text.Length && IsSpace(text[at]))
            at++;
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSpace(char c) => c <= ' ' && c is ' ' or '\t' or '\n' or '\f' or '\r';
}
