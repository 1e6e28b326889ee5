using System.Diagnostics.CodeAnalysis;
using System.IO.Enumeration;

namespace StaticWiki.Files;

/// <summary>The machine's own disk.</summary>
[SuppressMessage("ApiDesign", "RS0030", Justification = "This is the door that everything else goes through.")]
public sealed class PhysicalFileSystem : IFileSystem
{
    public EntryKind KindOf(string path)
    {
        if (OperatingSystem.IsLinux() && LinuxFileStatus.Of(path) is { } status)
            return status.Kind;
        var info = new FileInfo(path);
        if (info.Exists || info.LinkTarget is not null)
            return KindOf(info);
        var folder = new DirectoryInfo(path);
        return folder.Exists ? KindOf(folder) : EntryKind.None;
    }

    /// <summary>A folder's own path, where it may be a symbolic link to it.</summary>
    internal static string WithoutLink(string folder) =>
        new DirectoryInfo(folder) is { LinkTarget: not null } link
        && link.ResolveLinkTarget(returnFinalTarget: true) is { } target
            ? target.FullName
            : folder;

    public IReadOnlyList<FolderEntry> List(string folder)
    {
        // The default options leave out hidden and system files without a word.
        var all = new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false };
        var entries = OperatingSystem.IsLinux()
            ? ListOnLinux(folder, all)
            : new FileSystemEnumerable<FolderEntry>(folder, EntryOf, all).ToList();
        entries.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return entries;
    }

    /// <summary>One look at each file tells all, where .NET takes one for each question; and each look waits for the system.</summary>
    private static List<FolderEntry> ListOnLinux(string folder, EnumerationOptions all)
    {
        const int few = 100;
        var entries = new FileSystemEnumerable<FolderEntry>(
            folder,
            (ref entry) =>
                new FolderEntry(entry.FileName.ToString(), entry.IsDirectory ? EntryKind.Folder : EntryKind.File),
            all
        ).ToArray();
        if (entries.Length <= few)
        {
            for (var i = 0; i < entries.Length; i++)
                Look(i);
        }
        else
            Parallel.For(0, entries.Length, Look);
        return [.. entries];

        // What has no name that .NET can write, or has just gone, stays what it was listed as.
        void Look(int i)
        {
            if (LinuxFileStatus.Of(Path.Join(folder, entries[i].Name)) is var (kind, stamp))
                entries[i] = new FolderEntry(entries[i].Name, kind) { Stamp = stamp };
        }
    }

    public FileStamp? StampOf(string path)
    {
        if (OperatingSystem.IsLinux() && LinuxFileStatus.Of(path) is { } status)
            return status.Kind == EntryKind.File ? status.Stamp : null;
        var info = new FileInfo(path);
        return info.Exists && KindOf(info) == EntryKind.File
            ? new FileStamp(
                info.Length,
                info.LastWriteTimeUtc.Ticks,
                OperatingSystem.IsLinux() ? 0 : info.CreationTimeUtc.Ticks
            )
            : null;
    }

    public ArraySegment<byte> ReadRented(string path) =>
        OperatingSystem.IsLinux() && LinuxFile.ReadRented(path) is { } whole ? whole : IFileSystem.Rented(Read(path));

    // Not even opened where there is nothing to read: opening a named pipe, which .NET cannot tell from an empty file,
    // would wait for its other end for ever.
    public byte[] Read(string path)
    {
        if (new FileInfo(path).Length == 0)
            return [];
        using var file = File.OpenHandle(path);
        // Not cleared before it is filled, as .NET's own method would have it.
        var content = GC.AllocateUninitializedArray<byte>(checked((int)RandomAccess.GetLength(file)));
        var length = 0;
        while (length < content.Length)
        {
            var count = RandomAccess.Read(file, content.AsSpan(length), length);
            if (count == 0)
                return content[..length];
            length += count;
        }
        return content;
    }

    public bool IsReadOnly(string path) => new FileInfo(path) is { Exists: true, IsReadOnly: true };

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        MakeFolderOf(path);
        File.WriteAllBytes(path, content);
    }

    public void Write(string path, Action<Stream> write)
    {
        MakeFolderOf(path);
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        write(file);
    }

    public void Move(string from, string to)
    {
        MakeFolderOf(to);
        File.Move(from, to, overwrite: true);
    }

    public void Delete(string path)
    {
        if (KindOf(path) != EntryKind.None)
            File.Delete(path);
    }

    public void DeleteEmptyFolder(string path)
    {
        if (Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any())
            Directory.Delete(path);
    }

    public IStoreFile OpenStore(string path)
    {
        MakeFolderOf(path);
        return new PhysicalStoreFile(File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite));
    }

    public IDisposable? TryLock(string path)
    {
        MakeFolderOf(path);
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Somebody else has it open; that it can't be made at all is told where it's written to.
            return null;
        }
    }

    public IDisposable? Watch(string folder, Action<string> changed, Action<string> lost) =>
        FolderWatch.Begin(folder, changed, lost);

    public bool OnSameDevice(string folder, string otherFolder)
    {
        // .NET does not tell which device a folder is on, but renaming a folder fails across two of them,
        // where renaming a file would silently copy.
        var probe = Path.Combine(folder, ".staticwiki-probe");
        // Where a folder is not there yet, it will be on the device of the one above it.
        while (!Directory.Exists(otherFolder) && Path.GetDirectoryName(otherFolder) is { Length: > 0 } above)
            otherFolder = above;
        var target = Path.Combine(otherFolder, ".staticwiki-probe-target");
        Directory.CreateDirectory(probe);
        // Left by a run that was killed just here.
        if (Directory.Exists(target))
            Directory.Delete(target);
        try
        {
            Directory.Move(probe, target);
            Directory.Delete(target);
            return true;
        }
        catch (IOException)
        {
            Directory.Delete(probe);
            return false;
        }
    }

    private static FolderEntry EntryOf(ref FileSystemEntry entry)
    {
        var name = entry.FileName.ToString();
        var kind = KindOf(entry.Attributes, entry.IsDirectory);
        if (kind == EntryKind.File && entry.Length == 0 && IsSpecial(entry.ToFullPath()))
            kind = EntryKind.Special;
        return kind != EntryKind.File
            ? new FolderEntry(name, kind)
            : new FolderEntry(name, kind)
            {
                Stamp = new FileStamp(entry.Length, entry.LastWriteTimeUtc.UtcTicks, entry.CreationTimeUtc.UtcTicks),
            };
    }

    private static EntryKind KindOf(FileSystemInfo info) =>
        info.LinkTarget is not null ? EntryKind.SymbolicLink
        : info is FileInfo { Exists: true, Length: 0 } && IsSpecial(info.FullName) ? EntryKind.Special
        : KindOf(info.Attributes, info is DirectoryInfo);

    private static EntryKind KindOf(FileAttributes attributes, bool isFolder) =>
        (attributes & FileAttributes.ReparsePoint) != 0 ? EntryKind.SymbolicLink
        : isFolder ? EntryKind.Folder
        : (attributes & FileAttributes.Device) != 0 ? EntryKind.Special
        : EntryKind.File;

    private static bool IsSpecial(string path) => !OperatingSystem.IsWindows() && UnixFileKind.IsSpecial(path);

    private static void MakeFolderOf(string path)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
    }
}
