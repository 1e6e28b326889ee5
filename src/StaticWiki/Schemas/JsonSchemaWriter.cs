using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticWiki.Yaml;

namespace StaticWiki.Schemas;

/// <summary>
/// Writes what YAML may say as JSON Schema, draft 7, which is what editors know best. It allows all that the build allows;
/// what depends on other files, such as names of topics, it does not know.
/// </summary>
public static class JsonSchemaWriter
{
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    /// <summary>The schema, as indented JSON with a line end behind it.</summary>
    public static string Write(WikiSchema schema)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            // It is no part of a page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Draft);
            json.WriteString("title", schema.Title);
            // A file may be empty.
            WriteShape(json, schema.Shape);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteShape(Utf8JsonWriter json, YamlShape shape)
    {
        switch (shape)
        {
            case YamlShape.Scalar:
                WriteTypes(json, "string", "number", "boolean");
                break;
            case YamlShape.Truth:
                WriteTypes(json, "boolean");
                break;
            case YamlShape.Day:
                WriteDay(json);
                break;
            case YamlShape.Address:
                WriteTypes(json, "string");
                json.WriteString("pattern", "^\\s*[Hh][Tt][Tt][Pp][Ss]?://");
                break;
            case YamlShape.Formed formed:
                WriteTypes(json, "string");
                json.WriteString("pattern", formed.Pattern);
                WriteWords(json, "examples", [formed.Example]);
                break;
            case YamlShape.Count count:
                WriteCount(json, count);
                break;
            case YamlShape.Number number:
                WriteNumber(json, number);
                break;
            case YamlShape.Choice choice:
                WriteChoice(json, choice);
                break;
            case YamlShape.ListOf list:
                WriteTypes(json, "array");
                json.WriteStartObject("items");
                WriteShape(json, list.Item);
                json.WriteEndObject();
                if (list.Least > 0)
                    json.WriteNumber("minItems", list.Least);
                break;
            case YamlShape.MapOf map:
                WriteTypes(json, "object");
                json.WriteStartObject("additionalProperties");
                WriteShape(json, map.Value);
                json.WriteEndObject();
                break;
            case YamlShape.Mapping mapping:
                WriteMapping(json, mapping);
                break;
            case YamlShape.OneOf any:
                WriteAny(json, any.Shapes.Select<YamlShape, Action>(one => () => WriteShape(json, one)));
                break;
            case YamlShape.Any:
                break;
            default:
                throw new InvalidOperationException($"{shape.GetType().Name} has no form in JSON Schema.");
        }
    }

    private static void WriteMapping(Utf8JsonWriter json, YamlShape.Mapping mapping)
    {
        WriteTypes(json, "object");
        json.WriteStartObject("properties");
        foreach (var key in mapping.Keys)
        {
            json.WriteStartObject(key.Name);
            json.WriteString("description", key.Meaning);
            WriteShape(json, key.Shape);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        if (mapping.Keys.Any(key => key.IsRequired))
            WriteWords(json, "required", mapping.Keys.Where(key => key.IsRequired).Select(key => key.Name));
        json.WriteBoolean("additionalProperties", false);
    }

    /// <summary>A year alone is a number in YAML; a time of day may follow a day.</summary>
    private static void WriteDay(Utf8JsonWriter json)
    {
        WriteAny(
            json,
            [
                () =>
                {
                    WriteTypes(json, "string");
                    json.WriteString("pattern", "^\\s*[0-9]{4}(-[0-9]{2}(-[0-9]{2}([Tt ].*)?)?)?\\s*$");
                },
                () =>
                {
                    WriteTypes(json, "integer");
                    json.WriteNumber("minimum", 1);
                    json.WriteNumber("maximum", 9999);
                },
            ]
        );
        WriteWords(json, "examples", ["2025-09-03", "2025-09"]);
    }

    /// <summary>Digits may be parted by underscores, which is no number in YAML 1.2.</summary>
    private static void WriteCount(Utf8JsonWriter json, YamlShape.Count count) =>
        WriteAny(
            json,
            [
                () =>
                {
                    WriteTypes(json, "integer");
                    json.WriteNumber("minimum", 1);
                    json.WriteNumber("maximum", count.Most);
                },
                () =>
                {
                    WriteTypes(json, "string");
                    json.WriteString("pattern", "^[0-9_]*[1-9][0-9_]*$");
                },
            ]
        );

    private static void WriteNumber(Utf8JsonWriter json, YamlShape.Number number) =>
        WriteAny(
            json,
            [
                () =>
                {
                    WriteTypes(json, "number");
                    json.WriteNumber("minimum", number.Least);
                    json.WriteNumber("maximum", number.Most);
                },
                () =>
                {
                    WriteTypes(json, "string");
                    json.WriteString("pattern", "^[-+]?[0-9]*[.]?[0-9]+[.]?$");
                },
            ]
        );

    private static void WriteChoice(Utf8JsonWriter json, YamlShape.Choice choice)
    {
        json.WriteStartArray("enum");
        foreach (var word in choice.Words)
            json.WriteStringValue(word);
        json.WriteNullValue();
        json.WriteEndArray();
    }

    private static void WriteAny(Utf8JsonWriter json, IEnumerable<Action> shapes)
    {
        json.WriteStartArray("anyOf");
        foreach (var write in shapes)
        {
            json.WriteStartObject();
            write();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>A key with nothing behind it is as if it were not there.</summary>
    private static void WriteTypes(Utf8JsonWriter json, params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types)
            json.WriteStringValue(type);
        json.WriteStringValue("null");
        json.WriteEndArray();
    }

    private static void WriteWords(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
            json.WriteStringValue(word);
        json.WriteEndArray();
    }
}
