using System.Collections.Concurrent;
using System.IO.Hashing;
using StaticWiki.Compilation;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Caching;

/// <summary>
/// What the last build of a wiki made, for the next one. It is never needed and never believed without a reason: what was
/// made of a file counts only while the file's bytes are the same, and all of it only while the tool is.
/// </summary>
/// <remarks>One build at a time uses it; its threads may do so together.</remarks>
internal sealed class BuildCache : IDisposable
{
    /// <summary>Below the wiki's root.</summary>
    public const string Folder = ".staticwiki/cache";

    private const string StoreName = "store";
    private const string IndexName = "index";
    private const string ClockName = "clock";

    private readonly IFileSystem? _files;
    private readonly string _folder = "";
    private readonly IStoreFile _file;
    private readonly DocumentStore _documents;
    private readonly CacheIndex _last;
    private readonly FileStamp _clock;
    private readonly ConcurrentDictionary<string, CachedDocument> _compiled = new(StringComparer.Ordinal);

    private BuildCache(IStoreFile file, CacheIndex last)
    {
        (_file, _last) = (file, last);
        _documents = new DocumentStore(file, last.StoreLength);
    }

    private BuildCache(IFileSystem files, string folder, IStoreFile file, CacheIndex last, FileStamp clock)
        : this(file, last) => (_files, _folder, _clock) = (files, folder, clock);

    /// <summary>A cache that begins empty and ends with the build.</summary>
    public static BuildCache InMemory() => new(new MemoryStoreFile(), CacheIndex.Empty);

    /// <summary>The cache of a wiki; empty where there is none, or none that can be used.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="root">The wiki's root.</param>
    /// <param name="isRead">Whether what is in it counts; else it is filled anew.</param>
    public static BuildCache Open(IFileSystem files, string root, bool isRead)
    {
        var folder = WikiFolders.Combine(root, Folder);
        var clock = WikiFolders.Combine(folder, ClockName);
        files.Write(clock, "x"u8);
        var index = isRead ? CacheIndex.Load(files, WikiFolders.Combine(folder, IndexName)) : CacheIndex.Empty;
        var path = WikiFolders.Combine(folder, StoreName);
        var store = files.OpenStore(path);
        // A store that is mostly of files as they once were is written anew.
        if (store.Length < index.StoreLength || index.IsMostlyWaste)
            index = CacheIndex.Empty;
        if (index.Documents.Count == 0)
        {
            store.Dispose();
            files.Delete(WikiFolders.Combine(folder, IndexName));
            files.Delete(path);
            store = files.OpenStore(path);
        }
        return new BuildCache(files, folder, store, index, files.StampOf(clock)!.Value);
    }

    /// <summary>A file compiled, or what was made of the same bytes before.</summary>
    /// <exception cref="InvalidDataException">The cache is damaged.</exception>
    public Document Compile(SourceFile file)
    {
        var clock = _clock;
        if (!_compiled.TryGetValue(file.Path, out var known))
            (known, clock) = (_last.Documents.GetValueOrDefault(file.Path), _last.Clock);
        if (known is not null && known.Stamp == file.Stamp && known.Stamp.IsOlderThan(clock))
            return Keep(file, known);
        var content = file.Content;
        var digest = XxHash128.HashToUInt128(content.Span);
        if (known is not null && known.Digest == digest)
            return Keep(file, known with { Stamp = file.Stamp });
        var compiled = DocumentCompiler.Compile(new SourceFile(file.Path, file.DisplayPath, content));
        var (stored, document) = _documents.Add(compiled, digest);
        _compiled[file.Path] = new CachedDocument(file.DisplayPath, file.Stamp, digest, stored);
        return document;
    }

    /// <summary>Keeps what this build has made for the next one.</summary>
    public void Save()
    {
        if (_files is null)
            return;
        var index = new CacheIndex(_clock, _documents.Length, _compiled);
        var path = WikiFolders.Combine(_folder, IndexName);
        _files.Write(path + ".new", index.Format());
        _files.Move(path + ".new", path);
    }

    public void Dispose() => _file.Dispose();

    private Document Keep(SourceFile file, CachedDocument known)
    {
        // The places in it name the file, which may have another path from a root that has moved.
        if (known.DisplayPath != file.DisplayPath)
            throw new InvalidDataException("the cache is of another folder");
        _compiled[file.Path] = known;
        return _documents.Read(known.Stored, file.Path, file.DisplayPath, known.Digest);
    }
}
