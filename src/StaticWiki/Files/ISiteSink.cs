namespace StaticWiki.Files;

/// <summary>Takes the files of a site as they are made, in any order and from several threads at once.</summary>
public interface ISiteSink
{
    /// <exception cref="IOException">The disk failed.</exception>
    void Add(OutputFile file);

    /// <summary>The bytes of a file that was added.</summary>
    /// <param name="path">Its path below the site's root.</param>
    ReadOnlyMemory<byte> Read(string path);

    /// <summary>Forgets all that was added.</summary>
    void Clear();
}
