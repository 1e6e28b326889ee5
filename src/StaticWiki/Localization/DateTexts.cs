using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StaticWiki.Text;

namespace StaticWiki.Localization;

/// <summary>Dates as a language writes them.</summary>
public sealed class DateTexts
{
    private static readonly ImmutableArray<string> Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    private readonly TextPattern _day;
    private readonly TextPattern _month;
    private readonly TextPattern _year;
    private readonly TextPattern _shortDay;
    private readonly TextPattern _shortYear;
    private readonly ImmutableArray<string> _names;
    private readonly ImmutableArray<string> _shortNames;

    internal DateTexts(Func<string, TextPattern> formOf)
    {
        _day = formOf("dates.day");
        _month = formOf("dates.month");
        _year = formOf("dates.year");
        _shortDay = formOf("dates.short_day");
        _shortYear = formOf("dates.short_year");
        _names = [.. Months.Select(month => formOf("months." + month).Written)];
        _shortNames = [.. Months.Select(month => formOf("months_short." + month).Written)];
    }

    /// <summary>The names of the texts that dates are made of.</summary>
    internal static IEnumerable<string> Names =>
        new[] { "dates.day", "dates.month", "dates.year", "dates.short_day", "dates.short_year" }
            .Concat(Months.Select(month => "months." + month))
            .Concat(Months.Select(month => "months_short." + month));

    /// <summary>As a reader sees it, as precise as the date: "1 October 1884", "October 1884", "1884".</summary>
    public string InWords(PartialDate date) =>
        Fill(
            date.Day is not null ? _day
                : date.Month is not null ? _month
                : _year,
            date.FirstDay,
            _names
        );

    /// <summary>A day of an axis: "1 Oct".</summary>
    public string ShortDay(DateOnly day) => Fill(_shortDay, day, _shortNames);

    /// <summary>A month of an axis: "Oct".</summary>
    public string ShortMonth(DateOnly day) => _shortNames[day.Month - 1];

    /// <summary>A year of an axis: "1884", without zeros before it.</summary>
    public string ShortYear(int year) => Fill(_shortYear, new DateOnly(year, 1, 1), _shortNames, "0");

    private static string Fill(
        TextPattern pattern,
        DateOnly day,
        ImmutableArray<string> names,
        string yearFormat = "0000"
    )
    {
        var text = new StringBuilder(32);
        foreach (var part in pattern.Parts)
        {
            _ = (part.IsPlaceholder, part.Text) switch
            {
                (false, var written) => text.Append(written),
                (_, "day") => text.Append(CultureInfo.InvariantCulture, $"{day.Day}"),
                (_, "month") => text.Append(names[day.Month - 1]),
                _ => text.Append(day.Year.ToString(yearFormat, CultureInfo.InvariantCulture)),
            };
        }
        return text.ToString();
    }
}
