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
    public static TextSpan Find(string text, int tagStart, string attribute)
    {
        var at = tagStart;
        while (at < text.Length && !IsSpace(text[at]) && text[at] is not '>' && (text[at] != '/' || at <= tagStart + 1))
            at++;
        var tag = TextSpan.FromBounds(tagStart, at);
        while (Next(text, ref at, out var name, out var value))
        {
            if (text.AsSpan(name.Start, name.Length).Equals(attribute, StringComparison.OrdinalIgnoreCase))
                return value ?? name;
        }
        return tag;
    }

    /// <summary>The offset behind the tag's closing &gt;, or the text's end where it has none.</summary>
    public static int EndOfTag(string text, int tagStart)
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
    public static bool Next(string text, ref int at, out TextSpan name, out TextSpan? value)
    {
        (name, value) = (default, null);
        while (at < text.Length && (IsSpace(text[at]) || text[at] == '/'))
            at++;
        if (at >= text.Length || text[at] == '>')
            return false;

        var start = at;
        while (
            at < text.Length && !IsSpace(text[at]) && text[at] is not ('/' or '>') && (text[at] != '=' || at == start)
        )
            at++;
        name = TextSpan.FromBounds(start, at);
        var equals = at;
        while (equals < text.Length && IsSpace(text[equals]))
            equals++;
        if (equals >= text.Length || text[equals] != '=')
            return true;

        at = equals + 1;
        while (at < text.Length && IsSpace(text[at]))
            at++;
        if (at < text.Length && text[at] is '"' or '\'')
        {
            var close = text.IndexOf(text[at], at + 1);
            var end = close < 0 ? text.Length : close;
            value = TextSpan.FromBounds(at + 1, end);
            at = Math.Min(end + 1, text.Length);
            return true;
        }
        start = at;
        while (at < text.Length && !IsSpace(text[at]) && text[at] != '>')
            at++;
        value = TextSpan.FromBounds(start, at);
        return true;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';
}
