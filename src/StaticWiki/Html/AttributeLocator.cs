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
        while (i < text.Length && (IsSpace(text[i]) || text[i] == '/'))
            i++;
        at = i;
        if (i >= text.Length || text[i] == '>')
            return false;

        // An equals sign may be its first character.
        i++;
        while (i < text.Length && !EndsName(text[i]))
            i++;
        name = TextSpan.FromBounds(at, i);
        at = i;
        i = SkipSpace(text, i);
        if (i >= text.Length || text[i] != '=')
            return true;

        i = SkipSpace(text, i + 1);
        var start = i;
        if (i < text.Length && text[i] is '"' or '\'')
        {
            start++;
            var length = text[start..].IndexOf(text[i]);
            at = length < 0 ? text.Length : start + length + 1;
            value = new TextSpan(start, length < 0 ? text.Length - start : length);
            return true;
        }
        while (i < text.Length && !IsSpace(text[i]) && text[i] != '>')
            i++;
        value = TextSpan.FromBounds(start, i);
        at = i;
        return true;
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsSpace(text[at]))
            at++;
        return at;
    }

    // Nothing above the > does.
    private static bool EndsName(char c) => c <= '>' && (c is '=' or '>' or '/' || IsSpace(c));

    private static bool IsSpace(char c) => c <= ' ' && c is ' ' or '\t' or '\n' or '\f' or '\r';
}
