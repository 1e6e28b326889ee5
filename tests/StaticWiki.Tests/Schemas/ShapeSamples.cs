using StaticWiki.Yaml;

namespace StaticWiki.Tests.Schemas;

/// <summary>For each key of a shape a text in which it stands with a value that it may have, in flow style.</summary>
internal static class ShapeSamples
{
    /// <summary>What keys mean nothing without.</summary>
    private static readonly Dictionary<string, string> Companions = new()
    {
        ["archived"] = "archive: https://example.org/copy",
        ["status"] = "status_date: 2025-01-02, status_note: It was withdrawn.",
        ["status_date"] = "status: dead, status_note: It has gone.",
        ["status_note"] = "status: dead, status_date: 2025-01-02",
        ["of"] = "type: list",
    };

    /// <summary>A mapping for each value that a key of it may have.</summary>
    public static IEnumerable<string> Of(YamlShape.Mapping mapping)
    {
        var required = mapping.Keys.Where(key => key.IsRequired).ToList();
        foreach (var key in mapping.Keys)
        {
            foreach (var value in Values(key.Shape))
            {
                var others = required
                    .Where(other => other != key)
                    .Select(other => Entry(other, Values(other.Shape).First()));
                string[] companions = Companions.TryGetValue(key.Name, out var known) ? [known] : [];
                yield return "{" + string.Join(", ", [Entry(key, value), .. others, .. companions]) + "}";
            }
        }
    }

    private static string Entry(YamlKey key, string value) => $"{key.Name}: {value}";

    private static IEnumerable<string> Values(YamlShape shape) =>
        shape switch
        {
            YamlShape.Scalar => ["a text", "\"5\""],
            YamlShape.Truth => ["true", "false"],
            YamlShape.Day => ["2025", "2025-09", "2025-09-03", "2025-09-03T10:00:00Z"],
            YamlShape.Address => ["https://example.org/", "HTTP://example.org/a"],
            YamlShape.Formed formed => [$"\"{formed.Example}\""],
            YamlShape.Count count => ["1", "1_0", $"{count.Most}"],
            YamlShape.Number number => [$"{number.Least}", $"{number.Most}", "\"2.5\""],
            YamlShape.Choice choice => choice.Words,
            YamlShape.ListOf list => Values(list.Item)
                .Select(item => $"[{string.Join(", ", Enumerable.Repeat(item, Math.Max(list.Least, 1)))}]"),
            YamlShape.MapOf map => Values(map.Value).Select(value => $"{{speed: {value}}}"),
            YamlShape.Mapping inner => Of(inner),
            YamlShape.OneOf any => any.Shapes.SelectMany(Values),
            _ => ["{a: [1, {b: c}]}"],
        };
}
