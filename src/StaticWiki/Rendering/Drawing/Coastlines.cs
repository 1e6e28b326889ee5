using System.Collections.Immutable;
using System.Text;
using StaticWiki.Text;

namespace StaticWiki.Rendering.Drawing;

/// <summary>
/// The coastlines of the Earth: Natural Earth's land at 1:50 million (public domain, naturalearthdata.com), without
/// what is smaller than a fifth of a degree and simplified to a twenty-fifth.
/// </summary>
/// <remarks>
/// <c>coastlines.txt</c> holds a line of text for each, in Google's encoded polyline format: differences of latitude and
/// longitude in hundredths of a degree, in groups of five bits.
/// </remarks>
internal static class Coastlines
{
    private static readonly Lazy<ImmutableArray<Coast>> All = new(Read);

    /// <summary>The data of a path, as much of it as can be seen.</summary>
    public static Html PathOf(MapView view)
    {
        var path = new StringBuilder();
        foreach (var coast in All.Value)
        {
            if (view.CanShow(coast.Middle, coast.Reach))
                Polyline.AppendTo(path, view, coast.Points);
        }
        return new Html(path.ToString());
    }

    /// <param name="Middle">A point among its points.</param>
    /// <param name="Reach">How far the furthest of them is from it, in degrees.</param>
    private sealed record Coast(ImmutableArray<Coordinates> Points, Coordinates Middle, double Reach);

    private static ImmutableArray<Coast> Read()
    {
        using var stream = typeof(Coastlines).Assembly.GetManifestResourceStream("coastlines.txt")!;
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var coasts = ImmutableArray.CreateBuilder<Coast>();
        while (reader.ReadLine() is { } line)
        {
            var points = Decode(line);
            var middle = points[points.Length / 2];
            coasts.Add(new Coast(points, middle, points.Max(middle.DegreesTo)));
        }
        return coasts.ToImmutable();
    }

    private static ImmutableArray<Coordinates> Decode(string line)
    {
        var points = ImmutableArray.CreateBuilder<Coordinates>();
        var (at, latitude, longitude) = (0, 0, 0);
        while (at < line.Length)
        {
            latitude += Next(line, ref at);
            longitude += Next(line, ref at);
            points.Add(new Coordinates(latitude / 100.0, longitude / 100.0));
        }
        return points.ToImmutable();
    }

    private static int Next(string line, ref int at)
    {
        var (bits, shift) = (0, 0);
        int group;
        do
        {
            group = line[at++] - 63;
            bits |= (group & 0x1F) << shift;
            shift += 5;
        } while (group >= 0x20);
        return (bits & 1) == 0 ? bits >> 1 : ~(bits >> 1);
    }
}
