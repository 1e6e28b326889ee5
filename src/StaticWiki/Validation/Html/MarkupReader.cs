using StaticWiki.Html;
using StaticWiki.Text;

namespace StaticWiki.Validation.Html;

internal enum MarkupToken
{
    Text,
    StartTag,
    EndTag,
    Doctype,
    EndOfFile,

    /// <summary>Something that is read in one way or another depending on the tree.</summary>
    Uncertain,
}

/// <summary>
/// Reads a page's text tag by tag, as the HTML standard's tokenizer does (13.2.5). Comments and bogus ones are skipped.
/// </summary>
/// <remarks>AngleSharp's tokenizer makes a string of each name and value; to read on from one &lt; to the next is seven times as fast.</remarks>
internal sealed class MarkupReader(string text, ScannedTag tag)
{
    private int _at;

    /// <summary>The text just read, or the tag's name as written.</summary>
    public TextSpan Span { get; private set; }

    public MarkupToken Read()
    {
        while (true)
        {
            if (_at >= text.Length)
                return MarkupToken.EndOfFile;
            var start = _at;
            if (text[start] != '<' || !BeginsMarkup(start))
                return ReadText(start);
            var c = text[start + 1];
            if (c is '!' or '?')
            {
                if (SkipDeclaration(start) is { } token)
                    return token;
                continue;
            }
            var isEnd = c == '/';
            if (isEnd && !char.IsAsciiLetter(text[start + 2]))
            {
                _at = start + 3;
                if (text[start + 2] != '>')
                    SkipTo('>', start + 2);
                continue;
            }
            return ReadTag(start, isEnd);
        }
    }

    /// <summary>Reads the content of an element that holds nothing but text, and its end tag.</summary>
    /// <returns>False where it is not certain where it ends.</returns>
    public bool TryReadContent(string name)
    {
        var start = _at;
        while (true)
        {
            var close = text.AsSpan(_at).IndexOf("</");
            if (close < 0)
            {
                Span = TextSpan.FromBounds(start, text.Length);
                _at = text.Length;
                return name != "script" || !MayHideEnd(start, text.Length);
            }
            _at += close + 2;
            var behind = _at + name.Length;
            if (
                behind >= text.Length
                || !text.AsSpan(_at, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase)
                || !(IsSpace(text[behind]) || text[behind] is '/' or '>')
            )
                continue;
            if (name == "script" && MayHideEnd(start, _at))
                return false;
            var end = _at - 2;
            _at = behind;
            if (!ReadAttributes())
            {
                // A tag that the page's end cuts off is none.
                _at = text.Length;
            }
            Span = TextSpan.FromBounds(start, end);
            return true;
        }
    }

    /// <summary>In a script, a comment with a script in it hides an end tag (13.2.5.17 to 13.2.5.31).</summary>
    private bool MayHideEnd(int start, int end)
    {
        var content = text.AsSpan(start, end - start);
        var comment = content.IndexOf("<!--");
        return comment >= 0 && content[comment..].Contains("<script", StringComparison.OrdinalIgnoreCase);
    }

    private bool BeginsMarkup(int at)
    {
        if (at + 1 >= text.Length)
            return false;
        var c = text[at + 1];
        return char.IsAsciiLetter(c) || c is '!' or '?' || (c == '/' && at + 2 < text.Length);
    }

    private MarkupToken ReadText(int start)
    {
        var at = start;
        do
        {
            var next = text.AsSpan(at + 1).IndexOf('<');
            at = next < 0 ? text.Length : at + 1 + next;
        } while (at < text.Length && !BeginsMarkup(at));
        _at = at;
        Span = TextSpan.FromBounds(start, at);
        return MarkupToken.Text;
    }

    /// <returns>Null where nothing is left of it.</returns>
    private MarkupToken? SkipDeclaration(int start)
    {
        var rest = text.AsSpan(start + 1);
        if (rest.StartsWith("!--"))
            return SkipComment(start + 4);
        if (rest.StartsWith("![CDATA["))
            return MarkupToken.Uncertain;
        SkipTo('>', start + 1);
        if (!rest.StartsWith("!doctype", StringComparison.OrdinalIgnoreCase))
            return null;
        Span = TextSpan.FromBounds(start, _at);
        return MarkupToken.Doctype;
    }

    private MarkupToken? SkipComment(int start)
    {
        var rest = text.AsSpan(start);
        if (rest.StartsWith(">") || rest.StartsWith("->"))
        {
            _at = start + (rest[0] == '>' ? 1 : 2);
            return null;
        }
        var end = rest.IndexOf("-->");
        _at = end < 0 ? text.Length : start + end + 3;
        // That ends a comment too, though it should not.
        return rest[..(end < 0 ? rest.Length : end)].Contains("--!", StringComparison.Ordinal)
            ? MarkupToken.Uncertain
            : null;
    }

    private void SkipTo(char c, int start)
    {
        var found = text.IndexOf(c, start);
        _at = found < 0 ? text.Length : found + 1;
    }

    private MarkupToken ReadTag(int start, bool isEnd)
    {
        tag.Begin(start);
        var name = isEnd ? start + 2 : start + 1;
        var at = name;
        while (at < text.Length && !IsSpace(text[at]) && text[at] is not ('/' or '>'))
        {
            if (!char.IsAscii(text[at]))
                return MarkupToken.Uncertain;
            at++;
        }
        _at = at;
        if (!ReadAttributes())
            return MarkupToken.EndOfFile;
        Span = TextSpan.FromBounds(name, at);
        return isEnd ? MarkupToken.EndTag : MarkupToken.StartTag;
    }

    /// <returns>False where the page ends in the tag.</returns>
    private bool ReadAttributes()
    {
        var valueEnd = 0;
        while (AttributeLocator.Next(text, ref _at, out var name, out var value))
        {
            tag.Add(name, value);
            valueEnd = value?.End ?? 0;
        }
        if (_at >= text.Length)
            return false;
        // The slash behind a value without quotes belongs to it.
        tag.ClosesItself = text[_at - 1] == '/' && valueEnd != _at;
        _at++;
        return true;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';
}
