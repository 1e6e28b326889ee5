namespace StaticWiki.Compilation.Body;

/// <summary>Reads the tags of raw HTML as far as has to be known to leave them out.</summary>
internal static class RawTags
{
    /// <summary>Where a tag or comment ends; the same offset where none begins there. One that never ends goes to the end.</summary>
    public static int EndOfTag(ReadOnlySpan<char> html, int start)
    {
        var rest = html[start..];
        if (rest.StartsWith("<!--"))
            return rest.IndexOf("-->") is >= 0 and var close ? start + close + 3 : html.Length;
        if (rest.Length < 2 || !(char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!' or '?'))
            return start;
        var quote = '\0';
        for (var i = 1; i < rest.Length; i++)
        {
            if (quote != '\0')
                quote = rest[i] == quote ? '\0' : quote;
            else if (rest[i] is '"' or '\'')
                quote = rest[i];
            else if (rest[i] == '>')
                return start + i + 1;
        }
        return html.Length;
    }

    /// <summary>Where an element ends whose text goes with it, such as a script; null for any other tag.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="start">Where its tag begins.</param>
    /// <param name="end">Where its tag ends.</param>
    /// <param name="endTags">Knows where elements end.</param>
    public static int? IsLeftOutWhole(ReadOnlySpan<char> html, int start, int end, EndTags endTags)
    {
        var name = NameOf(html[start..end]);
        if (name.Length == 0 || !RawHtmlVocabulary.Dropped.Contains(name))
            return null;
        var close = endTags.Next(html, name, end);
        return close < 0 ? null : EndOfTag(html, close);
    }

    /// <summary>Whether a tag says something that Markdown has no words for, and nothing else.</summary>
    public static bool IsKept(ReadOnlySpan<char> tag) =>
        tag is "<br>" or "<br/>" or "<br />" or "<sub>" or "</sub>" or "<sup>" or "</sup>" or "<kbd>" or "</kbd>";

    /// <summary>The name of a start tag in lower case; empty for anything else.</summary>
    public static string NameOf(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (1 + length < tag.Length && char.IsAsciiLetterOrDigit(tag[1 + length]))
            length++;
        return tag.Slice(1, length).ToString().ToLowerInvariant();
    }
}
