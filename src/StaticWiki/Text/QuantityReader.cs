using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace StaticWiki.Text;

/// <summary>
/// Reads quantities as people write them: <c>60 km/h</c>, <c>10–15 carriages</c>, <c>about 90</c>, <c>20,000 km</c>,
/// <c>between 5 and 6 m</c>, <c>37 mph (60 km/h)</c>. The point is the decimal one; thousands are set off by a comma or
/// a space (also the narrow and the no-break ones).
/// </summary>
public static class QuantityReader
{
    // Enough for any measurement, and few enough that no conversion overflows.
    private const int MostDigits = 15;
    private const int LongestHedge = 32;
    private const int LongestUnit = 40;

    private static readonly SearchValues<char> NotInHedge = SearchValues.Create("()/:;,");

    public static bool TryRead(string written, [NotNullWhen(true)] out Quantity? quantity)
    {
        quantity = null;
        var text = written.AsSpan().Trim();
        var at = text.IndexOfAnyInRange('0', '9');
        if (at < 0)
            return false;
        var isNegative = at > 0 && text[at - 1] is '-' or '−' && (at == 1 || char.IsWhiteSpace(text[at - 2]));
        var hedge = text[..(isNegative ? at - 1 : at)].Trim();
        if (hedge.Length > LongestHedge || hedge.ContainsAny(NotInHedge))
            return false;
        if (!TryReadNumber(text, ref at, out var first, out var precision))
            return false;
        var last = first = isNegative ? -first : first;
        var isRange = SkipRangeSign(text, ref at, hedge);
        if (isRange)
        {
            if (!TryReadNumber(text, ref at, out last, out var second) || last < first)
                return false;
            precision = Math.Min(precision, second);
        }
        if (!TryReadUnit(text[at..], out var unitText, out var unit))
            return false;
        quantity = Bound(hedge, first, last) with { Precision = precision, UnitText = unitText, Unit = unit };
        return true;
    }

    /// <summary>A number with a comma for its decimal sign, written with a point; null for anything else.</summary>
    public static string? WithDecimalPoint(string written)
    {
        var comma = written.IndexOf(',', StringComparison.Ordinal);
        if (comma <= 0 || comma != written.LastIndexOf(','))
            return null;
        var pointed = string.Concat(written.AsSpan(0, comma), ".", written.AsSpan(comma + 1));
        return !TryRead(written, out _) && TryRead(pointed, out _) ? pointed : null;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, ref int at, out decimal value, out int precision)
    {
        (value, precision) = (0, 0);
        var digits = 0;
        var zeros = 0;
        var separator = '\0';
        for (; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                value = (value * 10) + (text[at] - '0');
                zeros = text[at] == '0' ? zeros + 1 : 0;
                if (++digits > MostDigits)
                    return false;
            }
            else if (IsSeparator(text, at, digits, separator))
                separator = text[at];
            else
                break;
        }
        precision = Math.Min(zeros, Math.Max(0, digits - 2));
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            var scale = 1m;
            precision = 0;
            for (at++; at < text.Length && char.IsAsciiDigit(text[at]); at++)
            {
                value = (value * 10) + (text[at] - '0');
                scale *= 10;
                precision--;
                if (++digits > MostDigits)
                    return false;
            }
            value /= scale;
        }
        // "1,5" and "1.2.3" are no numbers.
        return digits > 0
            && !(at + 1 < text.Length && text[at] is ',' or '.' or '\'' && char.IsAsciiDigit(text[at + 1]));
    }

    private static bool IsSeparator(ReadOnlySpan<char> text, int at, int digits, char earlier) =>
        text[at] is ',' or ' ' or '\u00A0' or '\u2009' or '\u202F'
        && (earlier == '\0' ? digits is > 0 and <= 3 : earlier == text[at])
        && at + 3 < text.Length
        && text.Slice(at + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4]));

    private static bool SkipRangeSign(ReadOnlySpan<char> text, ref int at, ReadOnlySpan<char> hedge)
    {
        var rest = text[at..].TrimStart();
        var length =
            rest is ['-' or '–' or '—' or '−', ..] ? 1
            : rest.StartsWith("to ", StringComparison.OrdinalIgnoreCase) ? 2
            : rest.StartsWith("and ", StringComparison.OrdinalIgnoreCase)
            && hedge.EndsWith("between", StringComparison.OrdinalIgnoreCase)
                ? 3
            : 0;
        if (length == 0)
            return false;
        var behind = rest[length..].TrimStart();
        if (behind is [] || !char.IsAsciiDigit(behind[0]))
            return false;
        at = text.Length - behind.Length;
        return true;
    }

    private static bool TryReadUnit(ReadOnlySpan<char> rest, out string written, out MeasureUnit? unit)
    {
        var bracket = rest.IndexOf('(');
        if (bracket >= 0 && rest.EndsWith(")"))
            rest = rest[..bracket];
        written = rest.Trim().ToString();
        unit = MeasureUnit.Find(written);
        return unit is not null || (written.Length <= LongestUnit && !written.Any(c => char.IsDigit(c) || c is '('));
    }

    private static Quantity Bound(ReadOnlySpan<char> hedge, decimal first, decimal last)
    {
        var exact = new Quantity { Least = first, Most = last };
        var words = hedge.ToString().ToLowerInvariant();
        return words switch
        {
            "more than" or "over" or "above" or ">" => exact with { Most = null, IncludesLeast = false },
            "at least" or "no less than" or "no fewer than" or "from" or "≥" or ">=" => exact with { Most = null },
            "less than" or "fewer than" or "under" or "below" or "<" => exact with
            {
                Least = null,
                IncludesMost = false,
            },
            "up to" or "at most" or "no more than" or "≤" or "<=" => exact with { Least = null },
            _ => exact,
        };
    }
}
