using StaticWiki.Diagnostics;

namespace StaticWiki.Validation.Checks;

/// <summary>
/// tel: numbers follow RFC 3966, section 3: a global number begins with '+'; a local one needs a <c>phone-context</c>.
/// As local ones are widely written without it, and do work in their country, that alone is a warning.
/// </summary>
internal static class TelCheck
{
    public static Diagnostic? Check(LinkContext link)
    {
        var number = link.Url.Path;
        if (FaultOf(number) is { } fault)
            return link.Report(ValidationRules.MalformedTel, $"no telephone can dial this number: {fault}");
        return number.StartsWith('+') || number.Contains(";phone-context=", StringComparison.OrdinalIgnoreCase)
            ? null
            : link.Report(ValidationRules.LocalTel, "the number has no country code", "write it as tel:+…");
    }

    /// <summary>Why a number is none, as the end of a sentence; null where it is one.</summary>
    internal static string? FaultOf(string number)
    {
        var semicolon = number.IndexOf(';', StringComparison.Ordinal);
        var digits = semicolon < 0 ? number : number[..semicolon];
        if (digits.Length == 0)
            return "there is no number";
        var isGlobal = digits[0] == '+';
        var allowed = isGlobal ? "0123456789" : "0123456789ABCDEFabcdef*#";
        var hasDigit = false;
        foreach (var c in isGlobal ? digits[1..] : digits)
        {
            if (allowed.Contains(c, StringComparison.Ordinal))
                hasDigit = true;
            else if (c is not ('-' or '.' or '(' or ')'))
                return c == ' ' ? "it holds a space" : $"it holds '{c}'";
        }
        if (!hasDigit)
            return "there is no digit in it";
        var parameters = semicolon < 0 ? [] : number[(semicolon + 1)..].Split(';');
        var wrong = parameters.FirstOrDefault(parameter => !IsParameter(parameter));
        return wrong is null ? null : $"'{wrong}' is no parameter";
    }

    private static bool IsParameter(string parameter)
    {
        var name = parameter.Split('=')[0];
        return name.Length > 0
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            && !parameter.Contains(' ', StringComparison.Ordinal)
            && !parameter.EndsWith('=');
    }
}
