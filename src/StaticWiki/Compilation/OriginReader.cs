using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Compilation;

/// <summary>Reads <c>derives_from:</c> of a source.</summary>
internal static class OriginReader
{
    /// <param name="fields">The front matter.</param>
    /// <param name="diagnostics">
    /// Takes what was wrong; another tool may mean something else by the same key, so that linking judges it.
    /// </param>
    public static ImmutableArray<Origin> Read(YamlFields fields, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var node = fields.Read(SourceKeys.DerivesFrom);
        return [.. ItemsOf(node).Select(item => ReadOne(item, diagnostics)).OfType<Origin>()];
    }

    private static ImmutableArray<YamlNode> ItemsOf(YamlNode? node) =>
        node switch
        {
            null => [],
            YamlList list => list.Items,
            _ => [node],
        };

    private static Origin? ReadOne(YamlNode item, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        switch (item)
        {
            case YamlScalar scalar when scalar.Value.Trim() is var name && name.Contains(' ', StringComparison.Ordinal):
                diagnostics.Add(
                    Wrong(scalar.Place, $"'{name}' is no source's id, which holds no space") with
                    {
                        Help = $"write '{{name: {name}}}' for what is no source of the wiki",
                    }
                );
                return null;
            case YamlScalar scalar when scalar.Value.Trim().TrimStart('@') is { Length: > 0 } id:
                return new Origin(new Sourced<string>(id, scalar.Place), IsSource: true)
                {
                    IsEditable = id == scalar.Value,
                };
            case YamlMap map:
                return ReadNamed(map, diagnostics);
            default:
                diagnostics.Add(Wrong(item.Place, $"an origin is the id of a source, not {NameOf(item)}"));
                return null;
        }
    }

    private static Origin? ReadNamed(YamlMap map, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var fields = new YamlFields(map, YamlRules.WrongType);
        var name = fields.Read(OriginKeys.Name);
        var unknown = fields.UnreadKeys.ToList();
        foreach (var key in unknown)
        {
            diagnostics.Add(
                Misspelling.Report(
                    YamlRules.UnknownKey,
                    "key of an origin",
                    key.Value,
                    key.Place,
                    fields.KnownKeys,
                    fields.PlaceOf
                ) with
                {
                    Severity = Severity.Error,
                    Help =
                        Suggestions.Nearest(key.Value, fields.KnownKeys).Count == 0
                            ? "write the id of a source alone, or '{name: …}' for what is no source of the wiki"
                            : $"did you mean '{OriginKeys.Name.Name}'?",
                }
            );
        }
        diagnostics.AddRange(fields.Diagnostics);
        if (name is not null)
            return new Origin(name, IsSource: false);
        if (unknown.Count == 0 && fields.Diagnostics.IsEmpty)
            diagnostics.Add(Wrong(map.Place, "an origin that is no source of the wiki needs a 'name'"));
        return null;
    }

    private static string NameOf(YamlNode node) => node is YamlScalar ? "nothing" : node.TypeName;

    private static Diagnostic Wrong(Place place, string message) =>
        YamlRules.WrongType.At(place, message) with
        {
            Target = SourceKeys.DerivesFrom.Name,
            Help = "write the id of a source, or '{name: …}' for what is no source of the wiki",
        };
}
