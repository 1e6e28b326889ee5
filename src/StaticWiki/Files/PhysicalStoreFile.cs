using System.Diagnostics.CodeAnalysis;
using Microsoft.Win32.SafeHandles;

namespace StaticWiki.Files;

/// <summary>A store on the machine's own disk.</summary>
[SuppressMessage("ApiDesign", "RS0030", Justification = "This is the door that everything else goes through.")]
internal sealed class PhysicalStoreFile(SafeFileHandle handle) : IStoreFile
{
    public long Length => RandomAccess.GetLength(handle);

    public void Read(long offset, Span<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var count = RandomAccess.Read(handle, buffer, offset);
            if (count == 0)
                throw new EndOfStreamException();
            buffer = buffer[count..];
            offset += count;
        }
    }

    public void Write(long offset, ReadOnlySpan<byte> bytes) => RandomAccess.Write(handle, bytes, offset);

    public void Dispose() => handle.Dispose();
}
