using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>The keys of <c>licence:</c> in <c>site.yaml</c>.</summary>
internal static class LicenceKeys
{
    public static readonly YamlKey<Sourced<string>?> Name = YamlKey.Text(
        "name",
        "What it is called, as CC BY 4.0."
    ) with
    {
        IsRequired = true,
    };

    public static readonly YamlKey<Sourced<Uri>?> Url = YamlKey.WebAddress("url", "Where its text stands.");

    public static readonly YamlShape.Mapping Shape = new(Name, Url);
}
