using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>The keys of a fact that topics of a kind may state, in <c>site.yaml</c>.</summary>
internal static class FactDefinitionKeys
{
    public static readonly YamlKey<Sourced<string>?> Label = YamlKey.Text(
        "label",
        "What readers see; the fact's name if left out."
    );

    public static readonly YamlKey<Sourced<string>?> Type = YamlKey.Text(
        "type",
        new YamlShape.Choice(FactDefinitionReader.AllTypes),
        "What its value is; text if left out, and a number where there is a 'unit'."
    );

    public static readonly YamlKey<Sourced<string>?> Of = YamlKey.Text(
        "of",
        new YamlShape.Choice(FactDefinitionReader.TypesOfItems),
        "What each item of a list is."
    );

    public static readonly YamlKey<Sourced<string>?> Unit = YamlKey.Text(
        "unit",
        new YamlShape.Formed("[^0-9]", "km/h"),
        "The unit of a number: a symbol such as km/h, or a word for what is counted."
    );

    public static readonly YamlShape.Mapping Shape = new(Label, Type, Of, Unit);
}
