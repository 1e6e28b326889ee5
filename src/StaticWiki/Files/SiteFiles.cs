using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace StaticWiki.Files;

/// <summary>The files of a site in memory.</summary>
public sealed class SiteFiles : ISiteSink
{
    private readonly ConcurrentQueue<OutputFile> _files = new();

    /// <summary>All files, by path (ordinal); a path that several were made for more than once.</summary>
    public ImmutableArray<OutputFile> Sorted => [.. _files.OrderBy(file => file.Path, StringComparer.Ordinal)];

    public UInt128 Add(OutputFile file)
    {
        _files.Enqueue(file);
        return default;
    }

    public bool Keep(string path, UInt128 digest) => false;

    public ReadOnlyMemory<byte> Read(string path) => _files.First(file => file.Path == path).Content;

    public void Clear() => _files.Clear();
}
