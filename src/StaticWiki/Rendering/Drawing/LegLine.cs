using StaticWiki.Linking.Events;

namespace StaticWiki.Rendering.Drawing;

/// <summary>The line of a leg in the picture, or, where the map is cut open there, one of its two halves.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
internal sealed record LegLine(Point From, Point To, TravelMode Mode, bool IsForward, bool IsBack)
{
    private const double ArrowLength = 8;

    /// <summary>A flight is drawn as an arc, this far beside the straight line, in its lengths.</summary>
    private const double Bend = 0.13;

    /// <summary>The shortest line that has room for an arrow.</summary>
    private const double Shortest = 26;

    public static IEnumerable<LegLine> Of(MapLeg leg, MapView view)
    {
        var (start, end) = (view.Of(leg.From.At), view.Of(leg.To.At));
        var whole = new LegLine(start, end, leg.Mode, leg.IsForward, leg.IsBack);
        if (Math.Abs(end.X - start.X) <= view.Circumference / 2)
            return [whole];
        // The shorter way leads out at one side of the map and in at the other.
        var round = end.X > start.X ? -view.Circumference : view.Circumference;
        return
        [
            whole with
            {
                To = end with { X = end.X + round },
            },
            whole with
            {
                From = start with { X = start.X - round },
            },
        ];
    }

    public void DrawOn(Svg svg)
    {
        Draw(svg, Mode, PathData());
        if (From.DistanceTo(To) < Shortest)
            return;
        if (IsForward)
            AddArrow(svg, IsBack ? 0.6 : 0.52, 1);
        if (IsBack)
            AddArrow(svg, 0.4, -1);
    }

    /// <summary>How a means of travel looks, for the legend.</summary>
    public static void DrawSample(Svg svg, TravelMode mode, Point from, Point to) =>
        Draw(svg, mode, $"M{Svg.Number(from.X)} {Svg.Number(from.Y)}L{Svg.Number(to.X)} {Svg.Number(to.Y)}");

    private static void Draw(Svg svg, TravelMode mode, string path)
    {
        var name = mode.ToString().ToLowerInvariant();
        var dashes = mode switch
        {
            TravelMode.Air => "7 5",
            TravelMode.Sea => "1.5 4",
            TravelMode.Road => "12 3",
            _ => "none",
        };
        svg.Add(
            $"""<path class="leg {name}" d="{path}" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="{dashes}"/>"""
        );
        // Sleepers make a line a railway.
        if (mode == TravelMode.Rail)
            svg.Add(
                $"""<path class="leg {name}" d="{path}" fill="none" stroke="currentColor" stroke-width="6" stroke-dasharray="1.2 6"/>"""
            );
    }

    private string PathData()
    {
        var start = $"M{Svg.Number(From.X)} {Svg.Number(From.Y)}";
        var end = $"{Svg.Number(To.X)} {Svg.Number(To.Y)}";
        return Mode == TravelMode.Air
            ? $"{start}Q{Svg.Number(Control.X)} {Svg.Number(Control.Y)} {end}"
            : $"{start}L{end}";
    }

    private Point Control =>
        new((From.X + To.X) / 2 + (To.Y - From.Y) * 2 * Bend, (From.Y + To.Y) / 2 - (To.X - From.X) * 2 * Bend);

    private void AddArrow(Svg svg, double at, int direction)
    {
        var middle = Mode == TravelMode.Air ? Control : new Point((From.X + To.X) / 2, (From.Y + To.Y) / 2);
        // A straight line is a Bézier curve whose control point is its middle.
        var tip = new Point(Curve(From.X, middle.X, To.X, at), Curve(From.Y, middle.Y, To.Y, at));
        var (dx, dy) = (Slope(From.X, middle.X, To.X, at), Slope(From.Y, middle.Y, To.Y, at));
        var length = Math.Sqrt(dx * dx + dy * dy);
        var (ux, uy) = (dx / length * direction * ArrowLength, dy / length * direction * ArrowLength);
        svg.Add(
            $"""<path class="arrow" d="M{tip.X + ux / 2} {tip.Y + uy / 2}L{tip.X - ux / 2 - uy * 0.45} {tip.Y - uy / 2 + ux * 0.45}L{tip.X - ux / 2 + uy * 0.45} {tip.Y - uy / 2 - ux * 0.45}Z"/>"""
        );
    }

    private static double Curve(double from, double control, double to, double t) =>
        (1 - t) * (1 - t) * from + 2 * t * (1 - t) * control + t * t * to;

    private static double Slope(double from, double control, double to, double t) =>
        2 * (1 - t) * (control - from) + 2 * t * (to - control);
}
