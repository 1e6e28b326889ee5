using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace StaticWiki.Files;

/// <summary>
/// A disk in memory, for tests and for building without writing; several threads may use it. Folders exist while they
/// hold something.
/// </summary>
public sealed class MemoryFileSystem : IFileSystem
{
    private ImmutableSortedDictionary<string, byte[]> _files = ImmutableSortedDictionary.Create<string, byte[]>(
        StringComparer.Ordinal
    );

    /// <summary>All files by path, sorted (ordinal), as they are now.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    // Every write is a tick of the clock.
    private readonly ConcurrentDictionary<string, FileStamp> _stamps = new(StringComparer.Ordinal);
    private long _clock;

    private readonly ConcurrentDictionary<string, MemoryStoreFile> _stores = new(StringComparer.Ordinal);

    public EntryKind KindOf(string path)
    {
        path = Normalize(path);
        if (_files.ContainsKey(path) || _stores.ContainsKey(path))
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
        return
        [
            .. entries.Select(entry => new FolderEntry(entry.Key, entry.Value)
            {
                Stamp = _stamps.GetValueOrDefault(prefix + entry.Key),
            }),
        ];
    }

    public byte[] Read(string path) =>
        _files.TryGetValue(Normalize(path), out var content)
            ? content
            : throw new FileNotFoundException($"Could not find file '{path}'.", path);

    public FileStamp? StampOf(string path) => _files.ContainsKey(Normalize(path)) ? _stamps[Normalize(path)] : null;

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        var copy = content.ToArray();
        _stamps[Normalize(path)] = new FileStamp(copy.Length, Interlocked.Increment(ref _clock), 0);
        ImmutableInterlocked.Update(ref _files, files => files.SetItem(Normalize(path), copy));
    }

    public void Move(string from, string to)
    {
        var content = Read(from);
        _stamps[Normalize(to)] = _stamps[Normalize(from)];
        ImmutableInterlocked.Update(ref _files, files => files.Remove(Normalize(from)).SetItem(Normalize(to), content));
    }

    public void Delete(string path)
    {
        _stores.TryRemove(Normalize(path), out _);
        ImmutableInterlocked.Update(ref _files, files => files.Remove(Normalize(path)));
    }

    public void DeleteEmptyFolder(string path)
    {
        // An empty folder is already gone.
    }

    public IStoreFile OpenStore(string path) => _stores.GetOrAdd(Normalize(path), _ => new MemoryStoreFile());

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
