using System.Text;
using Wcwidth;

namespace StaticWiki.Reporting.Terminal;

/// <summary>
/// Text of a file as a terminal shows it: each tab as four spaces, nothing that moves the cursor or turns the direction
/// of writing round, and widths as terminals count them: 2 for what is wide by Unicode's East Asian Width (UAX #11), 0
/// for combining characters.
/// </summary>
internal static class DisplayText
{
    private const string Tab = "    ";

    public static string Of(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t')
                shown.Append(Tab);
            else if (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029)
                shown.Append(' ');
            else if (IsDirection(rune))
                shown.Append('\uFFFD');
            else
                shown.Append(rune.ToString());
        }
        return shown.ToString();
    }

    /// <summary>How many columns a text takes that <see cref="Of"/> gives.</summary>
    public static int WidthOf(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += WidthOf(rune);
        return width;
    }

    /// <summary>How many columns a character takes; a tab the four of its spaces.</summary>
    public static int WidthOf(Rune rune) =>
        rune.Value == '\t' ? Tab.Length
        : Rune.IsControl(rune) || IsDirection(rune) || rune.Value is 0x2028 or 0x2029 ? 1
        : Math.Max(0, UnicodeCalculator.GetWidth(rune.Value));

    /// <summary>The characters that turn the direction of a text (UAX #9), behind which a line can hide what it says.</summary>
    private static bool IsDirection(Rune rune) =>
        rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C;
}
