using System.Collections.Immutable;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Rendering.Drawing;

/// <summary>A round length of time, by which an axis is divided.</summary>
/// <param name="Days">How long it is, about.</param>
internal abstract record TimeStep(double Days)
{
    /// <summary>All of them, the shortest first.</summary>
    public static readonly ImmutableArray<TimeStep> All =
    [
        .. new[] { 1, 2, 5, 10 }.Select(days => new DayStep(days)),
        .. new[] { 1, 3, 6 }.Select(months => new MonthStep(months)),
        .. new[] { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000 }.Select(years => new YearStep(years)),
    ];

    /// <summary>The last beginning of a step that is not after a day.</summary>
    public abstract DateOnly Floor(DateOnly day);

    /// <summary>The beginning of the step behind one that begins on a day; null where the calendar ends.</summary>
    public abstract DateOnly? After(DateOnly beginning);

    /// <summary>What an axis says of the beginning of a step, and what it says below, as long as that stays the same.</summary>
    public abstract (string Label, string? Below) LabelOf(DateOnly beginning, DateTexts dates);

    /// <summary>What a step that begins on a day is called.</summary>
    public abstract string NameOf(DateOnly beginning, DateTexts dates);

    /// <summary>Days of a month, counted from its first; the last step of a month takes what is left of it.</summary>
    private sealed record DayStep(int Count) : TimeStep(Count)
    {
        public override DateOnly Floor(DateOnly day)
        {
            var first = 1 + (day.Day - 1) / Count * Count;
            // The last step of February, too, is not much shorter than the others.
            while (Count > 1 && first + Count * 0.8 > 29)
                first -= Count;
            return new DateOnly(day.Year, day.Month, first);
        }

        public override DateOnly? After(DateOnly beginning)
        {
            if (DateOnly.MaxValue.DayNumber - beginning.DayNumber < Count)
                return null;
            var next = beginning.AddDays(Count);
            if (next.Month == beginning.Month && Floor(next) == next)
                return next;
            var month = new DateOnly(beginning.Year, beginning.Month, 1);
            return month.Year == 9999 && month.Month == 12 ? null : month.AddMonths(1);
        }

        public override (string Label, string? Below) LabelOf(DateOnly beginning, DateTexts dates) =>
            (dates.ShortDay(beginning), dates.ShortYear(beginning.Year));

        public override string NameOf(DateOnly beginning, DateTexts dates) =>
            dates.InWords(new PartialDate(beginning.Year, beginning.Month, beginning.Day));
    }

    private sealed record MonthStep(int Count) : TimeStep(Count * 30.4)
    {
        public override DateOnly Floor(DateOnly day) => new(day.Year, 1 + (day.Month - 1) / Count * Count, 1);

        public override DateOnly? After(DateOnly beginning) =>
            beginning.Year == 9999 && beginning.Month + Count > 12 ? null : beginning.AddMonths(Count);

        public override (string Label, string? Below) LabelOf(DateOnly beginning, DateTexts dates) =>
            (dates.ShortMonth(beginning), dates.ShortYear(beginning.Year));

        public override string NameOf(DateOnly beginning, DateTexts dates) =>
            dates.InWords(new PartialDate(beginning.Year, beginning.Month));
    }

    private sealed record YearStep(int Count) : TimeStep(Count * 365.2)
    {
        public override DateOnly Floor(DateOnly day) => new(Math.Max(1, day.Year / Count * Count), 1, 1);

        public override DateOnly? After(DateOnly beginning)
        {
            var next = (beginning.Year / Count + 1) * Count;
            return next > 9999 ? null : new DateOnly(next, 1, 1);
        }

        public override (string Label, string? Below) LabelOf(DateOnly beginning, DateTexts dates) =>
            (dates.ShortYear(beginning.Year), null);

        public override string NameOf(DateOnly beginning, DateTexts dates) => dates.ShortYear(beginning.Year);
    }
}
