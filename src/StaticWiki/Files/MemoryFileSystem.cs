namespace StaticWiki.Files;

/// <summary>A disk in memory, for tests and for building without writing. Folders exist while they hold something.</summary>
public sealed class MemoryFileSystem : IFileSystem
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>All files by path, sorted (ordinal).</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    public EntryKind KindOf(string path)
    {
        path = Normalize(path);
        if (_files.ContainsKey(path))
            return EntryKind.File;
        var prefix = FolderPrefix(path);
        return prefix.Length == 0 || _files.Keys.Any(file => file.StartsWith(prefix, StringComparison.Ordinal))
            ? EntryKind.Folder
            : EntryKind.None;
    }

    public IReadOnlyList<FolderEntry> List(string folder)
    {
        var prefix = FolderPrefix(Normalize(folder));
        var entries = new SortedDictionary<string, EntryKind>(StringComparer.Ordinal);
        foreach (var path in _files.Keys.Where(path => path.StartsWith(prefix, StringComparison.Ordinal)))
        {
            var rest = path[prefix.Length..];
            var slash = rest.IndexOf('/', StringComparison.Ordinal);
            entries[slash < 0 ? rest : rest[..slash]] = slash < 0 ? EntryKind.File : EntryKind.Folder;
        }
        return [.. entries.Select(entry => new FolderEntry(entry.Key, entry.Value))];
    }

    public byte[] Read(string path) =>
        _files.TryGetValue(Normalize(path), out var content)
            ? content
            : throw new FileNotFoundException($"Could not find file '{path}'.", path);

    public void Write(string path, ReadOnlySpan<byte> content) => _files[Normalize(path)] = content.ToArray();

    public void Move(string from, string to)
    {
        var content = Read(from);
        _files.Remove(Normalize(from));
        _files[Normalize(to)] = content;
    }

    public void Delete(string path) => _files.Remove(Normalize(path));

    public void DeleteEmptyFolder(string path)
    {
        // An empty folder is already gone.
    }

    // No other process sees this disk.
    public IDisposable? TryLock(string path) => NoLock.Instance;

    public bool OnSameDevice(string folder, string otherFolder) => true;

    private sealed class NoLock : IDisposable
    {
        public static readonly NoLock Instance = new();

        public void Dispose() { }
    }

    private static string FolderPrefix(string path) => path is "" or "." ? "" : path + "/";

    private static string Normalize(string path) => path.Replace('\\', '/').TrimEnd('/');
}
