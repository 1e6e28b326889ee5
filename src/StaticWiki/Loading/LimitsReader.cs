using System.Globalization;
using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>Reads <c>limits</c> of <c>site.yaml</c>.</summary>
internal static class LimitsReader
{
    /// <summary>A setting; what is more than its <paramref name="Most"/> would bring down what the limit protects.</summary>
    private sealed record Setting(string Key, int Most, Func<Limits, int> Get, Func<Limits, int, Limits> Set);

    private const int Any = int.MaxValue;

    private static readonly Setting[] Settings =
    [
        // A place counts in 31 bits, and a file is decoded to twice its size.
        new("file_size", 512 * 1024 * 1024, of => of.FileSize, (to, value) => to with { FileSize = value }),
        new("front_matter_size", Any, of => of.FrontMatterSize, (to, value) => to with { FrontMatterSize = value }),
        // Whatever walks YAML, Markdown or HTML does so by recursion.
        new("yaml_depth", 100, of => of.YamlDepth, (to, value) => to with { YamlDepth = value }),
        new("yaml_aliases", Any, of => of.YamlAliases, (to, value) => to with { YamlAliases = value }),
        new("yaml_values", Any, of => of.YamlValues, (to, value) => to with { YamlValues = value }),
        new("markdown_depth", 50, of => of.MarkdownDepth, (to, value) => to with { MarkdownDepth = value }),
        new("open_brackets", 100, of => of.OpenBrackets, (to, value) => to with { OpenBrackets = value }),
        new("emphasis_runs", Any, of => of.EmphasisRuns, (to, value) => to with { EmphasisRuns = value }),
        new("bare_addresses", Any, of => of.BareAddresses, (to, value) => to with { BareAddresses = value }),
        new("link_definitions", Any, of => of.LinkDefinitions, (to, value) => to with { LinkDefinitions = value }),
        new("headings", Any, of => of.Headings, (to, value) => to with { Headings = value }),
        new("notes", Any, of => of.Notes, (to, value) => to with { Notes = value }),
        new("table_cells", Any, of => of.TableCells, (to, value) => to with { TableCells = value }),
        new("links", Any, of => of.Links, (to, value) => to with { Links = value }),
        new("html_depth", 500, of => of.HtmlDepth, (to, value) => to with { HtmlDepth = value }),
        new("template_loops", Any, of => of.TemplateLoops, (to, value) => to with { TemplateLoops = value }),
        new("template_depth", 200, of => of.TemplateDepth, (to, value) => to with { TemplateDepth = value }),
        new("page_size", 512 * 1024 * 1024, of => of.PageSize, (to, value) => to with { PageSize = value }),
    ];

    public static Limits Read(YamlFields fields)
    {
        var limits = Limits.Default;
        if (fields.Map("limits") is not { } map)
            return limits;
        var inner = new YamlFields(map, LoadingRules.InvalidSetting);
        foreach (var setting in Settings)
        {
            if (inner.Node(setting.Key) is { } node)
                limits = setting.Set(limits, ReadCount(inner, setting, node) ?? setting.Get(limits));
        }
        foreach (var key in inner.UnreadKeys.ToList())
        {
            inner.Report(
                Misspelling.Report(LoadingRules.UnknownSetting, "setting", key.Value, key.Place, inner.KnownKeys)
            );
        }
        foreach (var diagnostic in inner.Diagnostics)
            fields.Report(diagnostic);
        return limits;
    }

    private static int? ReadCount(YamlFields fields, Setting setting, YamlNode node)
    {
        var digits = (node as YamlScalar)?.Value.Replace("_", "", StringComparison.Ordinal);
        if (
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count > 0
            && count <= setting.Most
        )
            return count;
        var range =
            setting.Most == Any ? "from 1" : string.Create(CultureInfo.InvariantCulture, $"from 1 to {setting.Most}");
        fields.Wrong<string>(setting.Key, node, "a whole number " + range);
        return null;
    }
}
