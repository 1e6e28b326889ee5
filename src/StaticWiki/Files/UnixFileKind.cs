using System.Diagnostics.CodeAnalysis;
using System.Formats.Tar;

namespace StaticWiki.Files;

/// <summary>Tells a pipe, a socket or a device from an empty file, which .NET does only where it writes an archive.</summary>
[SuppressMessage("ApiDesign", "RS0030", Justification = "A part of the door that everything else goes through.")]
internal static class UnixFileKind
{
    /// <param name="path">Something that is neither a folder nor a symbolic link, and seems to be empty.</param>
    public static bool IsSpecial(string path)
    {
        using var buffer = new MemoryStream();
        try
        {
            // Only its status is read: what is no regular file is not opened.
            using (var writer = new TarWriter(buffer, TarEntryFormat.Pax, leaveOpen: true))
                writer.WriteEntry(path, "entry");
        }
        catch (IOException)
        {
            // A socket, for which archives have no type; or what has gone, or has a name that is no text.
            return File.Exists(path);
        }
        catch (UnauthorizedAccessException)
        {
            // A regular file, as it was opened; whoever reads it will say so.
            return false;
        }
        buffer.Position = 0;
        using var reader = new TarReader(buffer);
        return reader.GetNextEntry()?.EntryType
            is TarEntryType.Fifo
                or TarEntryType.CharacterDevice
                or TarEntryType.BlockDevice;
    }
}
