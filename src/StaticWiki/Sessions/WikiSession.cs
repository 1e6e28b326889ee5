using System.Collections.Immutable;
using StaticWiki.Caching;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Sessions;

/// <summary>
/// A wiki that is built again and again by one process, and its site as the last build has made it. Each build is a build
/// as any other; what the one before it has made is at hand, as in a cache.
/// </summary>
public sealed class WikiSession : IDisposable
{
    private readonly IFileSystem _files;
    private readonly WikiFolders _folders;
    private readonly string _ownFolder;
    private readonly Func<BuildCache, ISiteSink, BuildOrder, BuildResult> _make;
    private IStoreFile _file;
    private Store _store;
    private SessionFiles _site;
    private CacheIndex _last = CacheIndex.Empty;

    internal WikiSession(
        IFileSystem files,
        WikiFolders folders,
        string ownFolder,
        Func<BuildCache, ISiteSink, BuildOrder, BuildResult> make
    )
    {
        (_files, _folders, _ownFolder, _make) = (files, folders, ownFolder, make);
        (_file, _store, _site) = Open();
    }

    /// <summary>The paths of all files of the site, below its root.</summary>
    public IEnumerable<string> Paths => _site.Paths;

    /// <summary>How many bytes are kept outside of memory.</summary>
    public long StoredBytes => _store.Length;

    /// <summary>A file of the site; null where there is none. Any thread may ask.</summary>
    /// <param name="path">Its path below the site's root.</param>
    public SessionFile? Find(string path) => _site.Find(path);

    /// <summary>The same with its bytes.</summary>
    /// <inheritdoc cref="Find"/>
    public (SessionFile File, byte[] Content)? Read(string path) => _site.Read(path);

    /// <summary>Tells the wiki as it is on the disk from what it was, without reading it.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public UInt128 Look() =>
        InputState.Read(_files, new FolderListings(_files), _folders, new BuildOptions(), git: null).Digest;

    /// <summary>Makes the site anew.</summary>
    /// <param name="first">The pages that somebody is looking at, by their paths below the site's root.</param>
    /// <param name="firstStand">Called when these are made, with the paths of files that have changed so far.</param>
    /// <param name="givenUp">Ends the build; the site stands as before, but for pages that have been made first.</param>
    /// <exception cref="IOException">The disk failed; the site stands as before.</exception>
    /// <exception cref="OperationCanceledException">The build was given up.</exception>
    public SessionBuild Build(
        IReadOnlySet<string> first,
        Action<IReadOnlyCollection<string>>? firstStand = null,
        CancellationToken givenUp = default
    )
    {
        try
        {
            return BuildOnce(first, firstStand, givenUp);
        }
        catch (InvalidDataException)
        {
            // Somebody has changed what is kept; the pages that stand there are of no more use than the rest.
            Close();
            _last = CacheIndex.Empty;
            (_file, _store, _site) = Open();
            return BuildOnce(first, firstStand, givenUp);
        }
    }

    private SessionBuild BuildOnce(
        IReadOnlySet<string> first,
        Action<IReadOnlyCollection<string>>? firstStand,
        CancellationToken givenUp
    )
    {
        using var cache = BuildCache.Resident(_files, _ownFolder, _store, _last);
        var sink = _site.Begin();
        var order = new BuildOrder
        {
            First = first,
            FirstStand = ShowFirst,
            GivenUp = givenUp,
        };
        var result = _make(cache, sink, order);
        // While a folder is being replaced there is nothing in it for a moment.
        var isGone = result.Diagnostics.Any(found => found.Rule == LoadingRules.MissingContent);
        ImmutableArray<string> unmade = isGone ? [.. _site.Paths] : result.Unmade;
        if (!unmade.IsEmpty && isGone)
            sink.Clear();
        sink.PutAll(unmade);
        _last = cache.Index;
        _site.Reclaim(_last.Parts);
        return new SessionBuild(result.Diagnostics)
        {
            Changed = sink.Changed,
            Unmade = unmade,
            PageCount = result.PageCount,
            BasePath = result.BasePath,
        };

        void ShowFirst()
        {
            if (firstStand is null)
                return;
            sink.PutSome();
            firstStand(sink.Changed);
        }
    }

    public void Dispose() => Close();

    private (IStoreFile File, Store Store, SessionFiles Site) Open()
    {
        var path = WikiFolders.Combine(_ownFolder, "store");
        _files.Delete(path);
        var file = _files.OpenStore(path);
        var store = new Store(file, length: 0);
        return (file, store, new SessionFiles(store));
    }

    private void Close()
    {
        _file.Dispose();
        _site.Dispose();
        foreach (var name in new[] { "store", "clock" })
            _files.Delete(WikiFolders.Combine(_ownFolder, name));
        _files.DeleteEmptyFolder(_ownFolder);
    }
}
