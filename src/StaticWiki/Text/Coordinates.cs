using System.Globalization;

namespace StaticWiki.Text;

/// <summary>A point on the Earth (WGS 84).</summary>
/// <param name="Latitude">Decimal degrees, −90 to 90; north is positive.</param>
/// <param name="Longitude">Decimal degrees, −180 to 180; east is positive.</param>
public readonly record struct Coordinates(double Latitude, double Longitude)
{
    /// <summary>As an atlas writes it: <c>39.03° N, 125.75° E</c>, as precise as it is known.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Math.Abs(Latitude):0.####}° {(Latitude < 0 ? 'S' : 'N')}, {Math.Abs(Longitude):0.####}° {(Longitude < 0 ? 'W' : 'E')}"
        );
}
