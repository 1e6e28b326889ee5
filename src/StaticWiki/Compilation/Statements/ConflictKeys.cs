using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Compilation.Statements;

/// <summary>The keys of an entry of <c>conflicts:</c>.</summary>
internal static class ConflictKeys
{
    public static readonly YamlKey<Sourced<string>?> Question = YamlKey.Text(
        "question",
        "What is answered differently, as asked of a reader."
    ) with
    {
        IsRequired = true,
    };

    public static readonly YamlKey<YamlNode?> Positions = YamlKey.Node(
        "positions",
        new YamlShape.ListOf(PositionKeys.Shape, Least: 2),
        "The answers, at least two."
    ) with
    {
        IsRequired = true,
    };

    public static readonly YamlKey<Sourced<string>?> Note = YamlKey.Text("note", "What can be said about them.");

    public static readonly YamlShape.Mapping Shape = new(Question, Positions, Note);
}
