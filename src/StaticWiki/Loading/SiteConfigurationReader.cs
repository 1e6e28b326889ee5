using System.Collections.Immutable;
using System.Globalization;
using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>Reads <c>site.yaml</c>.</summary>
internal static class SiteConfigurationReader
{
    public static (SiteConfiguration Configuration, ImmutableArray<Diagnostic> Diagnostics) Read(
        string displayPath,
        ReadOnlySpan<byte> bytes
    )
    {
        var (text, decoding) = SourceDecoder.Decode(displayPath, bytes);
        var (map, yaml) = YamlReader.ReadMap(displayPath, text.Text);
        var fields = new YamlFields(map, LoadingRules.InvalidSetting);
        var configuration = new SiteConfiguration
        {
            IsStrict = true,
            Title = fields.Text("title")?.Value,
            Description = fields.Text("description")?.Value,
            Language = ReadLanguage(fields),
            BaseUrl = ReadBaseUrl(fields),
            Repository = ReadRepository(fields),
            Licence = ReadLicence(fields),
            Navigation = ReadNavigation(fields),
            Kinds = ReadKinds(fields),
            AllowedKeys = [.. fields.Texts("front_matter").Select(key => key.Value)],
            Severities = ReadSeverities(fields),
        };
        ReportUnknown(fields);
        ImmutableArray<Diagnostic> all = [.. yaml, .. fields.Diagnostics];
        return (configuration, decoding is null ? all : [decoding, .. all]);
    }

    private static string ReadLanguage(YamlFields fields)
    {
        if (fields.Text("language") is not { } language)
            return SiteConfiguration.None.Language;
        if (LanguageTag.IsWellFormed(language.Value))
            return language.Value;
        fields.Report(
            LoadingRules.InvalidSetting.At(
                language.Place,
                $"'language' has to be a language tag as 'en' or 'en-GB', not '{language.Value}'"
            )
        );
        return SiteConfiguration.None.Language;
    }

    private static Uri? ReadBaseUrl(YamlFields fields)
    {
        if (fields.Text("base_url") is not { } written)
            return null;
        var url = SiteConfiguration.ParseBaseUrl(written.Value);
        if (url is null)
        {
            var message = $"'base_url' has to be an address as https://example.org/wiki/, not '{written.Value}'";
            fields.Report(LoadingRules.InvalidSetting.At(written.Place, message));
        }
        return url;
    }

    private static Repository? ReadRepository(YamlFields fields)
    {
        var node = fields.Node("repository");
        if (node is null)
            return null;
        var name = node is YamlScalar scalar ? new Sourced<string>(scalar.Value, scalar.Place) : null;
        var branch = "main";
        if (node is YamlMap map)
        {
            var inner = new YamlFields(map, LoadingRules.InvalidSetting);
            name = inner.Text("name");
            branch = inner.Text("branch")?.Value ?? branch;
            Merge(fields, inner);
        }
        var parts = name?.Value.Split('/') ?? [];
        if (parts.Length == 2 && parts.All(part => part.Length > 0 && part.All(IsRepositoryCharacter)))
            return new Repository(name!.Value, branch);
        fields.Report(
            LoadingRules.InvalidSetting.At(
                name?.Place ?? node.Place,
                "'repository' has to be 'owner/name', or a mapping with 'name' and 'branch'"
            )
        );
        return null;
    }

    // GitHub's own limits are narrower; what counts is that the name is safe in an address.
    private static bool IsRepositoryCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';

    private static Licence? ReadLicence(YamlFields fields)
    {
        switch (fields.Node("licence"))
        {
            case null:
                return null;
            case YamlScalar scalar:
                return new Licence(scalar.Value, null);
            case YamlMap map:
                var inner = new YamlFields(map, LoadingRules.InvalidSetting);
                var name = inner.Text("name")?.Value;
                var url = inner.WebAddress("url")?.Value;
                if (name is null)
                    inner.Report(LoadingRules.InvalidSetting.At(map.Place, "'licence' needs a 'name'"));
                Merge(fields, inner);
                return name is null ? null : new Licence(name, url);
            case var other:
                fields.Wrong<string>("licence", other, "a name, or a mapping with 'name' and 'url'");
                return null;
        }
    }

    private static ImmutableArray<NavigationEntry> ReadNavigation(YamlFields fields)
    {
        var entries = ImmutableArray.CreateBuilder<NavigationEntry>();
        foreach (var item in fields.List("navigation")?.Items ?? [])
        {
            switch (item)
            {
                case YamlScalar { IsNull: false } scalar:
                    entries.Add(new NavigationEntry(null, new Sourced<string>(scalar.Value, scalar.Place)));
                    break;
                case YamlMap { Entries: [{ Value: YamlScalar { IsNull: false } target } entry] }:
                    var sourced = new Sourced<string>(target.Value, target.Place);
                    entries.Add(new NavigationEntry(entry.Key.Value, sourced));
                    break;
                default:
                    fields.Wrong<string>("navigation", item, "a list whose every line is 'Label: target'");
                    break;
            }
        }
        return entries.ToImmutable();
    }

    private static ImmutableArray<TopicKind> ReadKinds(YamlFields fields)
    {
        switch (fields.Node("kinds"))
        {
            case null:
                return [];
            case YamlList:
                return
                [
                    .. fields
                        .Texts("kinds")
                        .Select(kind => new TopicKind(kind.Value, Capitalize(kind.Value), Capitalize(kind.Value))),
                ];
            case YamlMap map:
                return [.. map.Entries.Select(entry => ReadKind(fields, entry))];
            case var other:
                fields.Wrong<string>(
                    "kinds",
                    other,
                    "a list of kinds, or a mapping from a kind to its 'name' and 'plural'"
                );
                return [];
        }
    }

    private static TopicKind ReadKind(YamlFields fields, YamlEntry entry)
    {
        var id = entry.Key.Value;
        var name = Capitalize(id);
        if (entry.Value is YamlMap map)
        {
            var inner = new YamlFields(map, LoadingRules.InvalidSetting);
            name = inner.Text("name")?.Value ?? name;
            var plural = inner.Text("plural")?.Value ?? name;
            Merge(fields, inner);
            return new TopicKind(id, name, plural);
        }
        if (entry.Value is YamlScalar { IsNull: false } scalar)
            return new TopicKind(id, scalar.Value, scalar.Value);
        if (entry.Value is YamlList)
            fields.Wrong<string>(id, entry.Value, "a mapping with 'name' and 'plural'");
        return new TopicKind(id, name, name);
    }

    private static ImmutableDictionary<string, Severity> ReadSeverities(YamlFields fields)
    {
        var severities = ImmutableDictionary.CreateBuilder<string, Severity>();
        foreach (var (key, value) in (fields.Map("checks")?.Entries ?? []).Select(entry => (entry.Key, entry.Value)))
        {
            // YAML 1.1's "off" is still what people write, so it's accepted as the word it is.
            Severity? severity = (value as YamlScalar)?.Value switch
            {
                "off" => Severity.Off,
                "info" => Severity.Info,
                "warning" => Severity.Warning,
                "error" => Severity.Error,
                _ => null,
            };
            if (severity is null)
                fields.Wrong<string>(key.Value, value, "one of off, info, warning, error");
            else if (!ValidationRules.All.Any(rule => rule.Name == key.Value))
                fields.Report(
                    Unknown(LoadingRules.UnknownSetting, "check", key, ValidationRules.All.Select(rule => rule.Name))
                );
            else
                severities[key.Value] = severity.Value;
        }
        return severities.ToImmutable();
    }

    private static void ReportUnknown(YamlFields fields)
    {
        foreach (var key in fields.UnreadKeys.ToList())
            fields.Report(Unknown(LoadingRules.UnknownSetting, "setting", key, fields.KnownKeys));
    }

    private static void Merge(YamlFields outer, YamlFields inner)
    {
        ReportUnknown(inner);
        foreach (var diagnostic in inner.Diagnostics)
            outer.Report(diagnostic);
    }

    private static Diagnostic Unknown(DiagnosticRule rule, string noun, YamlScalar key, IEnumerable<string> known) =>
        Misspelling.Report(rule, noun, key.Value, key.Place, known);

    private static string Capitalize(string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
}
