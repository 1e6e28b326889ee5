using System.Globalization;

namespace StaticWiki.Text;

/// <summary>A point on the Earth (WGS 84).</summary>
/// <param name="Latitude">Decimal degrees, −90 to 90; north is positive.</param>
/// <param name="Longitude">Decimal degrees, −180 to 180; east is positive.</param>
public readonly record struct Coordinates(double Latitude, double Longitude)
{
    /// <summary>The angle between two places as seen from the middle of the Earth, 0 to 180 degrees.</summary>
    public double DegreesTo(Coordinates other)
    {
        var (latitude, otherLatitude) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var across = double.DegreesToRadians(other.Longitude - Longitude);
        // The haversine is exact for small angles, where the cosine is not.
        var haversine =
            Math.Pow(Math.Sin((otherLatitude - latitude) / 2), 2)
            + Math.Cos(latitude) * Math.Cos(otherLatitude) * Math.Pow(Math.Sin(across / 2), 2);
        return double.RadiansToDegrees(2 * Math.Asin(Math.Min(1, Math.Sqrt(haversine))));
    }

    /// <summary>As an atlas writes it: <c>39.03° N, 125.75° E</c>, as precise as it is known.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Math.Abs(Latitude):0.####}° {(Latitude < 0 ? 'S' : 'N')}, {Math.Abs(Longitude):0.####}° {(Longitude < 0 ? 'W' : 'E')}"
        );
}
