using System.Globalization;
using System.Text;
using StaticWiki.Text;

namespace StaticWiki.Reporting;

/// <summary>
/// Texts of a wiki in Markdown that GitHub shows. Nothing in them becomes markup, and GitHub, which looks through the
/// finished text for <c>@name</c>, <c>#1</c> and addresses, makes no link of them and notifies nobody: a backslash or a
/// character reference alone would not hinder it there.
/// </summary>
internal static class MarkdownEscape
{
    private const int LongestText = 240;

    // Stands between two characters unseen, so that GitHub does not take them for a name or a number.
    private const string Apart = "&#8203;";

    /// <summary>Text that means nothing to Markdown, nor to GitHub; what is long is cut.</summary>
    public static string Of(string text)
    {
        var shown = Visible(text.Length <= LongestText ? text : Shortening.Begin(text, LongestText) + " …").Trim();
        var escaped = new StringBuilder(shown.Length + 16);
        var start = 0;
        // What begins a line may make a list or a heading of it.
        if (
            shown.AsSpan().IndexOfAnyExceptInRange('0', '9') is > 0 and var digits
            && shown.AsSpan(digits) is ['.' or ')'] or ['.' or ')', ' ', ..]
        )
        {
            escaped.Append(shown, 0, digits).Append('\\');
            start = digits;
        }
        else if (shown is ['-' or '+' or '=', ..])
        {
            escaped.Append('\\');
        }
        for (var i = start; i < shown.Length; i++)
        {
            if (LengthOfAddress(shown, i) is > 0 and var length)
            {
                escaped.Append(Code(shown.Substring(i, length)));
                i += length - 1;
                continue;
            }
            Append(shown, i, escaped);
        }
        return escaped.ToString();
    }

    /// <summary>A place, a name or an address as code, in which GitHub makes links of nothing; of what is long the end stays.</summary>
    public static string Code(string text)
    {
        var shown = text.Length <= LongestText ? text : "… " + Shortening.End(text, LongestText);
        return $"`{Visible(shown).Replace('`', '\'')}`";
    }

    private static void Append(string text, int at, StringBuilder escaped)
    {
        var c = text[at];
        switch (c)
        {
            // Not by backslashes: behind one an address is written as code, and that has backticks of its own.
            case '&' or '<' or '`':
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
                break;
            case '@':
                escaped.Append(c).Append(Apart);
                break;
            case '#':
                escaped.Append("\\#").Append(at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) ? Apart : "");
                break;
            case '$':
                // GitHub's way of writing one that begins no formula.
                escaped.Append("<span>$</span>");
                break;
            case '-' when at >= 2 && text.AsSpan(at - 2, 2).Equals("GH", StringComparison.OrdinalIgnoreCase):
                escaped.Append('-').Append(Apart);
                break;
            // Behind a letter it would be part of an address.
            case ':' when text.AsSpan(at + 1).StartsWith("//"):
                escaped.Append(':').Append(Apart);
                break;
            case '.' when at >= 3 && text.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase):
                escaped.Append(Apart).Append('.');
                break;
            case '\\' or '*' or '_' or '[' or ']' or '>' or '|' or '~' or '!':
                escaped.Append('\\').Append(c);
                break;
            default:
                escaped.Append(c);
                break;
        }
    }

    /// <summary>How long the address is that begins here; 0 where none does.</summary>
    private static int LengthOfAddress(string text, int at)
    {
        if (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]))
            return 0;
        var scheme = at;
        while (scheme < text.Length && char.IsAsciiLetterOrDigit(text[scheme]))
            scheme++;
        if (scheme == at || !text.AsSpan(scheme).StartsWith("://"))
            return 0;
        var end = scheme;
        while (
            end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('\'' or '"' or '`' or '<' or '>')
        )
            end++;
        return end - at;
    }

    /// <summary>A text on one line, without what moves a cursor or turns the direction of writing round.</summary>
    private static string Visible(string text) =>
        string.Create(
            text.Length,
            text,
            static (span, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                    span[i] =
                        char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? ' '
                        : IsDirection(source[i]) ? '\uFFFD'
                        : source[i];
            }
        );

    /// <summary>As in UAX #9.</summary>
    private static bool IsDirection(char c) =>
        c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';
}
