using System.Globalization;
using System.Text.Json.Nodes;
using StaticWiki.Yaml;

namespace StaticWiki.Tests.Schemas;

/// <summary>YAML as the JSON that editors see in it (YAML 1.2.2, 10.3.2: the core schema).</summary>
internal static class YamlJson
{
    public static JsonNode? Of(YamlNode node)
    {
        switch (node)
        {
            case YamlMap map:
                var members = new JsonObject();
                foreach (var entry in map.Entries)
                    members[entry.Key.Value] = Of(entry.Value);
                return members;
            case YamlList list:
                return new JsonArray([.. list.Items.Select(Of)]);
            case YamlScalar { IsNull: true }:
                return null;
            case YamlScalar { AsBoolean: { } truth }:
                return truth;
            case YamlScalar { IsPlain: true } plain
                when long.TryParse(
                    plain.Value,
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var whole
                ):
                return whole;
            case YamlScalar { IsPlain: true } plain
                when double.TryParse(
                    plain.Value,
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var number
                ) && double.IsFinite(number):
                return number;
            default:
                return ((YamlScalar)node).Value;
        }
    }
}
