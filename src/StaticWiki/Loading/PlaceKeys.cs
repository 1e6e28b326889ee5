using System.Collections.Immutable;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>The keys of a place in <c>places.yaml</c>.</summary>
internal static class PlaceKeys
{
    public static readonly YamlKey<YamlNode?> Latitude = YamlKey.Node(
        "lat",
        new YamlShape.Number(-90, 90),
        "The latitude in decimal degrees (WGS 84), south negative."
    ) with
    {
        IsRequired = true,
    };

    public static readonly YamlKey<YamlNode?> Longitude = YamlKey.Node(
        "lon",
        new YamlShape.Number(-180, 180),
        "The longitude in decimal degrees (WGS 84), west negative."
    ) with
    {
        IsRequired = true,
    };

    public static readonly YamlKey<ImmutableArray<Sourced<string>>> Aliases = YamlKey.Names(
        "aliases",
        "Other names of the place."
    );

    public static readonly YamlKey<Sourced<string>?> Topic = YamlKey.Text(
        "topic",
        "The topic that it leads to, where that has another name."
    );

    public static readonly YamlShape.Mapping Shape = new(Latitude, Longitude, Aliases, Topic);
}
