using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>The keys of <c>evidence:</c> in <c>site.yaml</c>.</summary>
internal static class EvidenceKeys
{
    public static readonly YamlKey<Sourced<string>?> Minimum = YamlKey.Text(
        "minimum",
        new YamlShape.OneOf(new YamlShape.Formed("^[0-9]+([.][0-9]+)? *%$", "95%"), new YamlShape.Number(0, 100)),
        "The share of its paragraphs and facts that each topic has to cite a source for, as 95%."
    );

    public static readonly YamlShape.Mapping Shape = new(Minimum);
}
