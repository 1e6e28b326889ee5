using System.Reflection;
using System.Text;
using StaticWiki.Files;
using StaticWiki.Rendering.Markdown;
using StaticWiki.Yaml;

namespace StaticWiki.Creating;

/// <summary>
/// The files of a new wiki. They lie in <c>Starter/</c> as they are written, but for the title and the version of the tool.
/// </summary>
internal static class StarterFiles
{
    private const string Title = "__TITLE__";
    private const string Version = "__VERSION__";

    /// <summary>The version of the packages that the tool is published in.</summary>
    private static readonly string ToolVersion = typeof(StarterFiles)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion;

    /// <param name="title">The wiki's title.</param>
    /// <returns>Paths below the wiki's root, and what the files hold.</returns>
    public static IEnumerable<(string Path, byte[] Content)> Of(string title)
    {
        foreach (var (path, content) in EmbeddedFiles.Below("starter/"))
        {
            var written = path == "README.md" ? MarkdownText.Escape(title) : YamlScalarText.Of(title);
            // A checkout on Windows may have other line ends.
            var text = Encoding
                .UTF8.GetString(content)
                .ReplaceLineEndings("\n")
                .Replace(Version, ToolVersion, StringComparison.Ordinal)
                .Replace(Title, written, StringComparison.Ordinal);
            yield return (path, Encoding.UTF8.GetBytes(text));
        }
    }
}
