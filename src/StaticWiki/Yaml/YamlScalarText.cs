using System.Buffers;
using System.Globalization;
using System.Text;
using StaticWiki.Text;

namespace StaticWiki.Yaml;

/// <summary>Writes a text as a YAML scalar on one line that reads back as the same text, and as nothing but text.</summary>
internal static class YamlScalarText
{
    /// <summary>Besides letters and digits, what a plain scalar may hold here: fewer than YAML allows, and none that needs thought.</summary>
    private static readonly SearchValues<char> PlainPunctuation = SearchValues.Create(" -_.,;'’‘“”\"()/+&?!–—…:=%@~#");

    /// <summary>
    /// The scalar, plain where that is safe and readable, else in double quotes (YAML 1.2.2, 7.3.1). A character that
    /// YAML cannot hold (5.1: a lone surrogate, U+FFFE) becomes U+FFFD, as do NUL and the noncharacters that no text
    /// of a wiki may hold.
    /// </summary>
    public static string Of(string value)
    {
        value = Name.WellFormed(value);
        return IsPlain(value) ? value : Quote(value);
    }

    /// <summary>The same in double quotes, whatever it is.</summary>
    public static string InQuotes(string value) => Quote(Name.WellFormed(value));

    private static bool IsPlain(string value)
    {
        if (value.Length == 0 || !char.IsLetter(value[0]) || value.EndsWith(' ') || value.EndsWith(':'))
            return false;
        foreach (var c in value)
        {
            if (!char.IsLetterOrDigit(c) && !PlainPunctuation.Contains(c))
                return false;
        }
        return !value.Contains(": ", StringComparison.Ordinal)
            && !value.Contains(" #", StringComparison.Ordinal)
            && !MeansSomethingElse(value);
    }

    /// <summary>What YAML 1.1 or 1.2 takes for a truth value, nothing or a number.</summary>
    private static bool MeansSomethingElse(string value) =>
        value.ToUpperInvariant() is "TRUE" or "FALSE" or "YES" or "NO" or "ON" or "OFF" or "Y" or "N" or "NULL";

    private static string Quote(string value)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('"');
        foreach (var rune in value.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append((char)rune.Value);
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case '\t':
                    quoted.Append("\\t");
                    break;
                case var code when code == 0 || Noncharacters.Contains(code):
                    quoted.Append('\uFFFD');
                    break;
                case var code when NeedsEscape(rune):
                    quoted.Append(CultureInfo.InvariantCulture, $"\\u{code:X4}");
                    break;
                default:
                    quoted.Append(rune);
                    break;
            }
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>Control characters and line ends of any kind, and the byte order mark.</summary>
    private static bool NeedsEscape(Rune rune) =>
        rune.Value is 0xFEFF
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
