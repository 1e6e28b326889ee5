namespace StaticWiki.Files;

/// <summary>Takes the files of a site as they are made, in any order and from several threads at once.</summary>
public interface ISiteSink
{
    /// <returns>A digest of its bytes: XXH3, 128 bits.</returns>
    /// <exception cref="IOException">The disk failed.</exception>
    UInt128 Add(OutputFile file);

    /// <summary>The same with a file that is too long to be held in memory as a whole, where the sink can do without.</summary>
    /// <param name="path">Its path below the site's root.</param>
    /// <param name="write">Writes it from its beginning to its end; called once.</param>
    UInt128 Add(string path, Action<Stream> write)
    {
        using var whole = new MemoryStream();
        write(whole);
        return Add(new OutputFile(path, whole.GetBuffer().AsMemory(0, (int)whole.Length)));
    }

    /// <summary>Takes a file over from the last build, if it is known to stand there still.</summary>
    /// <param name="path">Its path below the site's root.</param>
    /// <param name="digest">Of its bytes.</param>
    /// <returns>Whether it was taken; else it has to be made and added.</returns>
    bool Keep(string path, UInt128 digest);

    /// <summary>Told when all files are there; more may be added only once they have been cleared.</summary>
    void Complete() { }

    /// <summary>The bytes of a file that was added.</summary>
    /// <param name="path">Its path below the site's root.</param>
    ReadOnlyMemory<byte> Read(string path);

    /// <summary>Forgets all that was added.</summary>
    void Clear();
}
