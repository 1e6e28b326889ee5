using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Publishing;

namespace StaticWiki;

/// <summary>The files of a site in which something was found: they are shown, and not published.</summary>
internal static class FaultyFiles
{
    /// <returns>Their bytes, by the paths that diagnostics give.</returns>
    public static ImmutableDictionary<string, ReadOnlyMemory<byte>> Of(
        IEnumerable<Diagnostic> diagnostics,
        WikiFolders folders,
        Staging staging
    )
    {
        var output = folders.Display(folders.Output);
        var named = diagnostics
            .Select(diagnostic => diagnostic.Place?.File)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return staging
            .Manifest.Paths.Select(path => (Path: path, Display: WikiFolders.Combine(output, path)))
            .Where(file => named.Contains(file.Display))
            .ToImmutableDictionary(file => file.Display, file => staging.Read(file.Path));
    }
}
