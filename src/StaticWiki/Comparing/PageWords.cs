using System.Net;
using System.Text;

namespace StaticWiki.Comparing;

/// <summary>Texts reduced to their words, so that neither punctuation nor markup nor letter case tells two of them apart.</summary>
internal static class PageWords
{
    private static readonly string[] Unread = ["script", "style", "head", "template"];

    /// <summary>The words of a text in lower case, one space before and behind each.</summary>
    public static string Of(string text)
    {
        var words = new StringBuilder(text.Length + 2).Append(' ');
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                words.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (words[^1] != ' ')
                words.Append(' ');
        }
        return words[^1] == ' ' ? words.ToString() : words.Append(' ').ToString();
    }

    /// <summary>The words of a page that was made by our own renderer: its markup is well-formed.</summary>
    public static string OfHtml(ReadOnlySpan<byte> page)
    {
        var html = Encoding.UTF8.GetString(page);
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length; )
        {
            var open = html.IndexOf('<', at);
            text.Append(html, at, (open < 0 ? html.Length : open) - at);
            if (open < 0)
                break;
            var end = html.IndexOf('>', open);
            if (end < 0)
                break;
            var skipped = Array.Find(Unread, name => IsTag(html.AsSpan(open + 1, end - open - 1), name));
            var close = skipped is null ? -1 : html.IndexOf($"</{skipped}>", end, StringComparison.OrdinalIgnoreCase);
            at = close < 0 ? end + 1 : close + skipped!.Length + 3;
        }
        return Of(WebUtility.HtmlDecode(text.ToString()));
    }

    private static bool IsTag(ReadOnlySpan<char> tag, string name) =>
        tag.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && (tag.Length == name.Length || char.IsWhiteSpace(tag[name.Length]));
}
