using StaticWiki.Files;

namespace StaticWiki.History;

/// <summary>Files that can only be read.</summary>
internal sealed class TreeFiles : IFileSystem
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<string, EntryKind>> _folders = new(StringComparer.Ordinal);

    public void Add(string path, byte[] content)
    {
        _files[path] = content;
        var kind = EntryKind.File;
        for (var slash = path.LastIndexOf('/'); slash >= 0; slash = path.LastIndexOf('/'))
        {
            var folder = path[..slash];
            var isKnown = _folders.TryGetValue(folder, out var entries);
            if (!isKnown)
                _folders[folder] = entries = new SortedDictionary<string, EntryKind>(StringComparer.Ordinal);
            entries![path[(slash + 1)..]] = kind;
            if (isKnown)
                return;
            kind = EntryKind.Folder;
            path = folder;
        }
    }

    public EntryKind KindOf(string path) =>
        _files.ContainsKey(path) ? EntryKind.File
        : _folders.ContainsKey(path) ? EntryKind.Folder
        : EntryKind.None;

    public IReadOnlyList<FolderEntry> List(string folder) =>
        _folders.TryGetValue(folder, out var entries)
            ? [.. entries.Select(entry => new FolderEntry(entry.Key, entry.Value))]
            : [];

    public byte[] Read(string path) =>
        _files.TryGetValue(path, out var content) ? content : throw new FileNotFoundException("No such file.", path);

    public void Write(string path, ReadOnlySpan<byte> content) => throw new NotSupportedException();

    public void Move(string from, string to) => throw new NotSupportedException();

    public void Delete(string path) => throw new NotSupportedException();

    public void DeleteEmptyFolder(string path) => throw new NotSupportedException();

    public FileStamp? StampOf(string path) => throw new NotSupportedException();

    public IStoreFile OpenStore(string path) => throw new NotSupportedException();

    public IDisposable? TryLock(string path) => throw new NotSupportedException();

    public bool OnSameDevice(string folder, string otherFolder) => throw new NotSupportedException();
}
