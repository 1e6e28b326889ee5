using System.Collections.Immutable;
using System.Globalization;
using StaticWiki.Linking.Events;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Rendering.Drawing;

/// <summary>
/// Events on an axis of time. Each mark leads to its entry on the page. Where there are more than lanes can hold, bars
/// say how many there were in each year, month or day.
/// </summary>
internal static class TimelinePicture
{
    // A phone shows the whole width at three quarters of its size; letters stay readable.
    private const double Width = 480;
    private const double Margin = 8;
    private const double FontSize = 12.5;
    private const double LaneHeight = 18;
    private const double Radius = 4;
    private const double LabelGap = 4;
    private const int MostLanes = 18;
    private const int MostMarks = 200;
    private const int MostBars = 90;
    private const double BarHeight = 110;
    private const int LongestLabel = 32;

    /// <summary>Where labels leave no room for marks, each second event may have one, or each third …</summary>
    private static readonly ImmutableArray<int> Thinnings = [1, 2, 3, 4, 6, 8, 12, 16, 24, int.MaxValue];

    /// <param name="events">At least one, in the order of time.</param>
    public static Html Draw(IReadOnlyList<EventModel> events, InterfaceTexts texts)
    {
        var first = events.Min(happened => happened.Date.FirstDay);
        var last = events.Max(LastDayOf);
        var scale = new TimeScale(first, last < first ? first : last, Margin, Width - Margin);
        var svg = new Svg();
        var plot = Marks(events, scale, texts) ?? Bars(events, scale, texts);
        var height = plot.Height + 34;
        svg.Add(
            $"""<svg class="timeline-picture" role="group" aria-labelledby="timeline.title timeline.desc" viewBox="0 0 {Width} {height}" width="{Width}" height="{height}" font-size="{FontSize}" fill="currentColor">"""
        );
        svg.Add($"""<title id="timeline.title">{texts.Of(ProgramTexts.Timeline)}</title>""");
        svg.Add($"""<desc id="timeline.desc">{Describe(events.Count, Years(first, last, texts), texts)}</desc>""");
        foreach (var tick in scale.Ticks(FontSize, texts.Dates))
        {
            svg.Add(
                $"""<path class="grid" d="M{tick.X} 0V{plot.Height + 5}" stroke="currentColor" stroke-opacity=".18"/>"""
            );
            var x = Math.Clamp(tick.X, Margin + 14, Width - Margin - 14);
            svg.Add($"""<text class="tick" x="{x}" y="{plot.Height + 17}" text-anchor="middle">{tick.Label}</text>""");
            if (tick.Below is not null)
                svg.Add(
                    $"""<text class="tick" x="{x}" y="{plot.Height + 30}" text-anchor="middle">{tick.Below}</text>"""
                );
        }
        svg.Add(
            $"""<path class="axis" d="M{Margin} {plot.Height}H{Width - Margin}" stroke="currentColor" stroke-opacity=".5"/>"""
        );
        svg.Add($"{plot.Content}</svg>");
        return svg.ToHtml();
    }

    /// <summary>A mark for each event; null where there is no room for them all.</summary>
    private static (Html Content, double Height)? Marks(
        IReadOnlyList<EventModel> events,
        TimeScale scale,
        InterfaceTexts texts
    )
    {
        if (events.Count > MostMarks)
            return null;
        var labels = events.Select(LabelOf).ToList();
        var items = events.Select((happened, i) => ItemOf(happened, labels[i], scale)).ToList();
        if (Arrange(items) is not { } found)
            return null;
        var height = (found.Max(place => place.Lane) + 1) * LaneHeight + 6;
        var svg = new Svg();
        for (var i = 0; i < events.Count; i++)
            AddMark(
                svg,
                events[i],
                labels[i],
                items[i],
                found[i],
                height - 8 - (found[i].Lane + 0.5) * LaneHeight,
                texts
            );
        return (svg.ToHtml(), height);
    }

    /// <summary>In the order of time while all labels have room, so that marks rise with it; else labels are spread evenly.</summary>
    private static ImmutableArray<LanePlace>? Arrange(List<LaneItem> items)
    {
        var inOrder = LaneLayout.Arrange(items, 1, Width - 1, MostLanes);
        if (inOrder is { } all && all.All(place => place.Side != LabelSide.None))
            return all;
        var order = LaneLayout.Spread(items.Count);
        var spread = Thinnings
            .Select(every =>
                LaneLayout.Arrange(
                    [.. order.Select(i => items[i])],
                    1,
                    Width - 1,
                    MostLanes,
                    labelled: items.Count / every
                )
            )
            .FirstOrDefault(found => found is not null);
        return spread is { } places
            ? [.. order.Zip(places).OrderBy(pair => pair.First).Select(pair => pair.Second)]
            : null;
    }

    private static LaneItem ItemOf(EventModel happened, string label, TimeScale scale)
    {
        var start = scale.At(happened.Date.FirstDay);
        var end = Math.Max(start, scale.EndOf(LastDayOf(happened)));
        // A day is a dot, whatever the scale; what lasted longer than a dot is wide is a bar.
        if (end - start < 3 * Radius)
            (start, end) = ((start + end) / 2 - Radius, (start + end) / 2 + Radius);
        return new LaneItem(start, end, Svg.WidthOf(label, FontSize) + LabelGap);
    }

    private static void AddMark(
        Svg svg,
        EventModel happened,
        string label,
        LaneItem item,
        LanePlace place,
        double y,
        InterfaceTexts texts
    )
    {
        var name = $"{TimeOf(happened, texts.Dates)}: {happened.Title}";
        svg.Add($"""<a href="#{happened.Id}" tabindex="-1" aria-label="{name}"><title>{name}</title>""");
        svg.Add(
            $"""<rect class="mark" x="{item.Start}" y="{y - Radius}" width="{item.End - item.Start}" height="{2 * Radius}" rx="{Radius}"/>"""
        );
        if (place.Side == LabelSide.Right)
            svg.Add($"""<text x="{item.End + LabelGap}" y="{y + 4}">{label}</text>""");
        else if (place.Side == LabelSide.Left)
            svg.Add($"""<text x="{item.Start - LabelGap}" y="{y + 4}" text-anchor="end">{label}</text>""");
        svg.Add($"</a>");
    }

    private static (Html Content, double Height) Bars(
        IReadOnlyList<EventModel> events,
        TimeScale scale,
        InterfaceTexts texts
    )
    {
        var step = scale.StepFor(MostBars);
        var bins = events.GroupBy(happened => step.Floor(happened.Date.FirstDay)).ToList();
        var most = bins.Max(bin => bin.Count());
        var svg = new Svg();
        foreach (var bin in bins)
        {
            var left = Math.Max(Margin, scale.At(bin.Key));
            var right = Math.Min(Width - Margin, step.After(bin.Key) is { } next ? scale.At(next) : scale.Right);
            var height = Math.Max(2, BarHeight * bin.Count() / most);
            var name = $"{step.NameOf(bin.Key, texts.Dates)}: {Count(bin.Count(), texts)}";
            svg.Add($"""<a href="#{bin.First().Id}" tabindex="-1" aria-label="{name}"><title>{name}</title>""");
            svg.Add(
                $"""<rect class="mark" x="{left + 0.5}" y="{BarHeight + 16 - height}" width="{Math.Max(1.5, right - left - 1)}" height="{height}"/></a>"""
            );
        }
        svg.Add(
            $"""<text class="tick" x="{Margin}" y="10">{texts.Of(ProgramTexts.TallestBar, InterfaceText.Shown(most))}</text>"""
        );
        return (svg.ToHtml(), BarHeight + 16);
    }

    private static string Describe(int events, string years, InterfaceTexts texts) =>
        texts.For(events, ProgramTexts.TimelineDescription, InterfaceText.Shown(events), years);

    private static string Years(DateOnly first, DateOnly last, InterfaceTexts texts)
    {
        return first.Year >= last.Year
            ? texts.Of(ProgramTexts.InYear, Shown(first))
            : texts.Of(ProgramTexts.FromTo, Shown(first), Shown(last));

        static string Shown(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);
    }

    private static string Count(int events, InterfaceTexts texts) =>
        texts.For(events, ProgramTexts.EventCount, InterfaceText.Shown(events));

    private static string TimeOf(EventModel happened, DateTexts dates) =>
        happened.End is { } end
            ? $"{dates.InWords(happened.Date)} – {dates.InWords(end)}"
            : dates.InWords(happened.Date);

    private static string LabelOf(EventModel happened)
    {
        var title = Shortening.Begin(happened.Title, LongestLabel);
        return title.Length < happened.Title.Length ? title + "…" : title;
    }

    private static DateOnly LastDayOf(EventModel happened)
    {
        // An end before the beginning has been told of; the picture goes by the date.
        var last = happened.Date.LastDay;
        return happened.End is { } end && end.LastDay >= happened.Date.FirstDay ? end.LastDay : last;
    }
}
