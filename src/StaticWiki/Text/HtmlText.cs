using System.Buffers;
using System.Text;

namespace StaticWiki.Text;

/// <summary>Text as HTML.</summary>
public static class HtmlText
{
    /// <summary>What is special in text between tags.</summary>
    internal static readonly SearchValues<char> SpecialInText = SearchValues.Create("&<>\"");

    /// <summary>What is special in text or in a quoted attribute value.</summary>
    internal static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>Escapes what is special in text between tags (CommonMark's reference renderings escape the same).</summary>
    public static string EscapeText(ReadOnlySpan<char> text) => Escape(text, SpecialInText) ?? text.ToString();

    /// <summary>
    /// Escapes what is special in text and in quoted attribute values (HTML standard, 13.3 "Escaping a string"), and
    /// nothing else, so that other scripts stay readable in the source.
    /// </summary>
    public static string Escape(string text) => Escape(text, Special) ?? text;

    /// <summary>The character reference for a special character.</summary>
    internal static string ReferenceTo(char special) =>
        special switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            _ => throw new ArgumentOutOfRangeException(nameof(special), special, null),
        };

    /// <returns>The text escaped; null where nothing in it is special.</returns>
    private static string? Escape(ReadOnlySpan<char> text, SearchValues<char> special)
    {
        var next = text.IndexOfAny(special);
        if (next < 0)
            return null;
        var escaped = new StringBuilder(text.Length + 16);
        for (; next >= 0; next = text.IndexOfAny(special))
        {
            escaped.Append(text[..next]).Append(ReferenceTo(text[next]));
            text = text[(next + 1)..];
        }
        return escaped.Append(text).ToString();
    }
}
