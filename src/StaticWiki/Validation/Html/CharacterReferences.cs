using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace StaticWiki.Validation.Html;

/// <summary>Resolves character references as the tokenizer does (HTML standard 13.2.5.72), and its line endings (13.2.3.5).</summary>
internal static class CharacterReferences
{
    private static readonly (string Name, char Character)[] Common =
    [
        ("&amp;", '&'),
        ("&lt;", '<'),
        ("&gt;", '>'),
        ("&quot;", '"'),
        ("&#39;", '\''),
    ];

    /// <param name="written">The text as it stands in the page, without null characters.</param>
    /// <param name="inAttribute">In an attribute, a reference without semicolon may be none.</param>
    public static string Resolve(ReadOnlySpan<char> written, bool inAttribute)
    {
        var text = written.Contains('\r')
            ? written.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : written.ToString();
        return TryResolveCommon(text) ?? (inAttribute ? InAttribute(text) : InText(text));
    }

    /// <summary>The text where it holds no reference but the most common ones; else null.</summary>
    private static string? TryResolveCommon(string text)
    {
        var at = text.IndexOf('&', StringComparison.Ordinal);
        if (at < 0)
            return text;
        var resolved = new StringBuilder(text.Length);
        var copied = 0;
        for (; at >= 0; at = text.IndexOf('&', copied))
        {
            var rest = text.AsSpan(at);
            var known = false;
            foreach (var (name, character) in Common)
            {
                if (!rest.StartsWith(name))
                    continue;
                resolved.Append(text, copied, at - copied).Append(character);
                copied = at + name.Length;
                known = true;
                break;
            }
            if (!known)
                return null;
        }
        return resolved.Append(text, copied, text.Length - copied).ToString();
    }

    private static string InAttribute(string text)
    {
        // Between quotes a quote cannot stand by itself, but may in a value that was written without them.
        var quoted = text.Replace("\"", "&quot;", StringComparison.Ordinal);
        using var source = new TextSource($"<a b=\"{quoted}\">");
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        return tokenizer.GetStructToken().Attributes[0].Value.ToString();
    }

    private static string InText(string text)
    {
        using var source = new TextSource(text);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        var resolved = new StringBuilder(text.Length);
        while (true)
        {
            ref var token = ref tokenizer.GetStructToken();
            if (token.Type == HtmlTokenType.EndOfFile)
                return resolved.ToString();
            resolved.Append(token.Data.ToString());
        }
    }
}
