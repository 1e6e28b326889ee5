using System.Collections.Concurrent;
using System.IO.Hashing;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.History;
using StaticWiki.Linking;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Caching;

/// <summary>
/// What the last build of a wiki made, for the next one. It is never needed and never believed without a reason: what was
/// made of a file counts only while the file's bytes are the same, a page only while all that went into it is, and all of
/// it only while the tool is the same.
/// </summary>
/// <remarks>One build at a time uses it; its threads may do so together.</remarks>
internal sealed class BuildCache : IDisposable
{
    /// <summary>Below the wiki's root.</summary>
    public const string Folder = ".staticwiki/cache";

    private readonly IFileSystem _files;
    private readonly string _folder;
    private readonly IStoreFile? _file;
    private readonly Store _store;
    private readonly DocumentStore _documents;
    private readonly LinkMemory _links;
    private readonly CacheIndex _last;
    private readonly FileStamp _clock;
    private readonly bool _isResident;
    private readonly HistoryMemory _history;
    private UInt128 _limits;
    private volatile KnownLimits? _knownLimits;
    private PublishedFiles? _published;
    private Task<IndexParts>? _formatting;
    private readonly ConcurrentDictionary<string, CachedDocument> _compiled;

    private BuildCache(IFileSystem files, string folder, IStoreFile file, CacheIndex last)
        : this(files, folder, new Store(file, last.StoreLength), last) => _file = file;

    private BuildCache(IFileSystem files, string folder, Store store, CacheIndex last, bool isResident = false)
    {
        (_files, _folder, _store, _last, _isResident) = (files, folder, store, last, isResident);
        _compiled = new(Environment.ProcessorCount, last.Documents.Count, StringComparer.Ordinal);
        _documents = new DocumentStore(_store);
        _links = new LinkMemory(_store, _compiled, last.Symbols, last.KnownSymbols, isResident);
        Pages = new PageMemory(_store, last);
        Generated = new GeneratedMemory(last);
        Search = new SearchMemory(_store, _compiled, last);
        _history = new HistoryMemory(files, last.History);
        _clock = ReadClock();
    }

    /// <summary>A cache that begins empty and ends with the build.</summary>
    public static BuildCache InMemory() => new(new MemoryFileSystem(), "", new MemoryStoreFile(), CacheIndex.Empty);

    /// <summary>The cache of a wiki; empty where there is none, or none that can be used.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="root">The wiki's root.</param>
    /// <param name="isRead">Whether what is in it counts; else it is filled anew.</param>
    public static BuildCache Open(IFileSystem files, string root, bool isRead)
    {
        var folder = WikiFolders.Combine(root, Folder);
        try
        {
            return OpenIn(files, folder, isRead);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The build needs none, and whoever cannot write here will be told where it matters.
            return InMemory();
        }
    }

    /// <summary>
    /// What a build is likely to take until most of what it makes is let go of again, in bytes: a rebuild for each file that was
    /// there at the last, which the length of the index tells before it is read; one that finds no index more than 50 topics take.
    /// </summary>
    /// <param name="files">The disk.</param>
    /// <param name="root">The wiki's root.</param>
    /// <param name="isRead">Whether what is in the cache counts.</param>
    public static long ExpectedMemory(IFileSystem files, string root, bool isRead)
    {
        const long Least = 32L << 20,
            WithoutIndex = 80L << 20,
            ByteOfIndex = 75;
        return isRead && files.StampOf(IndexIn(WikiFolders.Combine(root, Folder))) is { } stamp
            ? Least + (stamp.Size * ByteOfIndex)
            : WithoutIndex;
    }

    private static BuildCache OpenIn(IFileSystem files, string folder, bool isRead)
    {
        var (storePath, indexPath) = (WikiFolders.Combine(folder, "store"), IndexIn(folder));
        var last = isRead ? IndexFormat.Load(files, indexPath) : CacheIndex.Empty;
        var file = files.OpenStore(storePath);
        // A store that is mostly of files as they once were is made anew.
        if (last.StoreLength > 0 && file.Length >= last.StoreLength && !last.IsMostlyWaste)
            return new BuildCache(files, folder, file, last);
        file.Dispose();
        files.Delete(indexPath);
        files.Delete(storePath);
        return new BuildCache(files, folder, files.OpenStore(storePath), CacheIndex.Empty);
    }

    /// <summary>The cache of a process that builds again and again: what its last build made is at hand.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="folder">A folder that is nobody else's.</param>
    /// <param name="store">What is not at hand; the caller's.</param>
    /// <param name="last">The <see cref="Index"/> of the last build; empty for the first.</param>
    public static BuildCache Resident(IFileSystem files, string folder, Store store, CacheIndex last) =>
        new(files, folder, store, last, isResident: true);

    public ILinkMemory Links => _links;

    /// <summary>The pages and what they were found to be.</summary>
    public PageMemory Pages { get; }

    /// <summary>The files that are neither pages nor assets.</summary>
    public GeneratedMemory Generated { get; }

    /// <summary>The search index.</summary>
    public SearchMemory Search { get; }

    /// <summary>What this build has made.</summary>
    public CacheIndex Index =>
        _last with
        {
            Clock = _clock,
            StoreLength = _store.Length,
            Limits = _limits,
            Documents = _compiled,
            Symbols = _links.Snapshot,
            KnownSymbols = _links.Symbols,
            Made = Pages.Made,
            Ground = Pages.Ground,
            Generated = Generated.Made,
            Search = Search.Current,
            Build = null,
            History = _history.Current,
        };

    /// <inheritdoc cref="HistoryMemory.Read"/>
    public (FileHistory History, Diagnostic? Diagnostic) ReadHistory(
        IGit? git,
        string contentFolder,
        HistoryMode mode
    ) => _isResident ? _history.Read(git, contentFolder, mode) : FileHistory.Read(git, contentFolder, mode);

    /// <summary>What the last build put into an output folder, as far as that is known for certain.</summary>
    public PublishedFiles PublishedIn(string output) =>
        _published ??= _last.Output == output ? Certain(_last) : CacheIndex.Empty.Published;

    /// <summary>What was published within a tick of the disk's clock before it was looked at may have been changed since.</summary>
    private static PublishedFiles Certain(CacheIndex last) =>
        last.Published.Where(file => file.Stamp.IsOlderThan(last.PublishedAt));

    /// <summary>
    /// What a build would come to, where nothing has changed since the last one, neither what it is made of nor what it made;
    /// null where something may have.
    /// </summary>
    /// <param name="inputs">What a build would be made of.</param>
    /// <param name="output">The output folder.</param>
    /// <param name="jobs">How many threads may look.</param>
    public BuildResult? Unchanged(InputState inputs, string output, int jobs)
    {
        if (_last.Build is not { } build || build.Inputs != inputs || inputs.Newest >= _last.Clock.Modified)
            return null;
        var published = PublishedIn(output);
        if (published.Count < _last.Published.Count)
            return null;
        var stands = Parallelism.Map(
            [.. Enumerable.Range(0, published.Count)],
            jobs,
            number =>
                published[number] is var (path, file) && _files.StampOf(WikiFolders.Combine(output, path)) == file.Stamp
        );
        if (!stands.All(isSame => isSame))
            return null;
        return new BuildResult(build.Diagnostics)
        {
            PageCount = build.PageCount,
            LinkCount = build.LinkCount,
            FileCount = build.FileCount,
            IsPublished = true,
        };
    }

    /// <summary>A file compiled, or what was made of the same bytes before, under the same limits.</summary>
    /// <param name="file">The file.</param>
    /// <param name="limits">The same for all files of a build.</param>
    /// <exception cref="InvalidDataException">The cache is damaged.</exception>
    public Document Compile(SourceFile file, Limits limits)
    {
        _limits = DigestOf(limits);
        if (file.Stamp.Size > limits.FileSize)
            // It is not even read.
            return Add(file, DocumentCompiler.Compile(file, limits), digest: 0);
        var clock = _clock;
        if (!_compiled.TryGetValue(file.Path, out var known))
            (known, clock) = (
                _last.Limits == _limits ? _last.Documents.GetValueOrDefault(file.Path) : null,
                _last.Clock
            );
        // The places in it name the file, which has another path where the root is another one.
        if (known?.DisplayPath != file.DisplayPath || known.Settings != file.Settings)
            known = null;
        if (known is not null && known.Stamp == file.Stamp && known.Stamp.IsOlderThan(clock))
            return Keep(file, known);
        if (file.TryRead(out var fault) is not { } content)
            return DocumentCompiler.Unreadable(file, fault!);
        var digest = XxHash128.HashToUInt128(content.Span);
        if (known is not null && known.Stored.Digest.Whole == digest)
            return Keep(file, known with { Stamp = file.Stamp });
        return Add(file, DocumentCompiler.Compile(file.With(content), limits, file.Settings.IsSearched), digest);
    }

    /// <summary>The limits are the same for all files of a build, and there are many files.</summary>
    private UInt128 DigestOf(Limits limits)
    {
        if (_knownLimits is not { } known || !ReferenceEquals(known.Limits, limits))
            _knownLimits = known = new KnownLimits(limits, limits.Digest);
        return known.Digest;
    }

    private sealed record KnownLimits(Limits Limits, UInt128 Digest);

    private Document Add(SourceFile file, Document compiled, UInt128 digest)
    {
        var (stored, document) = _documents.Add(compiled, digest);
        _compiled[file.Path] = new CachedDocument(file.DisplayPath, file.Stamp, file.Settings, stored)
        {
            Document = document,
        };
        return document;
    }

    /// <summary>Begins to format what this build has made, of which nothing changes any more.</summary>
    public void BeginSave()
    {
        var index = Index;
        _formatting = Task.Run(() => IndexFormat.FormatParts(index));
    }

    /// <summary>Leaves what this build has made to the next one.</summary>
    /// <param name="output">The output folder.</param>
    /// <param name="published">What was put into it; null where nothing was.</param>
    /// <param name="build">What came of it; null where that has to be found out anew.</param>
    public void Save(string output, PublishedFiles? published, LastBuild? build)
    {
        try
        {
            Write(output, published, build);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The site is in place, and the next build finds the cache as it was.
        }
    }

    private void Write(string output, PublishedFiles? published, LastBuild? build)
    {
        var index = Index with { Build = build };
        if (published is not null)
        {
            index = index with
            {
                Output = output,
                Published = published,
                PublishedAt = ReadClockAfter(Newest(published)),
            };
        }
        var path = IndexIn(_folder);
        var parts = _formatting?.GetAwaiter().GetResult() ?? IndexFormat.FormatParts(index);
        IndexFormat.Write(_files, path + ".new", index, parts);
        _files.Move(path + ".new", path);
    }

    private static long Newest(PublishedFiles published)
    {
        var newest = 0L;
        foreach (var file in published.Files)
            newest = Math.Max(newest, file.Stamp.Modified);
        return newest;
    }

    public void Dispose() => _file?.Dispose();

    private static string IndexIn(string folder) => WikiFolders.Combine(folder, "index");

    private Document Keep(SourceFile file, CachedDocument known)
    {
        _compiled[file.Path] = known;
        return known.Document ?? _documents.Read(known.Head.Span, known.Stored, file.Path, file.DisplayPath);
    }

    /// <summary>The same once the clock has gone on, so that what has just been written is not in doubt at the next build.</summary>
    private FileStamp ReadClockAfter(long modified)
    {
        // Most disks tick every few milliseconds; for those that take seconds nobody waits.
        const int tries = 20;
        var clock = ReadClock();
        for (var i = 0; i < tries && clock.Modified <= modified; i++)
        {
            Thread.Sleep(1);
            clock = ReadClock();
        }
        return clock;
    }

    /// <summary>What a file's stamp is that is changed now, by the disk's own clock.</summary>
    private FileStamp ReadClock()
    {
        var path = WikiFolders.Combine(_folder, "clock");
        _files.Write(path, "now"u8);
        return _files.StampOf(path) ?? default;
    }
}
