using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticWiki.Yaml;

namespace StaticWiki.Tests.GitHub;

/// <summary>
/// What GitHub asks of an issue form, by its documentation ("Syntax for issue forms", "Syntax for GitHub's form schema",
/// "Common validation errors when creating issue forms"). A form that breaks one of these rules is not shown to anybody.
/// </summary>
internal static partial class IssueFormRules
{
    private static readonly Dictionary<string, string[]> Attributes = new(StringComparer.Ordinal)
    {
        ["markdown"] = ["value"],
        ["input"] = ["label", "description", "placeholder", "value"],
        ["textarea"] = ["label", "description", "placeholder", "value", "render"],
        ["dropdown"] = ["label", "description", "multiple", "options", "default"],
        ["checkboxes"] = ["label", "description", "options"],
    };

    /// <summary>The rules that a form breaks, in sentences.</summary>
    public static IEnumerable<string> FaultsOf(string text)
    {
        var (form, diagnostics) = YamlReader.ReadMap("form.yml", text);
        foreach (var diagnostic in diagnostics)
            yield return diagnostic.Message;
        foreach (
            var fault in Keys(
                "the form",
                form,
                ["name", "description", "title", "labels", "assignees", "projects", "type", "body"]
            )
        )
            yield return fault;
        foreach (var key in new[] { "name", "description" })
        {
            if (!IsText(form, key))
                yield return $"the form needs a text as '{key}'";
        }
        if (At(form, "title") is not null && !IsText(form, "title"))
            yield return "'title' is no text";
        if (
            At(form, "labels") is YamlList labels
            && labels.Items.Any(label => label is not YamlScalar { IsNull: false })
        )
            yield return "a label is no text";
        var body = (At(form, "body") as YamlList)?.Items.OfType<YamlMap>().ToList() ?? [];
        if (!body.Any(element => Text(element, "type") is not (null or "markdown")))
            yield return "the body needs a field that can be filled in";
        foreach (var fault in Unique("id", body.Select(element => Text(element, "id"))))
            yield return fault;
        foreach (
            var fault in Unique(
                "label",
                body.Select(element => At(element, "attributes") is YamlMap map ? Text(map, "label") : null)
            )
        )
            yield return fault;
        foreach (var fault in body.SelectMany(FaultsOfElement))
            yield return fault;
    }

    private static IEnumerable<string> FaultsOfElement(YamlMap element)
    {
        var type = Text(element, "type") ?? "";
        if (!Attributes.TryGetValue(type, out var allowed))
        {
            yield return $"there is no type '{type}'";
            yield break;
        }
        string[] keys = type == "markdown" ? ["type", "attributes"] : ["type", "id", "attributes", "validations"];
        foreach (var fault in Keys($"an element of type {type}", element, keys))
            yield return fault;
        if (Text(element, "id") is { } id && !Id().IsMatch(id))
            yield return $"the id '{id}' may have letters, digits, hyphens and underscores only";
        if (At(element, "attributes") is not YamlMap attributes)
        {
            yield return $"an element of type {type} has no attributes";
            yield break;
        }
        foreach (var fault in Keys($"the attributes of {type}", attributes, allowed))
            yield return fault;
        var required = type == "markdown" ? "value" : "label";
        if (!IsText(attributes, required))
            yield return $"an element of type {type} needs a text as '{required}'";
        if (At(element, "validations") is { } validations)
        {
            if (
                validations
                is not YamlMap { Entries: [{ Key.Value: "required", Value: YamlScalar { AsBoolean: not null } }] }
            )
                yield return "validations have 'required' with true or false, and nothing else";
            else if (type == "checkboxes")
                yield return "checkboxes are required one by one";
        }
        if (type == "dropdown")
        {
            var options = (At(attributes, "options") as YamlList)?.Items ?? ImmutableArray<YamlNode>.Empty;
            if (options.IsEmpty || options.Any(option => option is not YamlScalar { IsNull: false, AsBoolean: null }))
                yield return "the options of a dropdown are texts, at least one";
            foreach (var fault in Unique("option", options.OfType<YamlScalar>().Select(option => option.Value)))
                yield return fault;
            if (
                options
                    .OfType<YamlScalar>()
                    .Any(option => option.Value.Equals("none", StringComparison.OrdinalIgnoreCase))
            )
                yield return "no option may be called None, which GitHub offers by itself";
        }
    }

    private static IEnumerable<string> Keys(string what, YamlMap map, string[] allowed) =>
        map
            .Entries.Where(entry => !allowed.Contains(entry.Key.Value))
            .Select(entry => $"{what} may not have '{entry.Key.Value}'");

    private static IEnumerable<string> Unique(string what, IEnumerable<string?> values) =>
        values
            .OfType<string>()
            .GroupBy(value => value, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => $"two elements have the {what} '{group.Key}'");

    public static YamlNode? At(YamlMap map, string key) =>
        map.Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value;

    public static string? Text(YamlMap map, string key) => (At(map, key) as YamlScalar)?.Value;

    /// <summary>Whether a key holds a text, and no truth value without quotes.</summary>
    private static bool IsText(YamlMap map, string key) =>
        At(map, key) is YamlScalar { AsBoolean: null } scalar && scalar.Value.Trim().Length > 0;

    [GeneratedRegex("^[A-Za-z0-9_-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
