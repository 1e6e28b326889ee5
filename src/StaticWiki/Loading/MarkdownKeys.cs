using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>The keys of <c>markdown:</c> in <c>site.yaml</c>.</summary>
internal static class MarkdownKeys
{
    public static readonly YamlKey<RawHtmlMode> Html = YamlKey.Choice(
        "html",
        MarkdownSettings.Default.Html,
        [("sanitize", RawHtmlMode.Sanitize), ("escape", RawHtmlMode.Escape), ("off", RawHtmlMode.Off)],
        "What becomes of HTML in the text: what an encyclopaedia needs stays, its tags are shown as text, or they go."
    );

    public static readonly YamlShape.Mapping Shape = new(Html);
}
