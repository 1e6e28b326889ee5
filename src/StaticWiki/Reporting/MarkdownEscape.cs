using System.Globalization;
using System.Text;
using StaticWiki.Text;

namespace StaticWiki.Reporting;

/// <summary>Texts of a wiki in Markdown that GitHub shows.</summary>
internal static class MarkdownEscape
{
    private const int LongestText = 240;

    /// <summary>Text that means nothing to Markdown, nor to GitHub, which makes links of <c>@name</c> and <c>#1</c>.</summary>
    public static string Of(string text)
    {
        var escaped = new StringBuilder(text.Length);
        var shown = text.Length <= LongestText ? text : Shortening.Begin(text, LongestText) + " …";
        foreach (var c in OneLine.Of(shown))
        {
            if (c is '@' or '&' or '<')
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
            else if ("\\`*_[]>#|~".Contains(c, StringComparison.Ordinal))
                escaped.Append('\\').Append(c);
            else
                escaped.Append(c);
        }
        return escaped.ToString();
    }

    /// <summary>A place or a name as code.</summary>
    public static string Code(string text) => $"`{OneLine.Of(text).Replace('`', '\'')}`";
}
