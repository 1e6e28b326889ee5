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

    private readonly PublishedFiles _known;

    /// <summary>Which of <see cref="_known"/> stand there still and are of this site too.</summary>
    private readonly bool[] _kept;

    /// <summary>Of all others, by path: the name of the staged file, or the stamp of the published one that is the same; and a digest.</summary>
    private readonly ConcurrentDictionary<string, (string? Name, FileStamp Stamp, UInt128 Digest)> _staged;

    private Task<Manifest>? _manifest;
    private int _count;

    internal Staging(IFileSystem files, string output, string work, PublishedFiles known, Action<string> clear)
    {
        (_files, _output, _work, _known, _clear) = (files, output, work, known, clear);
        _isFirst = files.KindOf(output) == EntryKind.None;
        _kept = new bool[known.Count];
        _staged = new(StringComparer.Ordinal);
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
            Add(file.Path, (null, stamp!.Value, digest));
            return digest;
        }
        var name = NextName();
        _files.Write(WikiFolders.Combine(_work, name), file.Content.Span);
        Add(file.Path, (name, default, digest));
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
        Add(path, isSame ? (null, stamp!.Value, digest) : (name, default, digest));
        return digest;
    }

    /// <summary>Begins to list the files while others look at them.</summary>
    public void Complete() => _manifest = Task.Run(ListFiles);

    private Manifest ListFiles() => Manifest.Of(Sorted().Select(file => file.Path));

    private string NextName() => (Interlocked.Increment(ref _count) - 1).ToString(CultureInfo.InvariantCulture);

    public bool Keep(string path, UInt128 digest)
    {
        var number = _known.Find(path);
        if (
            number < 0
            || _known[number].File is var known
                && (known.Digest != digest || _files.StampOf(WikiFolders.Combine(_output, path)) != known.Stamp)
        )
            return false;
        _kept[number] = true;
        return true;
    }

    /// <summary>What was kept at first may have to be made anew for the sake of a file beside it.</summary>
    private void Add(string path, (string? Name, FileStamp Stamp, UInt128 Digest) file)
    {
        if (_known.Find(path) is >= 0 and var number)
            _kept[number] = false;
        _staged[path] = file;
    }

    /// <summary>A digest of what stands at a path; null where that is not known.</summary>
    private UInt128? KnownAt(string path, FileStamp? stamp) =>
        _known.Find(path) is >= 0 and var number && _known[number].File is var known && stamp == known.Stamp
            ? known.Digest
            : null;

    public ReadOnlyMemory<byte> Read(string path) =>
        _files.Read(
            _staged.TryGetValue(path, out var file) && file.Name is { } name
                ? WikiFolders.Combine(_work, name)
                : WikiFolders.Combine(_output, path)
        );

    /// <summary>All files as they are in place now.</summary>
    public PublishedFiles Published()
    {
        var paths = new List<string>(_known.Count);
        var files = new List<PublishedFile>(_known.Count);
        foreach (var (path, number) in Sorted())
        {
            paths.Add(path);
            files.Add(number >= 0 ? _known[number].File : PublishedAt(path));
        }
        return new PublishedFiles([.. paths], [.. files]);
    }

    private PublishedFile PublishedAt(string path)
    {
        var (name, stamp, digest) = _staged[path];
        return new PublishedFile(
            name is null ? stamp : _files.StampOf(WikiFolders.Combine(_output, path)) ?? default,
            digest
        );
    }

    /// <summary>All files by path (ordinal), those that were kept with their number among the known.</summary>
    private IEnumerable<(string Path, int Known)> Sorted()
    {
        var staged = _staged.Keys.ToArray();
        Array.Sort(staged, StringComparer.Ordinal);
        var next = 0;
        for (var i = 0; i < _kept.Length; i++)
        {
            if (!_kept[i])
                continue;
            var path = _known[i].Path;
            for (; next < staged.Length && string.CompareOrdinal(staged[next], path) < 0; next++)
                yield return (staged[next], -1);
            yield return (path, i);
        }
        for (; next < staged.Length; next++)
            yield return (staged[next], -1);
    }

    public void Clear()
    {
        _manifest?.Wait();
        _manifest = null;
        _staged.Clear();
        Array.Clear(_kept);
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
