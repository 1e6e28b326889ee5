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
            var rank = RankOf(document.Path);
            if (rank < 0)
                continue;
            var folder = document.Path[..(document.Path.LastIndexOf('/') + 1)];
            if (!indexes.TryGetValue(folder, out var best) || rank < best.Rank)
                indexes[folder] = (rank, document.Path);
        }
        return [.. indexes.Values.Select(index => index.Path)];
    }

    /// <summary>Whether a file may stand for its folder, by its name.</summary>
    public static bool MayBeOne(string path) => RankOf(path) >= 0;

    private static int RankOf(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        return name.Equals("index.md", StringComparison.OrdinalIgnoreCase) ? 0
            : name.Equals("readme.md", StringComparison.OrdinalIgnoreCase) ? 1
            : -1;
    }
}
