using System.Buffers;
using System.Text;
using StaticWiki.Html;

namespace StaticWiki.Validation.Html;

/// <summary>"Prescan a byte stream to determine its encoding" (HTML standard 13.2.3.2).</summary>
internal static class MetaPrescan
{
    /// <summary>How many bytes of a page are looked at.</summary>
    private const int MaxLength = 1024;

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(" \t\n\f\r;");

    /// <summary>The first encoding label that a <c>meta</c> in the first 1024 bytes names; null where none does.</summary>
    /// <param name="page">The whole page.</param>
    public static string? Charset(ReadOnlySpan<byte> page)
    {
        var bytes = page[..Math.Min(page.Length, MaxLength)];
        // Everything that matters here is ASCII.
        Span<char> characters = stackalloc char[MaxLength];
        ReadOnlySpan<char> text = characters[..Encoding.Latin1.GetChars(bytes, characters)];
        var at = 0;
        while (at < text.Length)
        {
            var rest = text[at..];
            if (rest.StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = rest[2..].IndexOf("-->");
                at = end < 0 ? text.Length : at + 2 + end + 3;
            }
            else if (IsMeta(rest))
            {
                at += 5;
                if (MetaCharset(text, ref at) is { } charset)
                    return charset;
            }
            else if (rest.Length > 1 && rest[0] == '<' && (char.IsAsciiLetter(rest[1]) || IsEndTag(rest)))
            {
                at = SkipToDelimiter(text, at);
                while (AttributeLocator.Next(text, ref at, out _, out _)) { }
            }
            else if (rest.Length > 1 && rest[0] == '<' && rest[1] is '!' or '/' or '?')
            {
                var end = rest.IndexOf('>');
                at = end < 0 ? text.Length : at + end + 1;
            }
            else
            {
                var next = rest[1..].IndexOf('<');
                at = next < 0 ? text.Length : at + 1 + next;
            }
        }
        return null;
    }

    private static bool IsMeta(ReadOnlySpan<char> rest) =>
        rest.Length > 5
        && rest.StartsWith("<meta", StringComparison.OrdinalIgnoreCase)
        && (IsSpace(rest[5]) || rest[5] == '/');

    private static bool IsEndTag(ReadOnlySpan<char> rest) =>
        rest.Length > 2 && rest[1] == '/' && char.IsAsciiLetter(rest[2]);

    private static string? MetaCharset(ReadOnlySpan<char> text, ref int at)
    {
        string? charset = null;
        var gotPragma = false;
        var needsPragma = false;
        while (NextAttribute(text, ref at) is var (name, value))
        {
            switch (name)
            {
                case "http-equiv":
                    gotPragma |= value.Equals("content-type", StringComparison.OrdinalIgnoreCase);
                    break;
                case "content" when charset is null && FromContent(value) is { } fromContent:
                    (charset, needsPragma) = (fromContent, true);
                    break;
                case "charset":
                    (charset, needsPragma) = (value, false);
                    break;
            }
        }
        return charset is null || (needsPragma && !gotPragma) || EncodingLabels.Find(charset) is null ? null : charset;
    }

    /// <summary>"Extracting a character encoding from a meta element" (HTML standard 2.5.4).</summary>
    private static string? FromContent(string content)
    {
        var at = 0;
        while ((at = content.IndexOf("charset", at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            at += "charset".Length;
            var rest = content.AsSpan(at).TrimStart();
            if (!rest.StartsWith("="))
                continue;
            rest = rest[1..].TrimStart();
            if (rest.IsEmpty)
                return null;
            if (rest[0] is '"' or '\'')
            {
                var close = rest[1..].IndexOf(rest[0]);
                return close < 0 ? null : rest.Slice(1, close).ToString();
            }
            var end = rest.IndexOfAny(LabelEnds);
            return (end < 0 ? rest : rest[..end]).ToString();
        }
        return null;
    }

    private static (string Name, string Value)? NextAttribute(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && (IsSpace(text[at]) || text[at] == '/'))
            at++;
        if (at >= text.Length || text[at] == '>')
            return null;
        var start = at;
        while (
            at < text.Length && !IsSpace(text[at]) && text[at] is not ('/' or '>') && (text[at] != '=' || at == start)
        )
            at++;
        var name = text[start..at].ToString().ToLowerInvariant();
        while (at < text.Length && IsSpace(text[at]))
            at++;
        if (at >= text.Length || text[at] != '=')
            return (name, "");
        at++;
        while (at < text.Length && IsSpace(text[at]))
            at++;
        if (at < text.Length && text[at] is '"' or '\'')
        {
            var rest = text[(at + 1)..];
            var close = rest.IndexOf(text[at]);
            var value = rest[..(close < 0 ? rest.Length : close)];
            at += 1 + (close < 0 ? value.Length : close + 1);
            return (name, value.ToString());
        }
        start = at;
        while (at < text.Length && !IsSpace(text[at]) && text[at] != '>')
            at++;
        return (name, text[start..at].ToString());
    }

    private static int SkipToDelimiter(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && !IsSpace(text[at]) && text[at] != '>')
            at++;
        return at;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';
}
