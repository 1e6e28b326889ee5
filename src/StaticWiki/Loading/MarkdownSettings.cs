using StaticWiki.Diagnostics;
using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>What <c>site.yaml</c> says of how Markdown is compiled: all that a document depends on besides its file.</summary>
/// <param name="Html">What becomes of HTML in it.</param>
/// <param name="IsSearched">Whether its terms are counted for the search index.</param>
public sealed record MarkdownSettings(RawHtmlMode Html, bool IsSearched = false)
{
    public static readonly MarkdownSettings Default = new(RawHtmlMode.Sanitize);

    internal static MarkdownSettings Read(YamlFields fields)
    {
        if (fields.Read(SiteKeys.Markdown) is not { } map)
            return Default;
        var inner = new YamlFields(map, LoadingRules.InvalidSetting);
        var settings = new MarkdownSettings(inner.Read(MarkdownKeys.Html));
        SiteConfigurationReader.Merge(fields, inner);
        return settings;
    }
}

/// <summary>What becomes of raw HTML in Markdown (CommonMark 4.6, 6.6).</summary>
public enum RawHtmlMode
{
    /// <summary>What an encyclopaedia needs stays, and the rest goes with a warning.</summary>
    Sanitize,

    /// <summary>The tags are shown as text.</summary>
    Escape,

    /// <summary>The tags go with a warning, and the text stays.</summary>
    Off,
}
