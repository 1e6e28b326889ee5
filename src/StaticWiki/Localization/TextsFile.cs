using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Localization;

/// <summary>What one file of texts says: groups of texts, and what was wrong with it.</summary>
internal sealed class TextsFile
{
    private readonly PluralRule _rule;
    private readonly TextsFile? _reference;
    private readonly Dictionary<string, InterfaceText> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _groups = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    private TextsFile(string path, string language, TextsFile? reference) =>
        (Path, Language, _rule, _reference) = (path, language, PluralRule.Of(language), reference);

    /// <summary>Relative to the wiki's root.</summary>
    public string Path { get; }

    public string Language { get; }

    /// <summary>By name; what cannot be read is not among them.</summary>
    public IReadOnlyDictionary<string, InterfaceText> Texts => _texts;

    /// <summary>The names of all that is written, right or wrong.</summary>
    public IReadOnlySet<string> Written => _written;

    /// <summary>Where each group begins.</summary>
    public IReadOnlyDictionary<string, Place> Groups => _groups;

    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    /// <summary>Reads a file.</summary>
    /// <param name="path">Relative to the wiki's root.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="language">The language that it is named after.</param>
    /// <param name="reference">Says what is filled into which text; null for the file that is this reference itself.</param>
    public static TextsFile Read(string path, ReadOnlySpan<byte> content, string language, TextsFile? reference)
    {
        var file = new TextsFile(path, language, reference);
        var (text, decoding) = SourceDecoder.Decode(path, content);
        if (decoding is not null)
            file._diagnostics.Add(decoding);
        var (map, yaml) = YamlReader.ReadMap(path, text.Text);
        file._diagnostics.AddRange(yaml);
        foreach (var (key, value) in map.Entries)
            file.ReadGroup(key, value);
        return file;
    }

    private void ReadGroup(YamlScalar group, YamlNode value)
    {
        _groups[group.Value] = group.Place;
        if (value is YamlMap texts)
        {
            foreach (var (key, text) in texts.Entries)
                ReadText($"{group.Value}.{key.Value}", key.Place, text);
        }
        else if (value is not YamlScalar { IsNull: true })
        {
            Report(value.Place, $"'{group.Value}' has to be a group of texts, not {value.TypeName}", group.Value);
            _written.UnionWith(_reference?.Texts.Keys.Where(name => InterfaceText.GroupOf(name) == group.Value) ?? []);
        }
    }

    private void ReadText(string name, Place place, YamlNode value)
    {
        if (value is YamlScalar { IsNull: true })
            return;
        _written.Add(name);
        var reference = _reference?.Texts.GetValueOrDefault(name);
        switch (value)
        {
            case YamlScalar scalar:
                if (ReadPattern(name, scalar, reference, isWhole: true) is not { } only)
                    break;
                // A language without plural has no forms to write.
                if (reference is { IsPlural: true } && _rule.Categories.Length > 1)
                    ReportForms(name, scalar.Place, "depends on a number, and has one form here");
                Add(name, place, [null, null, null, null, null, only]);
                break;
            case YamlMap forms:
                ReadForms(name, place, forms, reference);
                break;
            default:
                Report(value.Place, $"'{name}' has to be text, not {value.TypeName}", name);
                break;
        }
    }

    private void ReadForms(string name, Place place, YamlMap forms, InterfaceText? reference)
    {
        var isCounted =
            reference is null or { IsPlural: true } || reference.Placeholders.Contains(InterfaceText.CountPlaceholder);
        // Braces without quotes are a mapping in YAML.
        if (!isCounted || forms.Entries.All(entry => entry.Value is YamlScalar { IsNull: true }))
        {
            Report(
                forms.Place,
                $"'{name}' has to be text, not a mapping",
                name,
                "put quotes round a text with braces in it"
            );
            return;
        }
        var read = new TextPattern?[PluralRule.Words.Length];
        foreach (var (key, value) in forms.Entries)
        {
            var category = PluralRule.Words.IndexOf(key.Value);
            if (category < 0)
            {
                var expected = _rule.Categories.Select(PluralRule.WordOf);
                var unknown = Misspelling.Report(TextRules.InvalidText, "plural form", key.Value, key.Place, expected);
                _diagnostics.Add(unknown with { Help = unknown.Help ?? HelpOnForms() });
            }
            else if (!_rule.Categories.Contains((PluralCategory)category))
                Report(key.Place, $"no number has the form '{key.Value}' in '{Language}'", key.Value, HelpOnForms());
            else if (value is YamlScalar { IsNull: false } scalar)
                read[category] = ReadPattern(name, scalar, reference, isWhole: category == (int)_rule.Categories[^1]);
            else if (value is not YamlScalar)
                Report(value.Place, $"the form '{key.Value}' of '{name}' has to be text, not {value.TypeName}", name);
        }
        var missing = _rule
            .Categories.Where(category => forms.Entries.All(entry => entry.Key.Value != PluralRule.WordOf(category)))
            .ToList();
        if (missing.Count > 0 && forms.Entries.All(entry => PluralRule.Words.Contains(entry.Key.Value)))
            ReportForms(name, place, $"has no form '{string.Join("', '", missing.Select(PluralRule.WordOf))}'");
        if (read.Any(form => form is not null))
            Add(name, place, [.. read]);
    }

    /// <param name="name">The text's name.</param>
    /// <param name="scalar">What is written.</param>
    /// <param name="reference">The same text in the reference; null where that has none.</param>
    /// <param name="isWhole">Whether all has to be filled in: "one" need not say the number.</param>
    private TextPattern? ReadPattern(string name, YamlScalar scalar, InterfaceText? reference, bool isWhole)
    {
        if (TextPattern.Parse(scalar.Value, out var fault) is not { } pattern)
        {
            Report(
                scalar.Place,
                $"'{name}' cannot be filled in: {fault}",
                name,
                "write a brace that is meant as one twice"
            );
            return null;
        }
        if (reference is null)
            return pattern;
        var unknown = pattern.Placeholders.FirstOrDefault(placeholder => !reference.Placeholders.Contains(placeholder));
        if (unknown is not null)
        {
            var found = Misspelling.Report(
                TextRules.InvalidText,
                "placeholder",
                unknown,
                scalar.Place,
                reference.Placeholders
            );
            _diagnostics.Add(
                found with
                {
                    Message = $"{found.Message} in '{name}'",
                    Help = found.Help ?? Listed(reference.Placeholders),
                    // The place is that of the whole text.
                    Edits = [],
                }
            );
            return null;
        }
        var left = reference.Placeholders.FirstOrDefault(placeholder => !pattern.Placeholders.Contains(placeholder));
        if (isWhole && left is not null)
        {
            Report(
                scalar.Place,
                $"'{name}' has no place for '{left}'",
                name,
                $"write {{{left}}} where it belongs; in English it is '{reference.Form.Written}'"
            );
            return null;
        }
        return pattern;
    }

    private static string Listed(ImmutableArray<string> placeholders) =>
        placeholders.IsEmpty
            ? "nothing is filled into this text; write a brace that is meant as one twice"
            : "what is filled in is " + string.Join(", ", placeholders.Select(placeholder => $"{{{placeholder}}}"));

    private void Add(string name, Place place, ImmutableArray<TextPattern?> forms) =>
        _texts[name] = new InterfaceText(name, forms, _rule, place);

    private void ReportForms(string name, Place place, string what) =>
        Report(place, $"'{name}' {what}", name, HelpOnForms());

    private string HelpOnForms() =>
        $"the forms of '{Language}' are " + string.Join(", ", _rule.Categories.Select(PluralRule.WordOf));

    private void Report(Place place, string message, string target, string? help = null) =>
        _diagnostics.Add(TextRules.InvalidText.At(place, message) with { Target = target, Help = help });
}
