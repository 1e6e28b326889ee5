using StaticWiki.Text;

namespace StaticWiki.Rendering.Drawing;

/// <summary>Makes a plane of the Earth: coordinates become points in radii of the Earth; y grows southward.</summary>
internal abstract class MapProjection
{
    /// <summary>How far from its centre an azimuthal map still looks like the Earth, in degrees.</summary>
    private const double Furthest = 75;

    /// <summary>The middle of the map.</summary>
    public required Coordinates Centre { get; init; }

    /// <summary>How wide the whole Earth is where the map is cut open along a meridian; infinite where it is not.</summary>
    public virtual double Circumference => double.PositiveInfinity;

    public abstract Point Project(Coordinates place);

    /// <summary>The projection for some places: true to area around their middle, or, for places all over the Earth, a plate.</summary>
    /// <param name="places">At least one.</param>
    public static MapProjection For(IReadOnlyCollection<Coordinates> places)
    {
        var (x, y, z) = (0.0, 0.0, 0.0);
        foreach (var place in places)
        {
            var (px, py, pz) = Direction(place);
            (x, y, z) = (x + px, y + py, z + pz);
        }
        var length = Math.Sqrt(x * x + y * y + z * z);
        if (length < 1e-6 * places.Count)
            return new PlateCarree { Centre = new Coordinates(0, 0) };
        var centre = new Coordinates(
            double.RadiansToDegrees(Math.Asin(Math.Clamp(z / length, -1, 1))),
            double.RadiansToDegrees(Math.Atan2(y, x))
        );
        var isNear = places.All(place => centre.DegreesTo(place) < Furthest);
        return isNear ? new AzimuthalEqualArea { Centre = centre } : new PlateCarree { Centre = centre };
    }

    private static (double X, double Y, double Z) Direction(Coordinates place)
    {
        var (latitude, longitude) = (double.DegreesToRadians(place.Latitude), double.DegreesToRadians(place.Longitude));
        return (Math.Cos(latitude) * Math.Cos(longitude), Math.Cos(latitude) * Math.Sin(longitude), Math.Sin(latitude));
    }

    /// <summary>Lambert's azimuthal equal-area projection (Snyder, Map Projections: A Working Manual, chapter 24).</summary>
    private sealed class AzimuthalEqualArea : MapProjection
    {
        public override Point Project(Coordinates place)
        {
            var (latitude, middle) = (
                double.DegreesToRadians(place.Latitude),
                double.DegreesToRadians(Centre.Latitude)
            );
            var longitude = double.DegreesToRadians(place.Longitude - Centre.Longitude);
            var cosine =
                Math.Sin(middle) * Math.Sin(latitude) + Math.Cos(middle) * Math.Cos(latitude) * Math.Cos(longitude);
            // The point opposite the centre is all of the rim.
            var k = Math.Sqrt(2 / Math.Max(1e-6, 1 + cosine));
            return new Point(
                k * Math.Cos(latitude) * Math.Sin(longitude),
                -k
                    * (
                        Math.Cos(middle) * Math.Sin(latitude)
                        - Math.Sin(middle) * Math.Cos(latitude) * Math.Cos(longitude)
                    )
            );
        }
    }

    /// <summary>The equirectangular projection, with the equator of true length (Snyder, chapter 12).</summary>
    private sealed class PlateCarree : MapProjection
    {
        public override double Circumference => 2 * Math.PI;

        public override Point Project(Coordinates place) =>
            new(
                double.DegreesToRadians(Math.IEEERemainder(place.Longitude - Centre.Longitude, 360)),
                -double.DegreesToRadians(place.Latitude)
            );
    }
}
