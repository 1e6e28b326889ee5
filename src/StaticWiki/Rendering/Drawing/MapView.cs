using StaticWiki.Text;

namespace StaticWiki.Rendering.Drawing;

/// <summary>The part of a map that a picture shows.</summary>
internal sealed class MapView
{
    private const double EarthRadius = 6371;

    /// <summary>Nearer together than this, in radii of the Earth (about 15 km), places are not drawn further apart.</summary>
    private const double SmallestExtent = 0.0024;

    /// <summary>Fewer kilometres across than this are a town and what is around it.</summary>
    private const double SmallestRegion = 60;

    /// <summary>How many kilometres across a map of a region has at least.</summary>
    private const double LeastRegion = 600;

    private readonly MapProjection _projection;
    private readonly Point _origin;

    /// <param name="places">What has to be on it; at least one.</param>
    /// <param name="width">In units of the picture.</param>
    /// <param name="least">The least height.</param>
    /// <param name="most">The greatest height.</param>
    /// <param name="margin">Free space round the places.</param>
    public MapView(IReadOnlyCollection<Coordinates> places, double width, double least, double most, double margin)
    {
        _projection = MapProjection.For(places);
        var points = places.Select(_projection.Project).ToList();
        var (left, right) = (points.Min(point => point.X), points.Max(point => point.X));
        var (top, bottom) = (points.Min(point => point.Y), points.Max(point => point.Y));
        var (across, down) = (Math.Max(SmallestExtent, right - left), Math.Max(SmallestExtent, bottom - top));
        Scale = Math.Min((width - 2 * margin) / across, (most - 2 * margin) / down);
        // Places of one region say more with a coast beside them; those of one town would lie on each other.
        var kilometres = width / Scale * EarthRadius;
        if (kilometres is > SmallestRegion and < LeastRegion)
            Scale *= kilometres / LeastRegion;
        var height = Math.Clamp((bottom - top) * Scale + 2 * margin, least, most);
        Frame = new Box(0, 0, width, height);
        _origin = new Point(width / 2 - (left + right) / 2 * Scale, height / 2 - (top + bottom) / 2 * Scale);
        // The corner furthest from the centre of the projection; its chord gives the angle.
        var furthest = new[]
        {
            new Point(0, 0),
            new Point(width, 0),
            new Point(0, height),
            new Point(width, height),
        }.Max(corner => corner.DistanceTo(_origin));
        Reach = double.IsFinite(_projection.Circumference)
            ? 180
            : 2 * Math.Asin(Math.Min(1, furthest / Scale / 2)) * 180 / Math.PI;
    }

    public Box Frame { get; }

    /// <summary>Units of the picture to a radius of the Earth.</summary>
    public double Scale { get; }

    public double UnitsPerKilometre => Scale / EarthRadius;

    public Coordinates Centre => _projection.Centre;

    /// <summary>How far from the centre something in the picture can be, in degrees.</summary>
    public double Reach { get; }

    /// <summary>The width of the whole Earth, in units; infinite where the map is not cut open.</summary>
    public double Circumference => _projection.Circumference * Scale;

    /// <summary>Whether something of a place and what lies round it may be in the picture.</summary>
    /// <param name="reach">How far round it, in degrees.</param>
    public bool CanShow(Coordinates place, double reach) => Centre.DegreesTo(place) <= Reach + reach;

    public Point Of(Coordinates place)
    {
        var point = _projection.Project(place);
        return new Point(_origin.X + point.X * Scale, _origin.Y + point.Y * Scale);
    }
}
