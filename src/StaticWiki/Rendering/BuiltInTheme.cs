using StaticWiki.Files;

namespace StaticWiki.Rendering;

/// <summary>The theme that is part of the tool: <c>templates/</c> of its repository.</summary>
internal static class BuiltInTheme
{
    /// <summary>By path below the templates folder, as <c>partials/infobox.html</c>.</summary>
    public static IEnumerable<(string Path, byte[] Content)> Files => EmbeddedFiles.Below("templates/");
}
