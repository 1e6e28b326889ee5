using StaticWiki.Compilation;

namespace StaticWiki.Linking;

/// <summary>The files that stand for their folders, so that their pages have the folders' addresses.</summary>
internal static class FolderIndexes
{
    /// <summary>For each folder the file that stands for it: index.md, else README.md.</summary>
    public static HashSet<string> Of(IReadOnlyList<Document> documents)
    {
        var indexes = new Dictionary<string, (int Rank, string Path)>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var slash = document.Path.LastIndexOf('/') + 1;
            var rank =
                document.Path[slash..].Equals("index.md", StringComparison.OrdinalIgnoreCase) ? 0
                : document.Path[slash..].Equals("readme.md", StringComparison.OrdinalIgnoreCase) ? 1
                : -1;
            var folder = document.Path[..slash];
            if (rank >= 0 && (!indexes.TryGetValue(folder, out var best) || rank < best.Rank))
                indexes[folder] = (rank, document.Path);
        }
        return [.. indexes.Values.Select(index => index.Path)];
    }
}
