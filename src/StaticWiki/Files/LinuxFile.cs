using System.Buffers;
using System.Runtime.InteropServices;

namespace StaticWiki.Files;

/// <summary>
/// Reads files with as few system calls as it takes: four, where .NET makes nine. Of a site's check they are a twentieth of the time.
/// </summary>
internal static partial class LinuxFile
{
    /// <summary><c>O_RDONLY | O_CLOEXEC</c> (open(2)).</summary>
    private const int ReadOnlyAndCloseOnExec = 0x80000;

    /// <summary>Reads a file into an array of the shared pool, to which the caller returns it.</summary>
    /// <returns>Null where it is not a regular file, or could not be read: .NET knows what to do or say then.</returns>
    public static ArraySegment<byte>? ReadRented(string path)
    {
        if (LinuxFileStatus.SizeOf(path) is not { } size || size >= Array.MaxLength)
            return null;
        // Where the system does not know how long a file is (below /proc), there is none to read.
        if (size == 0)
            return ArraySegment<byte>.Empty;
        var file = Open(path, ReadOnlyAndCloseOnExec);
        if (file < 0)
            return null;
        // One byte more than there should be: the end has been seen where it stays empty.
        var rented = ArrayPool<byte>.Shared.Rent((int)size + 1);
        var length = 0;
        try
        {
            while (length <= size)
            {
                var count = Read(file, ref rented[length], (nuint)(size + 1 - length));
                if (count < 0)
                    return Failed();
                length += (int)count;
                if (count == 0 || length == size)
                    return new ArraySegment<byte>(rented, 0, length);
            }
            // It has grown since it was looked at.
            return Failed();
        }
        finally
        {
            _ = Close(file);
        }

        ArraySegment<byte>? Failed()
        {
            ArrayPool<byte>.Shared.Return(rented);
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "read")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Read(int file, ref byte buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int file);
}
