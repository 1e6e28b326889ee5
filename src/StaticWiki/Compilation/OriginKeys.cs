using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Compilation;

/// <summary>The keys of an entry of <c>derives_from:</c> that is no source of the wiki.</summary>
internal static class OriginKeys
{
    public static readonly YamlKey<Sourced<string>?> Name = YamlKey.Text(
        "name",
        "What it is: an agency, a broadcast, a book. The same name is the same origin."
    ) with
    {
        IsRequired = true,
    };

    private static readonly YamlShape Entry = new YamlShape.OneOf(
        new YamlShape.Formed(@"^\S+$", "2025-09-03-gazette"),
        new YamlShape.Mapping(Name)
    );

    /// <summary>One of them, or a list.</summary>
    public static readonly YamlShape Shape = new YamlShape.OneOf(Entry, new YamlShape.ListOf(Entry));
}
