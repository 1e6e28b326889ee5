namespace StaticWiki.Files;

/// <summary>A file that is read and written at any place, by several threads at once.</summary>
public interface IStoreFile : IDisposable
{
    /// <summary>In bytes.</summary>
    long Length { get; }

    /// <summary>Fills a buffer.</summary>
    /// <param name="offset">Where to begin.</param>
    /// <param name="buffer">Where the bytes go.</param>
    /// <exception cref="EndOfStreamException">The file ends before that.</exception>
    void Read(long offset, Span<byte> buffer);

    /// <summary>Writes bytes, at the end of the file or behind it too.</summary>
    /// <param name="offset">Where to begin.</param>
    /// <param name="bytes">The bytes.</param>
    void Write(long offset, ReadOnlySpan<byte> bytes);
}
