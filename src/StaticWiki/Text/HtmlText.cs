using System.Text;

namespace StaticWiki.Text;

/// <summary>Text as HTML.</summary>
public static class HtmlText
{
    /// <summary>Escapes what is special in text between tags (CommonMark's reference renderings escape the same).</summary>
    public static string EscapeText(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny("&<>\"") < 0)
            return text.ToString();
        return text.ToString()
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);
    }

    /// <summary>
    /// Escapes what is special in text and in quoted attribute values (HTML standard, 13.3 "Escaping a string"), and
    /// nothing else, so that other scripts stay readable in the source.
    /// </summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'") < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(c),
            };
        }
        return escaped.ToString();
    }
}
