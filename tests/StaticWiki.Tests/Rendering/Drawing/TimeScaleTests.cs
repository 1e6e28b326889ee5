using CsCheck;
using StaticWiki.Localization;
using StaticWiki.Rendering.Drawing;

namespace StaticWiki.Tests.Rendering.Drawing;

public sealed class TimeScaleTests
{
    private const double FontSize = 11.5;

    private static readonly Gen<DateOnly> Days = Gen.Int[DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber]
        .Select(DateOnly.FromDayNumber);

    [Fact]
    public void A_step_holds_its_days() =>
        Gen.Select(Days, Gen.OneOf(TimeStep.All.ToArray()))
            .Sample(
                (day, step) =>
                {
                    var beginning = step.Floor(day);
                    Assert.True(beginning <= day);
                    Assert.Equal(beginning, step.Floor(beginning));
                    if (step.After(beginning) is not { } next)
                        return;
                    Assert.True(day < next);
                    Assert.Equal(next, step.Floor(next));
                    Assert.Equal(beginning, step.Floor(next.AddDays(-1)));
                }
            );

    [Fact]
    public void The_labels_of_an_axis_keep_apart() =>
        // From a day to three hundred years, and now and then to all the calendar has.
        Gen.Select(Days, Gen.OneOf(Gen.Int[0, 40], Gen.Int[0, 110_000], Gen.Int[0, 3_652_058]))
            .Sample(
                (first, length) =>
                {
                    var last = DateOnly.FromDayNumber(Math.Min(first.DayNumber + length, DateOnly.MaxValue.DayNumber));
                    var scale = new TimeScale(first, last, 8, 472);
                    Assert.True(scale.At(first) >= 8 && scale.EndOf(last) <= 472.001);
                    var ticks = scale.Ticks(FontSize, InterfaceTexts.English.Dates);
                    Assert.InRange(ticks.Length, 1, 20);
                    for (var i = 1; i < ticks.Length; i++)
                    {
                        var room = ticks[i].X - ticks[i - 1].X;
                        var need = (WidthOf(ticks[i]) + WidthOf(ticks[i - 1])) / 2;
                        Assert.True(room >= need, $"{ticks[i - 1]} and {ticks[i]} need {need}");
                    }
                }
            );

    private static double WidthOf(Tick tick) => Svg.WidthOf(tick.Label, FontSize);
}
