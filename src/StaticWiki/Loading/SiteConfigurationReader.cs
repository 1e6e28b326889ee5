using System.Collections.Immutable;
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
        var language = ReadLanguage(fields);
        var configuration = new SiteConfiguration
        {
            IsStrict = true,
            IsUnreadable = yaml.Any(YamlRules.IsUnreadable),
            Title = fields.Read(SiteKeys.Title)?.Value,
            ShortTitle = fields.Read(SiteKeys.ShortTitle)?.Value,
            Description = fields.Read(SiteKeys.Description)?.Value,
            Language = language?.Value ?? SiteConfiguration.None.Language,
            LanguagePlace = language?.Place,
            BaseUrl = ReadBaseUrl(fields),
            Picture = CardPicture.Read(
                fields.Read(SiteKeys.Picture),
                SiteKeys.Picture.Name,
                LoadingRules.InvalidSetting,
                LoadingRules.UnknownSetting,
                fields.Report
            ),
            Repository = RepositoryReader.Read(fields),
            Licence = ReadLicence(fields),
            Navigation = ReadNavigation(fields),
            Kinds = ReadKinds(fields),
            AllowedKeys = [.. fields.Read(SiteKeys.FrontMatter).Select(key => key.Value)],
            Severities = ReadSeverities(fields),
            Links = ReadLinks(fields),
            Evidence = EvidenceSettings.Read(fields),
            HasMarkdownPages = fields.Read(SiteKeys.Llms)?.Value ?? true,
            HasSearch = fields.Read(SiteKeys.Search)?.Value ?? true,
            Limits = LimitsReader.Read(fields),
            Addresses = AddressSettings.Read(fields),
            Markdown = MarkdownSettings.Read(fields),
            ExternalHosts = ExternalHosts.Read(fields),
            History = fields.Read(SiteKeys.History),
        };
        ReportUnknown(fields);
        ImmutableArray<Diagnostic> all = [.. yaml, .. fields.Diagnostics];
        return (configuration, decoding is null ? all : [decoding, .. all]);
    }

    private static Sourced<string>? ReadLanguage(YamlFields fields)
    {
        if (fields.Read(SiteKeys.Language) is not { } language || LanguageTag.IsKnown(language.Value))
            return fields.Read(SiteKeys.Language);
        var meant = LanguageTag.Meant(language.Value);
        fields.Report(
            LoadingRules.InvalidSetting.At(
                language.Place,
                $"'language' has to be a language tag such as 'en' or 'en-GB', not '{language.Value}'"
            ) with
            {
                Help = meant is null ? LanguageTag.Help : $"write {meant}",
                Edits = meant is null ? [] : [new Edit(language.Place, meant)],
            }
        );
        return null;
    }

    private static Uri? ReadBaseUrl(YamlFields fields)
    {
        if (fields.Read(SiteKeys.BaseUrl) is not { } written)
            return null;
        var url = SiteConfiguration.ParseBaseUrl(written.Value);
        if (url is null)
        {
            var message = $"'base_url' has to be an address such as https://example.org/wiki/, not '{written.Value}'";
            fields.Report(LoadingRules.InvalidSetting.At(written.Place, message));
        }
        return url;
    }

    private static Licence? ReadLicence(YamlFields fields)
    {
        switch (fields.Read(SiteKeys.Licence))
        {
            case null:
                return null;
            case YamlScalar scalar:
                return new Licence(scalar.Value, null);
            case YamlMap map:
                var inner = new YamlFields(map, LoadingRules.InvalidSetting);
                var name = inner.Read(LicenceKeys.Name)?.Value;
                var url = inner.Read(LicenceKeys.Url)?.Value;
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
        foreach (var item in fields.Read(SiteKeys.Navigation)?.Items ?? [])
        {
            switch (item)
            {
                case YamlScalar { IsNull: false } scalar:
                    entries.Add(new NavigationEntry(null, new Sourced<string>(scalar.Value, scalar.Place)));
                    break;
                case YamlMap { Entries: [{ } entry] } when TargetOf(entry.Value) is { } target:
                    entries.Add(new NavigationEntry(entry.Key.Value, target));
                    break;
                case YamlList when TargetOf(item) is { } name:
                    entries.Add(new NavigationEntry(null, name));
                    break;
                default:
                    var message = "each entry of 'navigation' has to be one line, 'Label: target' or a target alone";
                    fields.Report(LoadingRules.InvalidSetting.At(item.Place, message) with { Target = "navigation" });
                    break;
            }
        }
        return entries.ToImmutable();
    }

    /// <summary>A target, or a wiki link without the quotes that YAML wants: it reads as a list in a list.</summary>
    private static Sourced<string>? TargetOf(YamlNode value) =>
        value switch
        {
            YamlScalar { IsNull: false } scalar => new Sourced<string>(scalar.Value, scalar.Place),
            YamlList { Items: [YamlList { Items: [YamlScalar { IsNull: false } name] }] } => new Sourced<string>(
                $"[[{name.Value}]]",
                value.Place
            ),
            _ => null,
        };

    private static ImmutableArray<TopicKind> ReadKinds(YamlFields fields)
    {
        var kinds = ReadKindNodes(fields);
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in kinds)
        {
            var slug = UrlSlug.Of(kind.Id.Value);
            if (slug.Length == 0)
                Report(kind, $"the kind '{kind.Id.Value}' needs a letter or digit, for the address of its page");
            else if (!seen.TryAdd(slug, kind.Id.Value))
                Report(kind, $"the kinds '{seen[slug]}' and '{kind.Id.Value}' would have their pages at one address");
        }
        return [.. kinds.Select(kind => kind.Kind)];

        void Report((Sourced<string> Id, TopicKind) kind, string message) =>
            fields.Report(LoadingRules.InvalidSetting.At(kind.Id.Place, message) with { Target = kind.Id.Value });
    }

    private static ImmutableArray<(Sourced<string> Id, TopicKind Kind)> ReadKindNodes(YamlFields fields)
    {
        switch (fields.Read(SiteKeys.Kinds))
        {
            case null:
                return [];
            case YamlList:
                return [.. fields.Texts(SiteKeys.Kinds.Name).Select(kind => Plain(kind, Capitalize(kind.Value)))];
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

    private static (Sourced<string> Id, TopicKind Kind) ReadKind(YamlFields fields, YamlEntry entry)
    {
        var id = new Sourced<string>(entry.Key.Value, entry.Key.Place);
        var name = Capitalize(id.Value);
        if (entry.Value is YamlMap map)
        {
            var inner = new YamlFields(map, LoadingRules.InvalidSetting);
            name = inner.Read(KindKeys.Name)?.Value ?? name;
            var plural = inner.Read(KindKeys.Plural)?.Value ?? name;
            var kind = new TopicKind(id.Value, name, plural)
            {
                Facts = FactDefinitionReader.Read(inner, Capitalize),
                Schema = SchemaType.Read(inner) ?? SchemaType.OfKind(id.Value),
            };
            Merge(fields, inner);
            return (id, kind);
        }
        if (entry.Value is YamlScalar { IsNull: false } scalar)
            return Plain(id, scalar.Value);
        if (entry.Value is YamlList)
            fields.Wrong<string>(id.Value, entry.Value, "a mapping with 'name' and 'plural'");
        return Plain(id, name);
    }

    private static (Sourced<string>, TopicKind) Plain(Sourced<string> id, string name) =>
        (id, new TopicKind(id.Value, name, name));

    private static ImmutableDictionary<string, Severity> ReadSeverities(YamlFields fields)
    {
        var severities = ImmutableDictionary.CreateBuilder<string, Severity>();
        foreach (
            var (key, value) in (fields.Read(SiteKeys.Checks)?.Entries ?? []).Select(entry => (entry.Key, entry.Value))
        )
        {
            // YAML 1.1's "off" is still what people write, so it's accepted as the word it is.
            var word = (value as YamlScalar)?.Value;
            Severity? severity = SiteKeys
                .Severities.Where(choice => choice.Word == word)
                .Select(choice => (Severity?)choice.Severity)
                .FirstOrDefault();
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

    private static LinkSettings ReadLinks(YamlFields fields)
    {
        var links = new LinkSettings { Mentions = MentionMode.Link };
        if (fields.Read(SiteKeys.Links) is not { } map)
            return links;
        var inner = new YamlFields(map, LoadingRules.InvalidSetting);
        links = new LinkSettings { Mentions = inner.Read(LinkKeys.Mentions), Wanted = inner.Read(LinkKeys.Wanted) };
        Merge(fields, inner);
        return links;
    }

    private static void ReportUnknown(YamlFields fields)
    {
        foreach (var key in fields.UnreadKeys.ToList())
            fields.Report(Unknown(LoadingRules.UnknownSetting, "setting", key, fields.KnownKeys, fields.PlaceOf));
    }

    internal static void Merge(YamlFields outer, YamlFields inner)
    {
        ReportUnknown(inner);
        foreach (var diagnostic in inner.Diagnostics)
            outer.Report(diagnostic);
    }

    private static Diagnostic Unknown(
        DiagnosticRule rule,
        string noun,
        YamlScalar key,
        IEnumerable<string> known,
        Func<string, Place?>? there = null
    ) => Misspelling.Report(rule, noun, key.Value, key.Place, known, there);

    private static string Capitalize(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
