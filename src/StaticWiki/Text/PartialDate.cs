using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace StaticWiki.Text;

/// <summary>A date as precise as it's known: a year, a month or a day of the Gregorian calendar.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">1 to 31, or null; null where the month is.</param>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null) : IComparable<PartialDate>
{
    /// <summary>
    /// Reads <c>2025</c>, <c>2025-09</c>, <c>2025-09-03</c> (ISO 8601), also with a time of day behind it, of which
    /// only the date counts, since that is what generators elsewhere accept in front matter.
    /// </summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PartialDate? date)
    {
        date = null;
        text = text.Trim();
        var time = text.AsSpan().IndexOfAny('T', 't', ' ');
        if (time == 10)
        {
            if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
                return false;
            text = text[..10];
        }
        var parts = text.Split('-');
        if (parts.Length > 3 || !TryNumber(parts[0], 4, out var year) || year == 0)
            return false;
        if (parts.Length == 1)
        {
            date = new PartialDate(year);
            return true;
        }
        if (!TryNumber(parts[1], 2, out var month) || month is < 1 or > 12)
            return false;
        if (parts.Length == 2)
        {
            date = new PartialDate(year, month);
            return true;
        }
        if (!TryNumber(parts[2], 2, out var day) || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new PartialDate(year, month, day);
        return true;
    }

    private static readonly string[] Ranges = [" to ", " until ", " till ", " - ", "–", "—", "..", "/"];

    /// <summary>Two dates that somebody wrote as one, with a word or sign for what lies between them; else null.</summary>
    public static (PartialDate First, PartialDate Last)? TryParseRange(string text)
    {
        foreach (var between in Ranges)
        {
            var at = text.IndexOf(between, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && TryParse(text[..at], out var first) && TryParse(text[(at + between.Length)..], out var last))
                return (first.Value, last.Value);
        }
        return null;
    }

    /// <summary>Why there is no such day, where the text has the form of a date ("February 2025 has 28 days"); else null.</summary>
    public static string? WhyImpossible(string text)
    {
        var parts = text.Trim().Split('-');
        if (
            parts.Length is < 2 or > 3
            || !TryNumber(parts[0], 4, out var year)
            || !TryNumber(parts[1], 2, out var month)
        )
            return null;
        if (year == 0)
            return "the year before 1 is no year 0";
        if (month is < 1 or > 12)
            return "a year has the months 01 to 12";
        if (parts.Length == 2 || !TryNumber(parts[2], 2, out var day))
            return null;
        var days = DateTime.DaysInMonth(year, month);
        return day < 1 || day > days
            ? string.Create(CultureInfo.InvariantCulture, $"{new DateOnly(year, month, 1):MMMM yyyy} has {days} days")
            : null;
    }

    /// <summary>Earlier first; of two where one is the less precise, that one.</summary>
    public int CompareTo(PartialDate other) =>
        (Year, Month ?? 0, Day ?? 0).CompareTo((other.Year, other.Month ?? 0, other.Day ?? 0));

    /// <summary>The first day it may mean.</summary>
    public DateOnly FirstDay => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it may mean.</summary>
    public DateOnly LastDay => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>ISO 8601, as precise as the date: valid in HTML's <c>datetime</c> attribute.</summary>
    public override string ToString() =>
        (Month, Day) switch
        {
            ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}-{day:D2}"),
            ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}"),
        };

    private static bool TryNumber(string digits, int length, out int number)
    {
        number = 0;
        return digits.Length == length
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
