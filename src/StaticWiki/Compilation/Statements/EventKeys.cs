using System.Collections.Immutable;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Compilation.Statements;

/// <summary>The keys of an entry of <c>events:</c>.</summary>
internal static class EventKeys
{
    public static readonly YamlKey<Sourced<PartialDate>?> Date = YamlKey.FirstDate(
        "date",
        "end",
        "When it happened or began: a day, a month or a year, no more precise than the source."
    ) with
    {
        IsRequired = true,
    };

    public static readonly YamlKey<Sourced<PartialDate>?> End = YamlKey.Date("end", "When it ended, in the same form.");

    public static readonly YamlKey<Sourced<string>?> Title = YamlKey.Text(
        "title",
        "What happened, in a few words."
    ) with
    {
        IsRequired = true,
    };

    public static readonly YamlKey<Sourced<string>?> Place = YamlKey.Text(
        "place",
        "Where, by its name in places.yaml; instead of 'route'."
    );

    public static readonly YamlKey<ImmutableArray<Sourced<string>>> Route = YamlKey.Names(
        "route",
        "The places of a journey in order, by their names in places.yaml; instead of 'place'."
    );

    public static readonly YamlKey<Sourced<string>?> Means = YamlKey.Text(
        "means",
        "How they travelled: train, aircraft, ship, car; where it changed on the way, one for each leg of the route."
    );

    public static readonly YamlKey<ImmutableArray<Sourced<string>>> Topics = YamlKey.Names(
        "topics",
        "Other topics that it touches, by their names."
    );

    public static readonly YamlKey<ImmutableArray<Sourced<string>>> Cite = FactKeys.Cite;

    public static readonly YamlKey<Sourced<string>?> Note = YamlKey.Text(
        "note",
        "What has to be known with it, such as a doubt."
    );

    public static readonly YamlShape.Mapping Shape = new(Date, End, Title, Place, Route, Means, Topics, Cite, Note);
}
