using System.Runtime.CompilerServices;
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
internal ref struct MarkupReader(ReadOnlySpan<char> text, ScannedTag tag)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>The text just read, or the tag's name as written.</summary>
    public TextSpan Span { get; private set; }

    /// <param name="wantsText">Whether text is to be given too, not only tags.</param>
    public MarkupToken Read(bool wantsText)
    {
        while (true)
        {
            var start = FindMarkup(_at);
            if (wantsText && start > _at)
            {
                Span = TextSpan.FromBounds(_at, start);
                _at = start;
                return MarkupToken.Text;
            }
            _at = start;
            if (start >= _text.Length)
                return MarkupToken.EndOfFile;
            var c = _text[start + 1];
            if (char.IsAsciiLetter(c))
                return ReadTag(start, start + 1, MarkupToken.StartTag);
            if (c == '/' && char.IsAsciiLetter(_text[start + 2]))
                return ReadTag(start, start + 2, MarkupToken.EndTag);
            if (c == '/')
            {
                _at = start + 3;
                if (_text[start + 2] != '>')
                    SkipTo('>', start + 2);
            }
            else if (SkipDeclaration(start) is { } token)
            {
                return token;
            }
        }
    }

    /// <summary>Reads the content of an element that holds nothing but text, and its end tag.</summary>
    /// <returns>False where it is not certain where it ends.</returns>
    public bool TryReadContent(string name)
    {
        var start = _at;
        while (true)
        {
            var close = _text[_at..].IndexOf("</");
            if (close < 0)
            {
                Span = TextSpan.FromBounds(start, _text.Length);
                _at = _text.Length;
                return name != "script" || !MayHideEnd(start, _text.Length);
            }
            _at += close + 2;
            var behind = _at + name.Length;
            if (
                behind >= _text.Length
                || !_text.Slice(_at, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase)
                || !(IsSpace(_text[behind]) || _text[behind] is '/' or '>')
            )
                continue;
            if (name == "script" && MayHideEnd(start, _at))
                return false;
            var end = _at - 2;
            _at = behind;
            if (!ReadAttributes())
            {
                // A tag that the page's end cuts off is none.
                _at = _text.Length;
            }
            Span = TextSpan.FromBounds(start, end);
            return true;
        }
    }

    /// <summary>In a script, a comment with a script in it hides an end tag (13.2.5.17 to 13.2.5.31).</summary>
    private bool MayHideEnd(int start, int end)
    {
        var content = _text[start..end];
        var comment = content.IndexOf("<!--");
        return comment >= 0 && content[comment..].Contains("<script", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The offset of the next &lt; that is no text, or of the page's end.</summary>
    private readonly int FindMarkup(int at)
    {
        var text = _text;
        for (; (uint)at < (uint)text.Length; at++)
        {
            if (text[at] != '<')
            {
                var length = text[at..].IndexOf('<');
                if (length < 0)
                    break;
                at += length;
            }
            if (at + 1 >= text.Length)
                break;
            var c = text[at + 1];
            if (char.IsAsciiLetter(c) || c is '!' or '?' || (c == '/' && at + 2 < text.Length))
                return at;
        }
        return text.Length;
    }

    /// <returns>Null where nothing is left of it.</returns>
    private MarkupToken? SkipDeclaration(int start)
    {
        var rest = _text[(start + 1)..];
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
        var rest = _text[start..];
        if (rest.StartsWith(">") || rest.StartsWith("->"))
        {
            _at = start + (rest[0] == '>' ? 1 : 2);
            return null;
        }
        var end = rest.IndexOf("-->");
        _at = end < 0 ? _text.Length : start + end + 3;
        // That ends a comment too, though it should not.
        return rest[..(end < 0 ? rest.Length : end)].Contains("--!", StringComparison.Ordinal)
            ? MarkupToken.Uncertain
            : null;
    }

    private void SkipTo(char c, int start)
    {
        var found = _text[start..].IndexOf(c);
        _at = found < 0 ? _text.Length : start + found + 1;
    }

    private MarkupToken ReadTag(int start, int name, MarkupToken token)
    {
        tag.Begin(start);
        var text = _text;
        var at = name;
        for (; (uint)at < (uint)text.Length; at++)
        {
            var c = text[at];
            // Nothing above the > ends a name.
            if (c > '>')
            {
                if (!char.IsAscii(c))
                    return MarkupToken.Uncertain;
            }
            else if (c is '>' or '/' || IsSpace(c))
            {
                break;
            }
        }
        _at = at;
        if ((uint)at < (uint)text.Length && text[at] == '>')
            _at++;
        else if (!ReadAttributes())
            return MarkupToken.EndOfFile;
        Span = new TextSpan(name, at - name);
        return token;
    }

    /// <returns>False where the page ends in the tag.</returns>
    private bool ReadAttributes()
    {
        var valueEnd = 0;
        while (AttributeLocator.Next(_text, ref _at, out var name, out var value))
        {
            var kind = TagAttributeNames.Of(_text.Slice(name.Start, name.Length));
            if (kind != TagAttributes.None)
                tag.Add(kind, name, value);
            valueEnd = value?.End ?? 0;
        }
        if (_at >= _text.Length)
            return false;
        // The slash behind a value without quotes belongs to it.
        tag.ClosesItself = _text[_at - 1] == '/' && valueEnd != _at;
        _at++;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSpace(char c) => c <= ' ' && c is ' ' or '\t' or '\n' or '\f' or '\r';
}
