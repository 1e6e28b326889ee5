using System.Globalization;

namespace StaticWiki.Validation.Html;

/// <summary>What <c>meta http-equiv=refresh</c> asks for.</summary>
/// <param name="Seconds">How long the browser waits, in seconds.</param>
/// <param name="Target">The address as written; null where the page only reloads itself.</param>
internal sealed record MetaRefresh(int Seconds, string? Target)
{
    /// <summary>Whether the address stands in quotes, which browsers take off and authors must not write (4.2.5.3).</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Reads the <c>content</c> attribute: "shared declarative refresh steps" (HTML standard 4.2.5.3).</summary>
    /// <returns>Null where browsers ignore the element.</returns>
    public static MetaRefresh? Parse(string content)
    {
        var rest = content.AsSpan().TrimStart(" \t\n\f\r");
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? rest.Length : digits;
        if (digits == 0 && !rest.StartsWith("."))
            return null;
        var seconds =
            int.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : digits == 0 ? 0
            : int.MaxValue;

        rest = rest[digits..].TrimStart("0123456789.");
        if (rest.IsEmpty)
            return new MetaRefresh(seconds, null);
        if (!" \t\n\f\r;,".Contains(rest[0], StringComparison.Ordinal))
            return null;
        rest = rest.TrimStart(" \t\n\f\r");
        if (rest is [';' or ',', ..])
            rest = rest[1..].TrimStart(" \t\n\f\r");
        return rest.IsEmpty
            ? new MetaRefresh(seconds, null)
            : new MetaRefresh(seconds, Url(rest, out var isQuoted).ToString()) { IsQuoted = isQuoted };
    }

    private static ReadOnlySpan<char> Url(ReadOnlySpan<char> rest, out bool isQuoted)
    {
        isQuoted = false;
        if (rest.StartsWith("url", StringComparison.OrdinalIgnoreCase))
        {
            var afterName = rest[3..].TrimStart(" \t\n\f\r");
            if (!afterName.StartsWith("="))
                return rest;
            rest = afterName[1..].TrimStart(" \t\n\f\r");
        }
        if (rest is not ['"' or '\'', ..])
            return rest;
        isQuoted = true;
        var quote = rest[0];
        rest = rest[1..];
        var close = rest.IndexOf(quote);
        return close < 0 ? rest : rest[..close];
    }
}
