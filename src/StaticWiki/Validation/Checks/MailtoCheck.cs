using StaticWiki.Diagnostics;
using StaticWiki.Validation.Urls;

namespace StaticWiki.Validation.Checks;

/// <summary>
/// mailto: addresses follow RFC 6068, section 2: addresses separated by commas, then header fields. Without any
/// address it is still valid (the reader picks one), so a wholly empty one is only an empty link.
/// </summary>
internal static class MailtoCheck
{
    public static Diagnostic? Check(LinkContext link)
    {
        var (addresses, fields) = (link.Url.Path, link.Url.Query);
        if (addresses.Length == 0 && string.IsNullOrEmpty(fields))
            return link.Report(ValidationRules.EmptyLink, "the mailto: link names nobody");
        var fault = (addresses.Length == 0 ? null : FaultOfAddresses(addresses)) ?? FaultOfFields(fields);
        return fault is null
            ? null
            : link.Report(ValidationRules.MalformedMailto, $"no mail program can read this address: {fault}");
    }

    /// <summary>Why a list of addresses is not one of RFC 6068's <c>to</c>, as the end of a sentence; null where it is.</summary>
    internal static string? FaultOfAddresses(string addresses)
    {
        foreach (var encoded in addresses.Split(','))
        {
            if (FaultOfEncoding(encoded) is { } fault)
                return fault;
            if (!IsAddress(PercentEncoding.Decode(encoded)))
                return $"'{encoded}' is no address of the form name@example.org";
        }
        return null;
    }

    private static string? FaultOfFields(string? fields)
    {
        if (string.IsNullOrEmpty(fields))
            return null;
        foreach (var field in fields.Split('&'))
        {
            var equals = field.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                return $"'{field}' is no header field of the form name=value";
            var value = field[(equals + 1)..];
            if (FaultOfEncoding(field) is { } fault)
                return fault;
            if (
                field[..equals].ToLowerInvariant() is "to" or "cc" or "bcc"
                && FaultOfAddresses(PercentEncoding.Decode(value)) is { } wrong
            )
                return wrong;
        }
        return null;
    }

    private static string? FaultOfEncoding(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is ' ' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}' or < ' ' or '\u007F')
                return text[i] == ' ' ? "it holds a space" : $"it holds '{text[i]}', which has to be percent-encoded";
            if (
                text[i] == '%'
                && !(i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            )
                return "it holds a '%' without two hexadecimal digits";
        }
        return null;
    }

    /// <summary><c>addr-spec</c>: a dotted or quoted local part, and a dotted or bracketed domain.</summary>
    private static bool IsAddress(string address)
    {
        var at = address.LastIndexOf('@');
        if (at <= 0 || at == address.Length - 1)
            return false;
        var (local, domain) = (address[..at], address[(at + 1)..]);
        var isQuoted =
            local.Length > 2
            && local[0] == '"'
            && local[^1] == '"'
            && !local[1..^1].Contains('"', StringComparison.Ordinal);
        var isLiteral = domain[0] == '[' && domain[^1] == ']' && domain.Length > 2;
        return (isQuoted || IsDotAtom(local)) && (isLiteral || IsDotAtom(domain));
    }

    private static bool IsDotAtom(string text) =>
        text.Split('.')
            .All(part =>
                part.Length > 0
                && part.All(c =>
                    char.IsAsciiLetterOrDigit(c)
                    || c >= '\u0080'
                    || "!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal)
                )
            );
}
