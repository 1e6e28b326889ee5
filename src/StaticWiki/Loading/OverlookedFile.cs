using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Loading;

/// <summary>Files that somebody meant to be read, and that have another name than what is read.</summary>
internal static class OverlookedFile
{
    private static readonly string[] Articles = [".markdown", ".mdown", ".mkdn", ".mkd", ".mdwn", ".mdtxt"];

    /// <param name="path">The file's path in the content folder.</param>
    /// <param name="displayPath">The same from the root.</param>
    /// <param name="hasSettings">Whether there is a <c>site.yaml</c>.</param>
    /// <returns>Null where nothing tells that it was meant for something else.</returns>
    public static Diagnostic? Find(string path, string displayPath, bool hasSettings)
    {
        var folder = path.AsSpan(0, path.IndexOf('/', StringComparison.Ordinal) + 1);
        var meant = folder.IsEmpty
            ? path.ToLowerInvariant() switch
            {
                "site.yml" or "site.yaml" when !hasSettings => ContentLoader.ConfigurationFile,
                "places.yml" => Gazetteer.FileName,
                _ => null,
            }
            : null;
        if (meant is not null && meant != path)
            return At(displayPath, $"this is read from '{meant}' only", meant);
        if (!hasSettings || folder is not ("topics/" or "sources/"))
            return null;
        var name = Path.GetFileName(path.AsSpan());
        return name.Contains('.')
            ? name.EndsWith(".md.txt", StringComparison.OrdinalIgnoreCase)
                ? At(displayPath, "an article's name ends in '.md', and this one ends in '.txt'", name[..^4].ToString())
                : null
            : At(displayPath, "this is no page: an article's name ends in '.md'", $"{name}.md");
    }

    /// <summary>What to do with a file that ends as articles do in other tools; null where it does not.</summary>
    public static string? HelpFor(string path) =>
        Articles.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
            ? $"an article's name ends in '.md': name it '{Path.GetFileNameWithoutExtension(path)}.md'"
            : null;

    private static Diagnostic At(string displayPath, string message, string name) =>
        LoadingRules.OverlookedFile.At(new Place(displayPath), message) with
        {
            Help = $"name it '{name}'",
        };
}
