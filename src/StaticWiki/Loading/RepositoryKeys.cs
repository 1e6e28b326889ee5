using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Loading;

/// <summary>The keys of <c>repository:</c> in <c>site.yaml</c>.</summary>
internal static class RepositoryKeys
{
    /// <summary>An address, or <c>owner/name</c> on GitHub.</summary>
    public static readonly YamlShape Place = new YamlShape.Formed(
        "^\\s*([Hh][Tt][Tt][Pp][Ss]?://|[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+\\s*$)",
        "https://github.com/owner/name"
    );

    public static readonly YamlKey<Sourced<string>?> Url = YamlKey.Text(
        "url",
        Place,
        "Its address, on GitHub or another host with the same addresses; owner/name stands for one on GitHub."
    );

    public static readonly YamlKey<Sourced<string>?> Branch = YamlKey.Text(
        "branch",
        new YamlShape.Formed("^[^\\s~^:?*\\[\\\\]+$", "main"),
        "The branch that pages are edited on; main if left out."
    );

    public static readonly YamlKey<Sourced<string>?> Path = YamlKey.Text(
        "path",
        new YamlShape.Formed("^[^\\\\]+$", "wiki/content"),
        "The path of the content folder in the repository, where the wiki's folder is not its root."
    );

    public static readonly YamlKey<Sourced<string>?> Edit = YamlKey.Text(
        "edit",
        PatternWithPath("edit"),
        "Where a page is edited on a host with other addresses: {path} is the path of its file, {title} and {address} are the page's."
    );

    public static readonly YamlKey<Sourced<string>?> History = YamlKey.Text(
        "history",
        PatternWithPath("log"),
        "Where the changes of a page are shown, in the same form."
    );

    public static readonly YamlKey<Sourced<string>?> Report = YamlKey.Text(
        "report",
        new YamlShape.Formed(
            "^([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:)",
            "mailto:editor@example.org?subject={title}"
        ),
        "Where a mistake in a page is told, in the same form; it may be a mailto: address."
    );

    public static readonly YamlShape.Mapping Shape = new(Url, Branch, Path, Edit, History, Report);

    private static YamlShape.Formed PatternWithPath(string word) =>
        new("^[Hh][Tt][Tt][Pp][Ss]?://.*\\{path\\}", $"https://code.example.org/{word}/{{path}}");
}
