using System.Collections.Immutable;
using System.Text;
using StaticWiki.Text;

namespace StaticWiki.Rendering.Drawing;

/// <summary>The net of meridians and parallels.</summary>
internal static class Graticule
{
    private const int Samples = 64;

    private static readonly ImmutableArray<double> Steps = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 45];

    /// <summary>The data of a path, as much of it as can be seen.</summary>
    public static Html PathOf(MapView view)
    {
        var degreesAcross = Math.Min(360, view.Frame.Right / view.Scale * 180 / Math.PI);
        var step = Steps.FirstOrDefault(step => degreesAcross / step <= 6, Steps[^1]);
        var (south, north) = (
            Math.Max(-90, view.Centre.Latitude - view.Reach),
            Math.Min(90, view.Centre.Latitude + view.Reach)
        );
        var halfway = HalfwayRound(view, south, north);
        var (west, east) = (view.Centre.Longitude - halfway, view.Centre.Longitude + halfway);
        var path = new StringBuilder();
        foreach (var latitude in Multiples(step, south, north))
            Polyline.AppendTo(path, view, Line(i => new Coordinates(latitude, west + (east - west) * i)));
        foreach (var longitude in Multiples(step, west, east))
            Polyline.AppendTo(path, view, Line(i => new Coordinates(south + (north - south) * i, longitude)));
        return new Html(path.ToString());
    }

    /// <summary>How many degrees of longitude can be seen to either side of the middle.</summary>
    private static double HalfwayRound(MapView view, double south, double north)
    {
        if (view.Reach >= 90 || south <= -90 || north >= 90)
            return 179.99;
        var ratio = Math.Sin(view.Reach * Math.PI / 180) / Math.Cos(view.Centre.Latitude * Math.PI / 180);
        return ratio >= 1 ? 179.99 : Math.Asin(ratio) * 180 / Math.PI;
    }

    private static IEnumerable<double> Multiples(double step, double from, double to)
    {
        var last = (int)Math.Floor(to / step);
        for (var i = (int)Math.Ceiling(from / step); i <= last; i++)
            yield return i * step;
    }

    private static IEnumerable<Coordinates> Line(Func<double, Coordinates> at) =>
        Enumerable.Range(0, Samples + 1).Select(i => at((double)i / Samples));
}
