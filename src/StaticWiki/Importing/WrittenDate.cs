using System.Globalization;
using System.Text.RegularExpressions;
using StaticWiki.Text;

namespace StaticWiki.Importing;

/// <summary>
/// Dates as articles write them, to the day, in forms that can be read in one way only: ISO 8601, year first, or with
/// the month's English name. "03/09/2025" is two different days on the two sides of an ocean and is not read.
/// </summary>
internal static class WrittenDate
{
    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    /// <summary>The longest date with its weekday and time, in UTF-16 code units, and more than enough space between them.</summary>
    private const int Longest = 128;

    private const RegexOptions Options =
        RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant
        | RegexOptions.ExplicitCapture
        | RegexOptions.NonBacktracking;

    private const string MonthName =
        "(?<name>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";

    // No digit may follow: "2025-09-031" is no date. A pattern that cannot look ahead has to read what follows.
    private static readonly Regex Day = new(
        @"^(?<date>((mon|tues?|wed(nes)?|thur?s?|fri|sat(ur)?|sun)(day)?\.?,?\s+)?"
            + @"((?<y>\d{4})(-(?<m>\d{2})-(?<d>\d{2})|\.\s?(?<m>\d{1,2})\.\s?(?<d>\d{1,2})\.?|/\s?(?<m>\d{1,2})/\s?(?<d>\d{1,2})\.?|\s?[年년]\s?(?<m>\d{1,2})\s?[月월]\s?(?<d>\d{1,2})\s?[日일])"
            + "|"
            + MonthName
            + @"\.?\s+(?<d>\d{1,2})(st|nd|rd|th)?,?\s+(?<y>\d{4})"
            + @"|(?<d>\d{1,2})(st|nd|rd|th)?\s+"
            + MonthName
            + @"\.?,?\s+(?<y>\d{4})))(\D|$)",
        Options
    );

    private static readonly Regex Time = new(
        @"^T?,?\s*(at\s+|[-–|]\s*)?\d{1,2}[:.]\d{2}(:\d{2}(\.\d+)?)?(\s*[ap]\.?m\.?)?",
        Options
    );

    private static readonly Regex Zone = new(@"^(?<zone>\s*\(?([A-Z]{2,4}|Z|[+-]\d{2}:?\d{2})\)?)(\W|$)", Options);

    /// <summary>The date that begins at an offset, with a weekday before it and a time of day behind it passed over.</summary>
    /// <returns>The date and the offset behind it; null where none begins.</returns>
    public static (PartialDate Date, int End)? ReadAt(string text, int start)
    {
        var match = Day.Match(text, start, Math.Min(Longest, text.Length - start));
        if (!match.Success)
            return null;
        var month = match.Groups["m"].Value;
        if (month.Length == 0)
        {
            var name = match.Groups["name"].Value;
            month = (Array.IndexOf(Months, name[..3].ToLowerInvariant()) + 1).ToString(CultureInfo.InvariantCulture);
        }
        var written = $"{match.Groups["y"].Value}-{month.PadLeft(2, '0')}-{match.Groups["d"].Value.PadLeft(2, '0')}";
        return PartialDate.TryParse(written, out var date)
            ? (date.Value, EndOfTime(text, start + match.Groups["date"].Length))
            : null;
    }

    /// <summary>Where a time of day ends that begins at an offset, with its zone; the offset itself where none does.</summary>
    private static int EndOfTime(string text, int start)
    {
        var time = Time.Match(text, start, Math.Min(Longest, text.Length - start));
        if (!time.Success)
            return start;
        var end = start + time.Length;
        return end + Zone.Match(text, end, Math.Min(Longest, text.Length - end)).Groups["zone"].Length;
    }
}
