using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Json.Schema;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Schemas;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Tests.Schemas;

/// <summary>A text as it is seen by the build and by an editor with the schema.</summary>
/// <param name="Found">What the build finds in the YAML itself.</param>
/// <param name="IsValid">Whether the schema allows it.</param>
/// <param name="IsYaml">Whether it is YAML at all.</param>
internal sealed record ReadYaml(ImmutableArray<Diagnostic> Found, bool IsValid, bool IsYaml)
{
    private static readonly Dictionary<WikiSchema, JsonSchema> Schemas = WikiSchema.All.ToDictionary(
        schema => schema,
        schema => JsonSchema.FromText(JsonSchemaWriter.Write(schema))
    );

    /// <param name="schema">What it is.</param>
    /// <param name="yaml">The text, without fences.</param>
    public static ReadYaml Of(WikiSchema schema, string yaml)
    {
        var (map, faults) = YamlReader.ReadMap("file", yaml);
        using var json = JsonDocument.Parse(YamlJson.Of(map)!.ToJsonString());
        return new ReadYaml(Find(schema, yaml), Schemas[schema].Evaluate(json.RootElement).IsValid, faults.IsEmpty);
    }

    private static ImmutableArray<Diagnostic> Find(WikiSchema schema, string yaml)
    {
        if (schema == WikiSchema.Site)
            return SiteConfigurationReader.Read("file", Encoding.UTF8.GetBytes(yaml)).Diagnostics;
        if (schema == WikiSchema.Places)
            return GazetteerReader.Read("file", Encoding.UTF8.GetBytes(yaml)).Diagnostics;
        var text = new SourceText("file", $"---\n{yaml.TrimEnd('\n')}\n---\n");
        var (frontMatter, _, _, found) = FrontMatterReader.Read(text, schema == WikiSchema.Source, Limits.Default);
        return
        [
            .. found,
            .. frontMatter.StatementDiagnostics,
            .. frontMatter.UnknownKeys.Select(key => YamlRules.UnknownKey.At(key.Place, key.Value)),
        ];
    }
}
