using System.Collections.Concurrent;
using System.Globalization;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Publishing;

/// <summary>
/// A new site on its way: files that differ from what is published lie in a folder of their own, in any order, until all
/// of them are put in place at once.
/// </summary>
public sealed class Staging : ISiteSink
{
    private readonly IFileSystem _files;
    private readonly string _output;
    private readonly string _work;
    private readonly bool _isFirst;
    private readonly Action<string> _clear;

    /// <summary>By path, the name of the staged file; null where the published one is the same.</summary>
    private readonly ConcurrentDictionary<string, string?> _staged = new(StringComparer.Ordinal);

    private int _count;

    internal Staging(IFileSystem files, string output, string work, Action<string> clear)
    {
        (_files, _output, _work, _clear) = (files, output, work, clear);
        _isFirst = files.KindOf(output) == EntryKind.None;
    }

    /// <summary>The paths of the site's files, below the output folder.</summary>
    internal List<string> Paths => [.. _staged.Keys.Order(StringComparer.Ordinal)];

    internal string Folder => _work;

    public void Add(OutputFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!_isFirst && IsUnchanged(WikiFolders.Combine(_output, file.Path), file.Content.Span))
        {
            _staged[file.Path] = null;
            return;
        }
        var name = (Interlocked.Increment(ref _count) - 1).ToString(CultureInfo.InvariantCulture);
        _files.Write(WikiFolders.Combine(_work, name), file.Content.Span);
        _staged[file.Path] = name;
    }

    public ReadOnlyMemory<byte> Read(string path) =>
        _files.Read(_staged[path] is { } name ? WikiFolders.Combine(_work, name) : WikiFolders.Combine(_output, path));

    public void Clear()
    {
        _staged.Clear();
        _count = 0;
        _clear(_work);
    }

    /// <summary>The staged files and where they go, by where they go (ordinal).</summary>
    internal List<(string Staged, string Path)> Moves() =>
        [
            .. _staged
                .Where(file => file.Value is not null)
                .Select(file => (file.Value!, file.Key))
                .OrderBy(move => move.Key, StringComparer.Ordinal),
        ];

    private bool IsUnchanged(string target, ReadOnlySpan<byte> content) =>
        _files.KindOf(target) == EntryKind.File && _files.Read(target).AsSpan().SequenceEqual(content);
}
