using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>The keys of a kind of topics, below <c>kinds:</c> in <c>site.yaml</c>.</summary>
internal static class KindKeys
{
    public static readonly YamlKey<Sourced<string>?> Name = YamlKey.Text(
        "name",
        "What one of it is called; the kind itself if left out."
    );

    public static readonly YamlKey<Sourced<string>?> Plural = YamlKey.Text(
        "plural",
        "What several are called; as one if left out."
    );

    public static readonly YamlKey<Sourced<string>?> Schema = YamlKey.Text(
        "schema",
        new YamlShape.Formed("^([Hh][Tt][Tt][Pp][Ss]?://)?[A-Za-z.]*/?[A-Z][A-Za-z0-9]*$", "Bridge"),
        "The type of schema.org that its topics have for machines, where that does not follow from the kind."
    );

    public static readonly YamlKey<YamlMap?> Facts = YamlKey.Map(
        "facts",
        new YamlShape.MapOf(
            new YamlShape.OneOf(new YamlShape.Choice(FactDefinitionReader.AllTypes), FactDefinitionKeys.Shape)
        ),
        "What its topics may state, and of which type that is. Anything may be stated, as text, where this is missing."
    );

    public static readonly YamlShape.Mapping Shape = new(Name, Plural, Schema, Facts);
}
