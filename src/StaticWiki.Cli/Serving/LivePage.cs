using System.Globalization;
using System.Net;
using System.Text;

namespace StaticWiki.Cli.Serving;

/// <summary>Adds to a page on its way what shows it anew; the page in the site has nothing of it.</summary>
internal static class LivePage
{
    /// <summary>What no page or file of a site can have for the beginning of its address: names with a dot are not published.</summary>
    public const string ReservedPath = "/.staticwiki/";

    public const string ScriptPath = ReservedPath + "live.js";

    private const string PolicyName = "content-security-policy";

    /// <summary>The page with the script as its last element.</summary>
    /// <param name="html">The page, in UTF-8.</param>
    /// <param name="origin">Where the server is.</param>
    /// <param name="version">Tells the page from what it will be.</param>
    /// <param name="moment">Tells what has changed before the page was read from what will change later.</param>
    public static byte[] Of(ReadOnlySpan<byte> html, string origin, string version, long moment)
    {
        var script = Encoding.UTF8.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<script src=\"{origin}{ScriptPath}\" data-version=\"{version}\" data-since=\"{moment}\" defer></script>"
            )
        );
        var end = html.LastIndexOf("</body>"u8);
        end = end < 0 ? html.Length : end;
        return Relaxed([.. html[..end], .. script, .. html[end..]], origin);
    }

    /// <summary>The page with its policy widened by the script and its stream, where it does not allow them anyway.</summary>
    private static byte[] Relaxed(byte[] html, string origin)
    {
        var text = Encoding.Latin1.GetString(html);
        var at = text.IndexOf(PolicyName, StringComparison.OrdinalIgnoreCase);
        var isChanged = false;
        for (; at >= 0; at = text.IndexOf(PolicyName, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var (start, end) = FindContent(text, at);
            if (start < 0)
                continue;
            var policy = WebUtility.HtmlDecode(text[start..end]);
            var relaxed = PolicyRelaxation.Of(policy, origin);
            if (relaxed == policy)
                continue;
            text = text[..start] + WebUtility.HtmlEncode(relaxed) + text[end..];
            isChanged = true;
        }
        return isChanged ? Encoding.Latin1.GetBytes(text) : html;
    }

    /// <summary>Where the value of the attribute <c>content</c> stands in the element around a place; -1 where there is none.</summary>
    private static (int Start, int End) FindContent(string text, int at)
    {
        var open = text.LastIndexOf('<', at);
        var close = text.IndexOf('>', at);
        if (open < 0 || close < 0 || !text.AsSpan(open).StartsWith("<meta", StringComparison.OrdinalIgnoreCase))
            return (-1, -1);
        const string attribute = "content=";
        var name = text.IndexOf(" " + attribute, open, close - open, StringComparison.OrdinalIgnoreCase);
        var start = name + attribute.Length + 2;
        if (name < 0 || start >= text.Length || text[start - 1] is not ('"' or '\''))
            return (-1, -1);
        var end = text.IndexOf(text[start - 1], start);
        return end < 0 ? (-1, -1) : (start, end);
    }
}
