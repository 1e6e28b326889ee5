using System.Runtime.InteropServices;

namespace StaticWiki.Files;

/// <summary>What Linux tells of a file and .NET does not: which file it is, and when anything of it was last changed.</summary>
internal static partial class LinuxFileStatus
{
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const uint TypeAndTimes = 0x1 | 0x40 | 0x80 | 0x100 | 0x200;
    private const uint TypeAndSize = 0x1 | 0x200;

    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;
    private const int Folder = 0x4000;
    private const int SymbolicLink = 0xA000;

    /// <summary>What stands at a path, not following a link, and of a file its stamp; null where that is not known.</summary>
    public static (EntryKind Kind, FileStamp Stamp)? Of(string path)
    {
        var status = default(Status);
        if (Statx(CurrentFolder, path, NoFollow, TypeAndTimes, ref status) != 0)
            return null;
        return (status.Mode & TypeMask) switch
        {
            RegularFile => (EntryKind.File, StampOf(status)),
            Folder => (EntryKind.Folder, default),
            SymbolicLink => (EntryKind.SymbolicLink, default),
            _ => (EntryKind.Special, default),
        };
    }

    /// <summary>How many bytes the regular file at a path has, or at what the path is a link to; null for anything else.</summary>
    public static long? SizeOf(string path)
    {
        var status = default(Status);
        return
            Statx(CurrentFolder, path, flags: 0, TypeAndSize, ref status) == 0
            && (status.Mode & TypeMask) == RegularFile
            ? status.Size
            : null;
    }

    /// <summary>
    /// The identity tells a file from another that has its name, size and time of modification: it is made of the inode and of
    /// the time of the last change, which nobody can set.
    /// </summary>
    private static FileStamp StampOf(in Status status) =>
        new(
            status.Size,
            DateTime.UnixEpoch.Ticks
                + (status.ModifiedSeconds * TimeSpan.TicksPerSecond)
                + (status.ModifiedNanoseconds / TimeSpan.NanosecondsPerTick),
            unchecked(
                (status.Inode * 6364136223846793005) + (status.ChangeSeconds * 1_000_000_000) + status.ChangeNanoseconds
            )
        );

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Statx(int folder, string path, int flags, uint mask, ref Status status);

    /// <summary>The parts of <c>struct statx</c> that are asked for (statx(2); the layout is the same on all processors).</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Status
    {
        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public long Inode;

        [FieldOffset(40)]
        public long Size;

        [FieldOffset(96)]
        public long ChangeSeconds;

        [FieldOffset(104)]
        public uint ChangeNanoseconds;

        [FieldOffset(112)]
        public long ModifiedSeconds;

        [FieldOffset(120)]
        public uint ModifiedNanoseconds;
    }
}
