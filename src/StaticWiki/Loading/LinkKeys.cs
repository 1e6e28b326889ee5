using StaticWiki.Diagnostics;
using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>The keys of <c>links:</c> in <c>site.yaml</c>.</summary>
internal static class LinkKeys
{
    public static readonly YamlKey<MentionMode> Mentions = YamlKey.Choice(
        "mentions",
        MentionMode.Link,
        [("link", MentionMode.Link), ("report", MentionMode.Report), ("off", MentionMode.Off)],
        "What becomes of a topic's name in the text of another: a link, a note in the report, or nothing."
    );

    public static readonly YamlKey<Severity> Wanted = YamlKey.Choice(
        "wanted",
        new LinkSettings().Wanted,
        [("error", Severity.Error), ("warning", Severity.Warning), ("allow", Severity.Off)],
        "What a [[name]] is that no page has."
    );

    public static readonly YamlShape.Mapping Shape = new(Mentions, Wanted);
}
