using System.Collections.Immutable;
using System.Globalization;
using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>Reads <c>places.yaml</c>: a mapping from a place's name to its coordinates.</summary>
internal sealed class GazetteerReader
{
    private const string Example = "write 'Pyongyang: {lat: 39.03, lon: 125.75}'";

    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    private GazetteerReader() { }

    public static (Gazetteer Gazetteer, ImmutableArray<Diagnostic> Diagnostics) Read(
        string displayPath,
        ReadOnlySpan<byte> bytes
    )
    {
        var (text, decoding) = SourceDecoder.Decode(displayPath, bytes);
        var (map, yaml) = YamlReader.ReadMap(displayPath, text.Text);
        var reader = new GazetteerReader();
        ImmutableArray<PlaceEntry> places = [.. map.Entries.Select(reader.ReadPlace).OfType<PlaceEntry>()];
        reader.ReportNamesakes(places);
        ImmutableArray<Diagnostic> all = [.. yaml, .. reader._diagnostics];
        return (new Gazetteer(places), decoding is null ? all : [decoding, .. all]);
    }

    private PlaceEntry? ReadPlace(YamlEntry entry)
    {
        var name = new Sourced<string>(entry.Key.Value.Trim(), entry.Key.Place);
        if (name.Value.Length == 0)
        {
            _diagnostics.Add(
                TimeRules.WrongPlace.At(name.Place, "a place needs a name") with
                {
                    Target = name.Value,
                    Help = Example,
                }
            );
            return null;
        }
        if (entry.Value is not YamlMap map)
        {
            var isMissing = entry.Value is YamlScalar { IsNull: true };
            _diagnostics.Add(
                (isMissing ? TimeRules.MissingCoordinates : TimeRules.WrongPlace).At(
                    isMissing ? name.Place : entry.Value.Place,
                    isMissing
                        ? $"the place '{name.Value}' has no coordinates"
                        : $"'{name.Value}' has to be a mapping with 'lat' and 'lon', not {entry.Value.TypeName}"
                ) with
                {
                    Target = name.Value,
                    Help = Example,
                }
            );
            return new PlaceEntry(name, null, [], null);
        }
        var fields = new YamlFields(map, TimeRules.WrongPlace);
        var (latitude, longitude) = (
            Degrees(fields, PlaceKeys.Latitude, 90),
            Degrees(fields, PlaceKeys.Longitude, 180)
        );
        var missing = new[] { PlaceKeys.Latitude, PlaceKeys.Longitude }.Where(key => !fields.Has(key)).ToList();
        if (missing.Count > 0)
        {
            _diagnostics.Add(
                TimeRules.MissingCoordinates.At(
                    name.Place,
                    $"the place '{name.Value}' has no {string.Join(" and no ", missing.Select(key => $"'{key.Name}'"))}"
                ) with
                {
                    Target = name.Value,
                    Help = "add it in decimal degrees, as 'lat: 39.03, lon: 125.75'",
                }
            );
        }
        var place = new PlaceEntry(
            name,
            latitude is { } lat && longitude is { } lon ? new Coordinates(lat, lon) : null,
            fields.Read(PlaceKeys.Aliases),
            fields.Read(PlaceKeys.Topic)
        );
        foreach (var key in fields.UnreadKeys.ToList())
        {
            var unknown = Misspelling.Report(
                TimeRules.WrongPlace,
                "key of a place",
                key.Value,
                key.Place,
                fields.KnownKeys,
                fields.PlaceOf
            );
            _diagnostics.Add(Meant(key.Value) is { } meant ? Instead(unknown, key, meant) : unknown);
        }
        _diagnostics.AddRange(fields.Diagnostics);
        return place;
    }

    /// <summary>What other tools call the two coordinates.</summary>
    private static string? Meant(string key) =>
        key.ToUpperInvariant() switch
        {
            "LATITUDE" => "lat",
            "LNG" or "LONG" or "LONGITUDE" => "lon",
            _ => null,
        };

    private static Diagnostic Instead(Diagnostic unknown, YamlScalar key, string meant) =>
        unknown with
        {
            Help = Misspelling.DidYouMean([meant]),
            Edits = [new Edit(key.Place, meant)],
        };

    private static double? Degrees(YamlFields fields, YamlKey<YamlNode?> coordinate, int furthest)
    {
        if (fields.Read(coordinate) is not { } node)
            return null;
        var key = coordinate.Name;
        var direction = key == "lat" ? "latitude" : "longitude";
        if (Number(node) is not { } degrees)
        {
            var example = key == "lat" ? "39.03" : "125.75";
            fields.Wrong<double>(key, node, $"a {direction} in decimal degrees, such as {example}");
            return null;
        }
        if (Math.Abs(degrees) <= furthest)
            return degrees;
        var isSwapped =
            key == "lat"
            && Math.Abs(degrees) <= 180
            && Math.Abs(Number(fields.Read(PlaceKeys.Longitude)) ?? 180) <= furthest;
        fields.Wrong<double>(
            key,
            node,
            $"a {direction} between -{furthest} and {furthest} degrees",
            isSwapped ? "are 'lat' and 'lon' the wrong way round?" : null
        );
        return null;
    }

    private static double? Number(YamlNode? node) =>
        node is YamlScalar scalar
        && double.TryParse(
            scalar.Value,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
        && double.IsFinite(number)
            ? number
            : null;

    private void ReportNamesakes(ImmutableArray<PlaceEntry> places)
    {
        var holders = new Dictionary<Name, PlaceEntry>();
        foreach (var place in places)
        {
            foreach (var name in place.Names)
            {
                if (holders.TryAdd(Name.Of(name.Value), place))
                    continue;
                var other = holders[Name.Of(name.Value)];
                _diagnostics.Add(
                    TimeRules.SamePlace.At(
                        name.Place,
                        ReferenceEquals(other, place)
                            ? $"'{name.Value}' stands here twice"
                            : $"'{name.Value}' is a name of '{other.Name.Value}' already"
                    ) with
                    {
                        Target = name.Value,
                        Help = "a name means one place; take it from one of them",
                    }
                );
            }
        }
    }
}
