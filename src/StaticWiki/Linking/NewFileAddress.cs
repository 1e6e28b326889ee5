using System.Globalization;
using StaticWiki.Compilation;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>Where on GitHub a new file can be written, with its beginning filled in.</summary>
/// <remarks>The query parameters are those of GitHub's documentation, "Creating new files".</remarks>
internal static class NewFileAddress
{
    /// <param name="repository">Where the wiki is kept.</param>
    /// <param name="known">Any document of the wiki: it shows where the content folder is.</param>
    /// <param name="title">The topic's title.</param>
    /// <returns>Null where the repository is not known, or no file name can be made of the title.</returns>
    public static string? OfTopic(Repository? repository, Document known, string title)
    {
        var slug = UrlSlug.Of(title);
        if (repository is null || slug.Length == 0 || !known.DisplayPath.EndsWith(known.Path, StringComparison.Ordinal))
            return null;
        var content = known.DisplayPath[..^known.Path.Length];
        var file = Uri.EscapeDataString($"{content}{DocumentCompiler.TopicsFolder}{slug}.md");
        var quoted = title
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
        var text = Uri.EscapeDataString($"---\ntitle: \"{quoted}\"\n---\n\n");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"https://github.com/{repository.Name}/new/{new Address(repository.Branch).Encoded}?filename={file}&value={text}"
        );
    }
}
