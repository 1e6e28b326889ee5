using System.Runtime.InteropServices;

namespace StaticWiki.Files;

/// <summary>What Linux tells of a file and .NET does not: which file it is, and when anything of it was last changed.</summary>
internal static partial class LinuxFileStatus
{
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const uint InodeAndChange = 0x100 | 0x80;

    /// <summary>
    /// Tells a file from another that has its name, size and time of modification: made of the inode and of the time of the
    /// last change, which nobody can set. 0 where that is not known.
    /// </summary>
    public static long IdentityOf(string path)
    {
        var status = default(Status);
        return Statx(CurrentFolder, path, NoFollow, InodeAndChange, ref status) == 0
            ? unchecked(
                (status.Inode * 6364136223846793005) + (status.ChangeSeconds * 1_000_000_000) + status.ChangeNanoseconds
            )
            : 0;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Statx(int folder, string path, int flags, uint mask, ref Status status);

    /// <summary>The parts of <c>struct statx</c> that are asked for (statx(2); the layout is the same on all processors).</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Status
    {
        [FieldOffset(32)]
        public long Inode;

        [FieldOffset(96)]
        public long ChangeSeconds;

        [FieldOffset(104)]
        public uint ChangeNanoseconds;
    }
}
