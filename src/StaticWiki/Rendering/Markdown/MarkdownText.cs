using System.Buffers;
using System.Text;

namespace StaticWiki.Rendering.Markdown;

/// <summary>Plain text as Markdown.</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<>&~|\r\n");

    /// <summary>
    /// Text on one line that Markdown shows as it is (CommonMark 2.4, backslash escapes). It may stand in a link's text,
    /// a cell or a sentence; see <see cref="Line"/> for the beginning of a line.
    /// </summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is '\r' or '\n')
                escaped.Append(' ');
            else
                escaped.Append(Special.Contains(c) ? "\\" : "").Append(c);
        }
        return escaped.ToString();
    }

    /// <summary>The same where it begins a line, so that it begins no list or heading (CommonMark 4.2, 5.2).</summary>
    public static string Line(string text)
    {
        var line = Escape(text.Trim());
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
            digits++;
        if (digits > 0 && digits < line.Length && line[digits] is '.' or ')')
            return line.Insert(digits, "\\");
        return line.Length > 0 && line[0] is '#' or '+' or '-' or '=' or ':' ? "\\" + line : line;
    }

    /// <summary>A link; text alone where it leads nowhere.</summary>
    /// <param name="text">Not escaped.</param>
    /// <param name="href">Percent-encoded.</param>
    public static string Link(string text, string? href) =>
        href is null ? Escape(text) : $"[{Escape(text)}]({Destination(href)})";

    /// <summary>An address as it stands between parentheses (CommonMark 6.3): in angle brackets where it has spaces or parentheses.</summary>
    private static string Destination(string href) =>
        href.AsSpan().IndexOfAny(" ()") < 0 || href.AsSpan().IndexOfAny("<>\n") >= 0 ? href : $"<{href}>";
}
