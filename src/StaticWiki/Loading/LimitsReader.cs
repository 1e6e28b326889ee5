using System.Globalization;
using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>Reads <c>limits</c> of <c>site.yaml</c>.</summary>
internal static class LimitsReader
{
    /// <summary>A setting; what is more than its <paramref name="Most"/> would bring down what the limit protects.</summary>
    private sealed record Setting(
        string Key,
        int Most,
        Func<Limits, int> Get,
        Func<Limits, int, Limits> Set,
        string Meaning
    );

    private const int Any = int.MaxValue;

    private static readonly Setting[] Settings =
    [
        // A place counts in 31 bits, and a file is decoded to twice its size.
        new(
            "file_size",
            512 * 1024 * 1024,
            of => of.FileSize,
            (to, value) => to with { FileSize = value },
            "a Markdown file, in bytes"
        ),
        new(
            "front_matter_size",
            Any,
            of => of.FrontMatterSize,
            (to, value) => to with { FrontMatterSize = value },
            "front matter, site.yaml and places.yaml, in characters"
        ),
        // Whatever walks YAML, Markdown or HTML does so by recursion.
        new(
            "yaml_depth",
            100,
            of => of.YamlDepth,
            (to, value) => to with { YamlDepth = value },
            "lists and mappings of YAML in each other"
        ),
        new(
            "yaml_aliases",
            Any,
            of => of.YamlAliases,
            (to, value) => to with { YamlAliases = value },
            "uses of *name in YAML"
        ),
        new(
            "yaml_values",
            Any,
            of => of.YamlValues,
            (to, value) => to with { YamlValues = value },
            "values in YAML, with those that aliases stand for"
        ),
        new(
            "markdown_depth",
            50,
            of => of.MarkdownDepth,
            (to, value) => to with { MarkdownDepth = value },
            "block quotes and lists in each other, and of emphasis and links in each other"
        ),
        new(
            "open_brackets",
            100,
            of => of.OpenBrackets,
            (to, value) => to with { OpenBrackets = value },
            "square brackets of a block, or parentheses of a word, that are open at once"
        ),
        new(
            "emphasis_runs",
            Any,
            of => of.EmphasisRuns,
            (to, value) => to with { EmphasisRuns = value },
            "runs of *, _ or ~ in a block; a table is one"
        ),
        new(
            "bare_addresses",
            Any,
            of => of.BareAddresses,
            (to, value) => to with { BareAddresses = value },
            "addresses without any markup in a block"
        ),
        new(
            "link_definitions",
            Any,
            of => of.LinkDefinitions,
            (to, value) => to with { LinkDefinitions = value },
            "link definitions without an empty line between them"
        ),
        new("headings", Any, of => of.Headings, (to, value) => to with { Headings = value }, "headings of a file"),
        new("notes", Any, of => of.Notes, (to, value) => to with { Notes = value }, "notes at the end of a page"),
        new(
            "table_cells",
            Any,
            of => of.TableCells,
            (to, value) => to with { TableCells = value },
            "rows × columns of a table"
        ),
        new(
            "links",
            Any,
            of => of.Links,
            (to, value) => to with { Links = value },
            "links, pictures, embeds and citations of a file"
        ),
        new(
            "html_depth",
            500,
            of => of.HtmlDepth,
            (to, value) => to with { HtmlDepth = value },
            "elements of raw HTML in each other"
        ),
        new(
            "template_loops",
            Any,
            of => of.TemplateLoops,
            (to, value) => to with { TemplateLoops = value },
            "rounds of loops that stand in each other"
        ),
        new(
            "template_depth",
            200,
            of => of.TemplateDepth,
            (to, value) => to with { TemplateDepth = value },
            "templates that include each other"
        ),
        new(
            "page_size",
            512 * 1024 * 1024,
            of => of.PageSize,
            (to, value) => to with { PageSize = value },
            "a page that a template makes, in characters"
        ),
    ];

    public static readonly YamlShape.Mapping Shape = new([
        .. Settings.Select(setting => YamlKey.Node(setting.Key, new YamlShape.Count(setting.Most), MeaningOf(setting))),
    ]);

    private static string MeaningOf(Setting setting) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The most that is allowed of {setting.Meaning}; {setting.Get(Limits.Default):N0} if left out."
        );

    public static Limits Read(YamlFields fields)
    {
        var limits = Limits.Default;
        if (fields.Read(SiteKeys.Limits) is not { } map)
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
                Misspelling.Report(
                    LoadingRules.UnknownSetting,
                    "setting",
                    key.Value,
                    key.Place,
                    inner.KnownKeys,
                    inner.PlaceOf
                )
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
