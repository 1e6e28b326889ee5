using StaticWiki.Files;

namespace StaticWiki.Loading;

/// <summary>What the disk tells of folders, asked once for each: in a large wiki the answer takes as long as all else that Load does.</summary>
/// <param name="files">The disk.</param>
internal sealed class FolderListings(IFileSystem files)
{
    private readonly Dictionary<string, IReadOnlyList<FolderEntry>> _known = new(StringComparer.Ordinal);

    /// <summary>The entries of a folder as they were when they were first asked for.</summary>
    /// <inheritdoc cref="IFileSystem.List"/>
    public IReadOnlyList<FolderEntry> Of(string folder)
    {
        if (!_known.TryGetValue(folder, out var entries))
            _known[folder] = entries = files.List(folder);
        return entries;
    }
}
