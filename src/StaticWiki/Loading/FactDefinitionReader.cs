using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>Reads which facts the topics of a kind may state: <c>facts:</c> below a kind in <c>site.yaml</c>.</summary>
internal static class FactDefinitionReader
{
    private const string List = "list";

    private static readonly ImmutableArray<(string Word, FactType Type)> Types =
    [
        ("text", FactType.Text),
        ("number", FactType.Number),
        ("date", FactType.Date),
        ("topic", FactType.Topic),
    ];

    public static ImmutableArray<string> TypesOfItems => [.. Types.Select(type => type.Word)];

    public static ImmutableArray<string> AllTypes => [.. TypesOfItems, List];

    /// <param name="kind">The fields of the kind, which take the diagnostics.</param>
    /// <param name="capitalize">Makes a label of a name.</param>
    public static ImmutableArray<FactDefinition> Read(YamlFields kind, Func<string, string> capitalize) =>
        [.. (kind.Read(KindKeys.Facts)?.Entries ?? []).Select(entry => Read(kind, entry, capitalize))];

    private static FactDefinition Read(YamlFields kind, YamlEntry entry, Func<string, string> capitalize)
    {
        var name = entry.Key.Value;
        var label = capitalize(name.Replace('_', ' '));
        switch (entry.Value)
        {
            case YamlScalar { IsNull: true }:
                return new FactDefinition(name, label, FactType.Text);
            case YamlScalar scalar:
                var word = scalar.Value.Trim();
                return new FactDefinition(
                    name,
                    label,
                    TypeOf(kind, word, scalar.Place, List) ?? FactType.Text,
                    word == List
                );
            case YamlMap map:
                var fields = new YamlFields(map, LoadingRules.InvalidSetting);
                var definition = Read(fields, name, label);
                foreach (var key in fields.UnreadKeys.ToList())
                {
                    fields.Report(
                        Misspelling.Report(
                            LoadingRules.UnknownSetting,
                            "setting",
                            key.Value,
                            key.Place,
                            fields.KnownKeys,
                            fields.PlaceOf
                        )
                    );
                }
                foreach (var diagnostic in fields.Diagnostics)
                    kind.Report(diagnostic);
                return definition;
            default:
                kind.Wrong<string>(name, entry.Value, "a type, or a mapping with 'type', 'unit' and 'label'");
                return new FactDefinition(name, label, FactType.Text);
        }
    }

    private static FactDefinition Read(YamlFields fields, string name, string label)
    {
        label = fields.Read(FactDefinitionKeys.Label)?.Value ?? label;
        var (written, unit) = (fields.Read(FactDefinitionKeys.Type), fields.Read(FactDefinitionKeys.Unit));
        var isList = written?.Value == List;
        var type =
            written is not null ? TypeOf(fields, written.Value, written.Place, List)
            : unit is not null ? FactType.Number
            : FactType.Text;
        if (fields.Read(FactDefinitionKeys.Of) is { } of)
        {
            if (isList)
                type = TypeOf(fields, of.Value, of.Place, null);
            else
                fields.Report(LoadingRules.InvalidSetting.At(of.Place, "only a list is 'of' something"));
        }
        if (unit is not null && type is not null and not FactType.Number)
            fields.Report(LoadingRules.InvalidSetting.At(unit.Place, "only a number has a 'unit'"));
        else if (unit is not null && MeasureUnit.Find(unit.Value) is null && !IsCounted(unit.Value))
        {
            var unknown = Misspelling.Report(
                LoadingRules.InvalidSetting,
                "unit",
                unit.Value,
                unit.Place,
                MeasureUnit.AllSymbols
            );
            fields.Report(unknown with { Help = unknown.Help ?? "a word for what is counted has letters only" });
        }
        else
            return new FactDefinition(name, label, type ?? FactType.Text, isList, unit?.Value);
        return new FactDefinition(name, label, type ?? FactType.Text, isList);
    }

    /// <summary>The type that a word means; null, and told of, where it means none.</summary>
    private static FactType? TypeOf(YamlFields fields, string written, Place place, string? list)
    {
        if (written == list)
            return FactType.Text;
        foreach (var (word, type) in Types)
        {
            if (word == written)
                return type;
        }
        var words = Types.Select(type => type.Word).Concat(list is null ? [] : [list]).ToList();
        var unknown = Misspelling.Report(LoadingRules.InvalidSetting, "type of fact", written, place, words);
        fields.Report(unknown with { Help = unknown.Help ?? "there are " + string.Join(", ", words) });
        return null;
    }

    /// <summary>Whether a unit is a word for what is counted ("carriages", "state visits") and no misspelt symbol.</summary>
    private static bool IsCounted(string unit) => unit.All(c => char.IsLetter(c) || c is ' ' or '-');
}
