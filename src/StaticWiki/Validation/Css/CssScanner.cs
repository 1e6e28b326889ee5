using System.Globalization;
using System.Text;
using StaticWiki.Text;

namespace StaticWiki.Validation.Css;

/// <summary>An address in CSS.</summary>
/// <param name="Value">The address, escapes resolved.</param>
/// <param name="Span">Where it stands in the CSS, without quotes.</param>
/// <param name="IsImport">Whether it is an <c>@import</c>.</param>
internal readonly record struct CssUrl(string Value, TextSpan Span, bool IsImport);

/// <summary>
/// Finds the addresses in CSS on the level of the CSS Syntax tokenizer (Level 3, section 4): <c>url()</c> with and
/// without quotes, <c>@import</c> and <c>image-set()</c> with strings. What <c>@namespace</c> names is an identifier and is
/// never loaded, so it is left out.
/// </summary>
internal ref struct CssScanner(string css)
{
    private readonly string _css = css;
    private int _at = 0;

    /// <summary>All addresses in order.</summary>
    public static List<CssUrl> Scan(string css)
    {
        var urls = new List<CssUrl>();
        var scanner = new CssScanner(css);
        scanner.Run(urls);
        return urls;
    }

    private void Run(List<CssUrl> urls)
    {
        // Depth of parentheses at which image-set() began; strings inside are addresses.
        var imageSets = new Stack<int>();
        var depth = 0;
        var atRule = "";
        while (_at < _css.Length)
        {
            var c = _css[_at];
            if (SkipComment())
                continue;
            if (c is '"' or '\'')
            {
                var (value, span) = ReadString();
                if (atRule == "import" || imageSets.Count > 0)
                    urls.Add(new CssUrl(value, span, atRule == "import"));
                atRule = "";
            }
            else if (c == '@')
            {
                _at++;
                atRule = ReadIdentifier().ToLowerInvariant();
            }
            else if (StartsIdentifier())
            {
                var name = ReadIdentifier();
                if (_at >= _css.Length || _css[_at] != '(')
                    continue;
                _at++;
                if (
                    name.Equals("url", StringComparison.OrdinalIgnoreCase)
                    || name.Equals("src", StringComparison.OrdinalIgnoreCase)
                )
                {
                    ReadUrlArgument(urls, atRule);
                    atRule = "";
                    continue;
                }
                depth++;
                if (name.EndsWith("image-set", StringComparison.OrdinalIgnoreCase))
                    imageSets.Push(depth);
            }
            else
            {
                _at++;
                if (c == '(')
                {
                    depth++;
                }
                else if (c == ')' && depth > 0)
                {
                    if (imageSets.Count > 0 && imageSets.Peek() == depth)
                        imageSets.Pop();
                    depth--;
                }
                else if (c is ';' or '{' or '}')
                {
                    atRule = "";
                }
            }
        }
    }

    private void ReadUrlArgument(List<CssUrl> urls, string atRule)
    {
        SkipSpace();
        CssUrl? url = null;
        if (_at < _css.Length && _css[_at] is '"' or '\'')
        {
            var (value, span) = ReadString();
            url = new CssUrl(value, span, atRule == "import");
            SkipSpace();
        }
        else
        {
            var start = _at;
            var value = new StringBuilder();
            while (_at < _css.Length && _css[_at] is not (')' or ' ' or '\t' or '\n' or '\f' or '\r'))
            {
                if (_css[_at] is '"' or '\'' or '(')
                {
                    // A bad url token: the browser drops the declaration.
                    SkipTo(')');
                    return;
                }
                ReadCharacter(value);
            }
            if (_at > start)
                url = new CssUrl(value.ToString(), TextSpan.FromBounds(start, _at), atRule == "import");
        }
        if (url is { } found && atRule != "namespace")
            urls.Add(found);
        SkipTo(')');
    }

    private (string Value, TextSpan Span) ReadString()
    {
        var quote = _css[_at++];
        var start = _at;
        var value = new StringBuilder();
        // An unescaped line break ends a string as bad, where the parser resumes.
        while (_at < _css.Length && _css[_at] != quote && _css[_at] is not ('\n' or '\r' or '\f'))
        {
            if (_css[_at] == '\\' && _at + 1 < _css.Length && _css[_at + 1] is '\n' or '\r' or '\f')
                _at += _css.AsSpan(_at + 1).StartsWith("\r\n") ? 3 : 2;
            else
                ReadCharacter(value);
        }
        var span = TextSpan.FromBounds(start, _at);
        if (_at < _css.Length)
            _at++;
        return (value.ToString(), span);
    }

    /// <summary>One character or escape (section 4.3.7, "consume an escaped code point").</summary>
    private void ReadCharacter(StringBuilder value)
    {
        var c = _css[_at++];
        if (c != '\\' || _at >= _css.Length)
        {
            value.Append(c);
            return;
        }
        var start = _at;
        while (_at < _css.Length && _at - start < 6 && char.IsAsciiHexDigit(_css[_at]))
            _at++;
        if (_at == start)
        {
            value.Append(_css[_at++]);
            return;
        }
        var code = int.Parse(
            _css.AsSpan(start, _at - start),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture
        );
        value.Append(code != 0 && Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD");
        if (_at < _css.Length && char.IsWhiteSpace(_css[_at]))
            _at += _css.AsSpan(_at).StartsWith("\r\n") ? 2 : 1;
    }

    private readonly bool StartsIdentifier()
    {
        var c = _css[_at];
        return IsNameCharacter(c) && !char.IsAsciiDigit(c)
            || (c == '\\' && _at + 1 < _css.Length && _css[_at + 1] is not ('\n' or '\r' or '\f'));
    }

    private string ReadIdentifier()
    {
        var start = _at;
        while (_at < _css.Length && IsNameCharacter(_css[_at]))
            _at++;
        if (_at >= _css.Length || _css[_at] != '\\')
            return _css[start.._at];
        var name = new StringBuilder().Append(_css, start, _at - start);
        while (_at < _css.Length && (IsNameCharacter(_css[_at]) || _css[_at] == '\\'))
            ReadCharacter(name);
        return name.ToString();
    }

    private bool SkipComment()
    {
        if (!_css.AsSpan(_at).StartsWith("/*"))
            return false;
        var end = _css.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        _at = end < 0 ? _css.Length : end + 2;
        return true;
    }

    private void SkipSpace()
    {
        while (_at < _css.Length && char.IsWhiteSpace(_css[_at]))
            _at++;
    }

    private void SkipTo(char end)
    {
        while (_at < _css.Length && _css[_at] != end)
            _at += _css[_at] == '\\' && _at + 1 < _css.Length ? 2 : 1;
        if (_at < _css.Length)
            _at++;
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || c >= '\u0080';
}
