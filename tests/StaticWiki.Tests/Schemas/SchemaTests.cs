using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using StaticWiki.Diagnostics;
using StaticWiki.Schemas;
using StaticWiki.Tests.Cli;
using StaticWiki.Yaml;

namespace StaticWiki.Tests.Schemas;

public sealed class SchemaTests
{
    private static readonly string Repository = Path.GetFullPath("../../..", FolderOfThisFile());

    public static TheoryData<string> Names => [.. WikiSchema.All.Select(schema => schema.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_shape_says_is_read_without_a_finding_and_valid(string name)
    {
        var schema = Named(name);
        var mappings = schema.Shape is YamlShape.Mapping mapping
            ? ShapeSamples.Of(mapping)
            : ShapeSamples
                .Of((YamlShape.Mapping)((YamlShape.MapOf)schema.Shape).Value)
                .Select(place => $"Here: {place}");
        var samples = mappings.ToList();
        Assert.NotEmpty(samples);
        Assert.All(
            samples,
            yaml =>
            {
                var read = ReadYaml.Of(schema, yaml);
                Assert.True(read.IsYaml, yaml);
                Assert.True(
                    read.Found.IsEmpty,
                    $"{yaml}: {string.Join("; ", read.Found.Select(found => found.Message))}"
                );
                Assert.True(read.IsValid, $"not valid by the schema: {yaml}");
            }
        );
    }

    /// <summary>A reader that reads a key of its own would not find it in the schema.</summary>
    [Fact]
    public void Every_key_is_in_a_shape()
    {
        var declared = typeof(WikiSchema)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType.IsAssignableTo(typeof(YamlKey)))
            .ToList();
        Assert.NotEmpty(declared);
        var shown = WikiSchema
            .All.SelectMany(schema => KeysIn(schema.Shape))
            .ToHashSet(ReferenceEqualityComparer.Instance);
        Assert.All(declared, field => Assert.Contains(field.GetValue(null)!, shown));
    }

    [Fact]
    public void Every_key_says_what_it_means() =>
        Assert.All(
            WikiSchema.All.SelectMany(schema => KeysIn(schema.Shape)),
            key => Assert.EndsWith(".", key.Meaning, StringComparison.Ordinal)
        );

    /// <summary>All YAML of the examples and specs: what the schema refuses, the build refuses.</summary>
    [Fact]
    public void An_editor_refuses_nothing_that_the_build_allows()
    {
        var texts = YamlTexts().ToList();
        Assert.True(texts.Count > 300, $"{texts.Count} texts");
        Assert.All(
            texts,
            text =>
            {
                var read = ReadYaml.Of(text.Schema, text.Yaml);
                Assert.True(read.IsValid || !read.Found.IsEmpty, $"only the schema refuses:\n{text.Yaml}");
            }
        );
    }

    /// <summary>The other way round, as far as a schema can know.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void An_editor_refuses_what_breaks_the_rule(string code)
    {
        var rule = DiagnosticCatalogue.Find(code)!;
        var broken = YamlTexts()
            .Select(text => ReadYaml.Of(text.Schema, text.Yaml))
            .Where(read => read.IsYaml && read.Found.Any(found => found.Rule == rule))
            .ToList();
        Assert.NotEmpty(broken);
        Assert.Contains(broken, read => !read.IsValid);
    }

    public static TheoryData<string> Codes =>
        [
            YamlRules.UnknownKey.Code,
            YamlRules.WrongType.Code,
            LoadingRules.InvalidSetting.Code,
            LoadingRules.UnknownSetting.Code,
            SourceRules.WrongStatus.Code,
            TimeRules.WrongPlace.Code,
            TimeRules.MissingCoordinates.Code,
        ];

    /// <summary><c>staticwiki schema --write</c> writes them anew.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void The_schemas_that_editors_read_here_are_of_now(string name)
    {
        var path = Path.Combine(Repository, ".vscode", "schemas", $"{name}.schema.json");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), JsonSchemaWriter.Write(Named(name)));
        Assert.Contains(
            $"\"./.vscode/schemas/{name}.schema.json\": \"{Named(name).Files}\"",
            File.ReadAllText(Path.Combine(Repository, ".vscode", "settings.json")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_command_writes_what_the_wiki_allows_besides()
    {
        var command = new CommandLine(("content/site.yaml", "front_matter: [reviewer]\n"));
        Assert.Equal(0, command.Run("schema", "--write"));
        var topic = Encoding.UTF8.GetString(
            command.Files.Read($"{CommandLine.Root}/.vscode/schemas/topic.schema.json")
        );
        Assert.Contains("\"reviewer\"", topic, StringComparison.Ordinal);
        Assert.Equal(0, command.Run("schema", "topic"));
        Assert.Equal(topic, command.Output);
        Assert.Equal(0, command.Run("schema", "site"));
        Assert.Equal(JsonSchemaWriter.Write(WikiSchema.Site), command.Output);
    }

    [Fact]
    public void The_command_says_which_schemas_there_are()
    {
        var command = new CommandLine();
        Assert.Equal(2, command.Run("schema"));
        Assert.Equal(
            "staticwiki: name one of site, places, topic, source, or write them all with --write\n",
            command.Error
        );
        Assert.Equal(2, command.Run("schema", "topics"));
        Assert.Equal(
            "staticwiki: there is no schema 'topics': name one of site, places, topic, source\n",
            command.Error
        );
    }

    private static WikiSchema Named(string name) => WikiSchema.All.Single(schema => schema.Name == name);

    private static IEnumerable<YamlKey> KeysIn(YamlShape shape) =>
        shape switch
        {
            YamlShape.Mapping mapping => mapping.Keys.SelectMany(key => KeysIn(key.Shape).Prepend(key)),
            YamlShape.MapOf map => KeysIn(map.Value),
            YamlShape.ListOf list => KeysIn(list.Item),
            YamlShape.OneOf any => any.Shapes.SelectMany(KeysIn),
            _ => [],
        };

    private static IEnumerable<(WikiSchema Schema, string Yaml)> YamlTexts()
    {
        var specs = Directory
            .EnumerateFiles(Path.Combine(FolderOfThisFile(), "..", "Specs"), "*.spec", SearchOption.AllDirectories)
            .SelectMany(file => ("\n" + File.ReadAllText(file).ReplaceLineEndings("\n")).Split("\n=== ").Skip(1))
            .Select(section => (Path: section.Split('\n')[0].Trim(), Text: section[(section.IndexOf('\n') + 1)..]));
        var examples = DiagnosticCatalogue
            .All.SelectMany(rule => RuleExample.Of(rule)!.Files)
            .Select(file => (Path: file.PathInWiki, Text: Encoding.UTF8.GetString(file.Bytes)));
        foreach (var (path, text) in specs.Concat(examples))
        {
            if (path.EndsWith("content/site.yaml", StringComparison.Ordinal))
                yield return (WikiSchema.Site, text);
            else if (path.EndsWith("content/places.yaml", StringComparison.Ordinal))
                yield return (WikiSchema.Places, text);
            else if (
                path.EndsWith(".md", StringComparison.Ordinal)
                && text.StartsWith("---\n", StringComparison.Ordinal)
                && text.IndexOf("\n---\n", StringComparison.Ordinal) is > 3 and var end
            )
            {
                var isSource = path.Contains("content/sources/", StringComparison.Ordinal);
                yield return (isSource ? WikiSchema.Source : WikiSchema.Topic, text[4..(end + 1)]);
            }
        }
    }

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
