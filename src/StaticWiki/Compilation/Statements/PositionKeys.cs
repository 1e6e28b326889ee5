using System.Collections.Immutable;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Compilation.Statements;

/// <summary>The keys of an entry of <c>positions:</c> in a conflict.</summary>
internal static class PositionKeys
{
    public static readonly YamlKey<Sourced<string>?> Says = YamlKey.Text(
        "says",
        "The answer that these sources give."
    ) with
    {
        IsRequired = true,
    };

    public static readonly YamlKey<ImmutableArray<Sourced<string>>> Cite = FactKeys.Cite;

    public static readonly YamlKey<Sourced<PartialDate>?> Date = YamlKey.Date(
        "date",
        "When they gave it, where that is not the sources' own date."
    );

    public static readonly YamlShape.Mapping Shape = new(Says, Cite, Date);
}
