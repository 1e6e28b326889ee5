using System.Collections.Immutable;
using StaticWiki.Localization;

namespace StaticWiki.Rendering.Drawing;

/// <summary>Where on a line a day stands, and how the line is divided.</summary>
internal sealed class TimeScale
{
    /// <summary>Less than a week is no span to draw.</summary>
    private const double ShortestSpan = 7;

    private readonly double _firstDay;
    private readonly double _unitsPerDay;
    private readonly double _left;

    /// <param name="first">The first day that has to be on it.</param>
    /// <param name="last">The last day that has to be on it; not before the first.</param>
    /// <param name="left">Where the line begins, in units.</param>
    /// <param name="right">Where it ends.</param>
    public TimeScale(DateOnly first, DateOnly last, double left, double right)
    {
        var days = (double)(last.DayNumber - first.DayNumber + 1);
        var span = Math.Max(ShortestSpan, days * 1.06);
        _firstDay = first.DayNumber - (span - days) / 2;
        _unitsPerDay = (right - left) / span;
        (_left, Right) = (left, right);
    }

    public double Right { get; }

    /// <summary>Where a day begins.</summary>
    public double At(DateOnly day) => _left + (day.DayNumber - _firstDay) * _unitsPerDay;

    /// <summary>Where a day ends.</summary>
    public double EndOf(DateOnly day) => At(day) + _unitsPerDay;

    /// <summary>The marks of the axis, at the shortest step whose labels keep apart.</summary>
    public ImmutableArray<Tick> Ticks(double fontSize, DateTexts dates)
    {
        foreach (var step in TimeStep.All)
        {
            var widest = Svg.WidthOf(step.LabelOf(new DateOnly(2000, 9, 28), dates).Label, fontSize);
            // The last step of a month may be shorter by a few days than the others.
            if (step.Days * 0.8 * _unitsPerDay >= widest + fontSize * 0.6)
                return TicksAt(step, dates);
        }
        return [];
    }

    /// <summary>The shortest step of which the whole line holds no more than a number.</summary>
    public TimeStep StepFor(int most) =>
        TimeStep.All.FirstOrDefault(step => (Right - _left) / _unitsPerDay / step.Days <= most, TimeStep.All[^1]);

    private ImmutableArray<Tick> TicksAt(TimeStep step, DateTexts dates)
    {
        var ticks = ImmutableArray.CreateBuilder<Tick>();
        string? below = null;
        var first = (int)Math.Ceiling(Math.Max(0, _firstDay));
        for (DateOnly? at = step.Floor(DateOnly.FromDayNumber(first)); at is { } day; at = step.After(day))
        {
            var x = At(day);
            if (x < _left)
                continue;
            if (x > Right)
                break;
            var (label, under) = step.LabelOf(day, dates);
            ticks.Add(new Tick(x, label, under == below ? null : under));
            below = under;
        }
        return ticks.ToImmutable();
    }
}

/// <summary>A mark of an axis.</summary>
/// <param name="X">Where it stands.</param>
/// <param name="Label">What it says.</param>
/// <param name="Below">What it says below that; null where that is still true.</param>
internal readonly record struct Tick(double X, string Label, string? Below);
