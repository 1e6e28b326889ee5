using System.Buffers;

namespace StaticWiki.Files;

/// <summary>
/// The one door to the disk. Paths are absolute or relative to the process's directory and use forward slashes;
/// methods throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> where the machine fails.
/// </summary>
public interface IFileSystem
{
    /// <summary>What stands at a path, not following a symbolic link; <see cref="EntryKind.None"/> where nothing does.</summary>
    EntryKind KindOf(string path);

    /// <summary>The entries of a folder, sorted by name (ordinal), so that no result depends on the disk's order.</summary>
    IReadOnlyList<FolderEntry> List(string folder);

    byte[] Read(string path);

    /// <summary>
    /// Reads a file into an array of the shared pool, to which the caller returns it: fresh memory takes longer than reading.
    /// </summary>
    ArraySegment<byte> ReadRented(string path) => Rented(Read(path));

    /// <summary>A copy in an array of the shared pool.</summary>
    internal static ArraySegment<byte> Rented(ReadOnlySpan<byte> content)
    {
        var rented = ArrayPool<byte>.Shared.Rent(content.Length);
        content.CopyTo(rented);
        return new ArraySegment<byte>(rented, 0, content.Length);
    }

    /// <summary>What the disk tells of a file; null where there is none.</summary>
    FileStamp? StampOf(string path);

    /// <summary>Whether a file is one that nobody may write to, though it might be replaced.</summary>
    bool IsReadOnly(string path) => false;

    /// <summary>Writes a file, replacing one that is there; makes the folders above it.</summary>
    void Write(string path, ReadOnlySpan<byte> content);

    /// <summary>The same with a file that is too long to be held in memory as a whole, where the disk can do without.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes it from its beginning to its end; called once.</param>
    void Write(string path, Action<Stream> write)
    {
        using var whole = new MemoryStream();
        write(whole);
        Write(path, whole.GetBuffer().AsSpan(0, (int)whole.Length));
    }

    /// <summary>Renames a file over another or a new name; makes the folders above the target.</summary>
    void Move(string from, string to);

    /// <summary>Removes a file; does nothing where there is none.</summary>
    void Delete(string path);

    /// <summary>Removes a folder if it is empty; does nothing where there is none or where it holds something.</summary>
    void DeleteEmptyFolder(string path);

    /// <summary>Opens a file for reading and writing at any place, which is made if it is not there.</summary>
    IStoreFile OpenStore(string path);

    /// <summary>Takes a lock that other processes see; null where one of them has it. It ends with the process at the latest.</summary>
    IDisposable? TryLock(string path);

    /// <summary>
    /// Tells of what changes below a folder, of a change perhaps several times, until what is returned is disposed of; null
    /// where the disk cannot tell.
    /// </summary>
    /// <param name="folder">The folder; it need not be there, and may go and come again.</param>
    /// <param name="changed">Called with the path of what has changed, on any thread; or with the folder's own, where that is not known.</param>
    /// <param name="lost">Called with the reason, at most once, where nothing will be told any more.</param>
    IDisposable? Watch(string folder, Action<string> changed, Action<string> lost) => null;

    /// <summary>Whether a rename from one folder to the other is atomic, that is, both are on one device.</summary>
    bool OnSameDevice(string folder, string otherFolder);
}

/// <param name="Name">The name alone, in the form the disk gives it.</param>
/// <param name="Kind">What it is; a symbolic link is not followed.</param>
public readonly record struct FolderEntry(string Name, EntryKind Kind)
{
    /// <summary>Of a file, what the disk tells of it.</summary>
    public FileStamp Stamp { get; init; }
}

public enum EntryKind
{
    None,
    File,
    Folder,
    SymbolicLink,

    /// <summary>A device, pipe or socket.</summary>
    Special,
}
