using System.Diagnostics.CodeAnalysis;

namespace StaticWiki.Files;

/// <summary>The machine's own disk.</summary>
[SuppressMessage("ApiDesign", "RS0030", Justification = "This is the door that everything else goes through.")]
public sealed class PhysicalFileSystem : IFileSystem
{
    public EntryKind KindOf(string path)
    {
        var info = new FileInfo(path);
        if (info.Exists || info.LinkTarget is not null)
            return KindOf(info);
        var folder = new DirectoryInfo(path);
        return folder.Exists ? KindOf(folder) : EntryKind.None;
    }

    public IReadOnlyList<FolderEntry> List(string folder)
    {
        var entries = new List<FolderEntry>();
        // The default options leave out hidden and system files without a word.
        var all = new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false };
        foreach (var info in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", all))
            entries.Add(new FolderEntry(info.Name, KindOf(info)));
        entries.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return entries;
    }

    // Not even opened where there is nothing to read: opening a named pipe, which .NET cannot tell from an empty file,
    // would wait for its other end for ever.
    public byte[] Read(string path) => new FileInfo(path).Length == 0 ? [] : File.ReadAllBytes(path);

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        MakeFolderOf(path);
        File.WriteAllBytes(path, content);
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

    private static EntryKind KindOf(FileSystemInfo info)
    {
        if (info.LinkTarget is not null)
            return EntryKind.SymbolicLink;
        if (info is DirectoryInfo)
            return EntryKind.Folder;
        return (info.Attributes & FileAttributes.Device) != 0 ? EntryKind.Special : EntryKind.File;
    }

    private static void MakeFolderOf(string path)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
    }
}
