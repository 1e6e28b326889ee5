using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>The keys of <c>repository:</c> in <c>site.yaml</c>.</summary>
internal static class RepositoryKeys
{
    /// <summary>Of <c>owner/name</c>.</summary>
    public const string Pattern = "^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$";

    public static readonly YamlKey<Sourced<string>?> Name = YamlKey.Text(
        "name",
        new YamlShape.Formed(Pattern, "owner/name"),
        "Owner and name, as owner/name."
    ) with
    {
        IsRequired = true,
    };

    public static readonly YamlKey<Sourced<string>?> Branch = YamlKey.Text(
        "branch",
        "The branch that is published; main if left out."
    );

    public static readonly YamlShape.Mapping Shape = new(Name, Branch);
}
