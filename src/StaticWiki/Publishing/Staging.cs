using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Hashing;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Publishing;

/// <summary>
/// A new site on its way: files that differ from what is published lie in a folder of their own, in any order, until all
/// of them are put in place at once.
/// </summary>
public sealed class Staging : ISiteSink
{
    private const int BufferSize = 1 << 16;

    private readonly IFileSystem _files;
    private readonly string _output;
    private readonly string _work;
    private readonly bool _isFirst;
    private readonly Action<string> _clear;

    private readonly IReadOnlyDictionary<string, PublishedFile> _known;

    /// <summary>By path, the name of the staged file, or the stamp of the published one that is the same; and a digest.</summary>
    private readonly ConcurrentDictionary<string, (string? Name, FileStamp Stamp, UInt128 Digest)> _staged;

    private Task<Manifest>? _manifest;
    private int _count;

    internal Staging(
        IFileSystem files,
        string output,
        string work,
        IReadOnlyDictionary<string, PublishedFile> known,
        Action<string> clear
    )
    {
        (_files, _output, _work, _known, _clear) = (files, output, work, known, clear);
        _isFirst = files.KindOf(output) == EntryKind.None;
        _staged = new(Environment.ProcessorCount, known.Count, StringComparer.Ordinal);
    }

    /// <summary>The list of the site's files, without the list itself.</summary>
    internal Manifest Manifest => _manifest?.GetAwaiter().GetResult() ?? ListFiles();

    /// <summary>Those of them that do not stand there yet.</summary>
    internal IEnumerable<string> Changed =>
        _staged.Where(file => file.Value.Name is not null).Select(file => file.Key).Order(StringComparer.Ordinal);

    internal string Folder => _work;

    public UInt128 Add(OutputFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var digest = XxHash128.HashToUInt128(file.Content.Span);
        // Where it is known what stands there, nothing need be read. The stamp is of before the reading: what somebody changes
        // later has another one.
        var target = WikiFolders.Combine(_output, file.Path);
        var stamp = _isFirst ? null : _files.StampOf(target);
        var isSame = KnownAt(file.Path, stamp) is { } known
            ? known == digest
            : stamp is not null && _files.Read(target).AsSpan().SequenceEqual(file.Content.Span);
        if (isSame)
        {
            _staged[file.Path] = (null, stamp!.Value, digest);
            return digest;
        }
        var name = NextName();
        _files.Write(WikiFolders.Combine(_work, name), file.Content.Span);
        _staged[file.Path] = (name, default, digest);
        return digest;
    }

    public UInt128 Add(string path, Action<Stream> write)
    {
        var name = NextName();
        var staged = WikiFolders.Combine(_work, name);
        var (digest, length) = (default(UInt128), 0L);
        _files.Write(
            staged,
            file =>
            {
                using var content = new DigestStream(file);
                using (var buffer = new BufferedStream(content, BufferSize))
                    write(buffer);
                (digest, length) = (content.Digest, content.Length);
            }
        );
        var target = WikiFolders.Combine(_output, path);
        var stamp = _isFirst ? null : _files.StampOf(target);
        var isSame = KnownAt(path, stamp) is { } known
            ? known == digest
            : stamp?.Size == length && XxHash128.HashToUInt128(_files.Read(target)) == digest;
        if (isSame)
            _files.Delete(staged);
        _staged[path] = isSame ? (null, stamp!.Value, digest) : (name, default, digest);
        return digest;
    }

    /// <summary>Begins to list the files while others look at them.</summary>
    public void Complete() => _manifest = Task.Run(ListFiles);

    private Manifest ListFiles() => Manifest.Of([.. _staged.Keys.Order(StringComparer.Ordinal)]);

    private string NextName() => (Interlocked.Increment(ref _count) - 1).ToString(CultureInfo.InvariantCulture);

    public bool Keep(string path, UInt128 digest)
    {
        var stamp = _files.StampOf(WikiFolders.Combine(_output, path));
        if (KnownAt(path, stamp) != digest)
            return false;
        _staged[path] = (null, stamp!.Value, digest);
        return true;
    }

    /// <summary>A digest of what stands at a path; null where that is not known.</summary>
    private UInt128? KnownAt(string path, FileStamp? stamp) =>
        _known.TryGetValue(path, out var known) && stamp == known.Stamp ? known.Digest : null;

    public ReadOnlyMemory<byte> Read(string path) =>
        _files.Read(
            _staged[path].Name is { } name ? WikiFolders.Combine(_work, name) : WikiFolders.Combine(_output, path)
        );

    /// <summary>All files as they are in place now, by path.</summary>
    public IReadOnlyDictionary<string, PublishedFile> Published()
    {
        var published = new Dictionary<string, PublishedFile>(_known.Count, StringComparer.Ordinal);
        foreach (var (path, (name, stamp, digest)) in _staged)
        {
            published[path] = new PublishedFile(
                name is null ? stamp : _files.StampOf(WikiFolders.Combine(_output, path)) ?? default,
                digest
            );
        }
        return published;
    }

    public void Clear()
    {
        _manifest?.Wait();
        _manifest = null;
        _staged.Clear();
        _count = 0;
        _clear(_work);
    }

    /// <summary>The staged files and where they go, by where they go (ordinal).</summary>
    internal List<(string Staged, string Path)> Moves() =>
        [
            .. _staged
                .Where(file => file.Value.Name is not null)
                .Select(file => (file.Value.Name!, file.Key))
                .OrderBy(move => move.Key, StringComparer.Ordinal),
        ];
}
