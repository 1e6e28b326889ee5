using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>Types of schema.org, which say to machines what sort of thing a topic is about.</summary>
internal static class SchemaType
{
    public const string Thing = "Thing";

    /// <summary>The type of a kind for which <c>site.yaml</c> names none.</summary>
    public static string OfKind(string kind) =>
        Name.Of(kind).Key switch
        {
            "person" or "people" => "Person",
            "place" or "location" => "Place",
            "event" => "Event",
            "organisation" or "organization" => "Organization",
            "work" => "CreativeWork",
            "book" => "Book",
            "film" or "movie" => "Movie",
            "vehicle" => "Vehicle",
            "product" => "Product",
            "software" => "SoftwareApplication",
            _ => Thing,
        };

    /// <summary>The <c>schema</c> of a kind; null where there is none that can be used.</summary>
    /// <remarks>
    /// schema.org has some 900 types and gets new ones, so only the form of the name is looked at: letters and digits, the
    /// first a capital letter.
    /// </remarks>
    public static string? Read(YamlFields kind)
    {
        if (kind.Read(KindKeys.Schema) is not { } written)
            return null;
        if (IsWellFormed(written.Value))
            return written.Value;
        const string address = "schema.org/";
        var name = written.Value;
        if (name.LastIndexOf(address, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            name = name[(at + address.Length)..];
        if (name.Length > 0)
            name = char.ToUpperInvariant(name[0]) + name[1..];
        var isMeant = IsWellFormed(name);
        kind.Report(
            LoadingRules.InvalidSetting.At(
                written.Place,
                $"'schema' has to be the name of a type of schema.org, not '{written.Value}'"
            ) with
            {
                Target = "schema",
                Help = isMeant ? $"write {name}" : "write a name such as Person, Place, Event or Organization",
                Edits = isMeant ? [new Edit(written.Place, name)] : [],
            }
        );
        return null;
    }

    /// <summary>Whether schema.org gives <c>additionalProperty</c> to a type: to products and places, of which these are the usual ones.</summary>
    public static bool HasAdditionalProperty(string type) =>
        type
            is "Product"
                or "IndividualProduct"
                or "ProductModel"
                or "Vehicle"
                or "Car"
                or "BusOrCoach"
                or "Motorcycle"
                or "Place"
                or "AdministrativeArea"
                or "Country"
                or "State"
                or "City"
                or "Landform"
                or "Mountain"
                or "BodyOfWater"
                or "RiverBodyOfWater"
                or "LandmarksOrHistoricalBuildings"
                or "TouristAttraction"
                or "CivicStructure"
                or "TrainStation"
                or "Airport"
                or "Bridge"
                or "Museum"
                or "Park"
                or "Residence";

    private static bool IsWellFormed(string name) =>
        name.Length is > 0 and <= 60 && char.IsAsciiLetterUpper(name[0]) && name.All(char.IsAsciiLetterOrDigit);
}
