using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Hashing;
using StaticWiki.Caching;
using StaticWiki.Files;

namespace StaticWiki.Sessions;

/// <summary>The files of a site as they stand in a session. Their bytes lie in the store, so that a large site needs little memory.</summary>
/// <param name="store">The store.</param>
internal sealed class SessionFiles(Store store) : IDisposable
{
    // Whoever reads is kept from nothing but that what is read is given back meanwhile.
    private readonly ReaderWriterLockSlim _lock = new();
    private ConcurrentDictionary<string, Entry> _files = new(StringComparer.Ordinal);

    private sealed record Entry(StoredPart Part, SessionFile File);

    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>The parts of the store that the files lie in.</summary>
    public IEnumerable<StoredPart> Parts => _files.Values.Select(entry => entry.Part);

    public SessionFile? Find(string path) => _files.GetValueOrDefault(path)?.File;

    /// <summary>A file with its bytes; null where there is none.</summary>
    /// <exception cref="InvalidDataException">The store is damaged.</exception>
    public (SessionFile File, byte[] Content)? Read(string path)
    {
        _lock.EnterReadLock();
        try
        {
            if (_files.GetValueOrDefault(path) is not { } entry)
                return null;
            using var bytes = store.Read(entry.Part);
            return (entry.File, bytes.Span.ToArray());
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    /// <summary>Gives the store back what is of no use any more.</summary>
    /// <param name="others">What of the store is of use besides the files.</param>
    public void Reclaim(IEnumerable<StoredPart> others)
    {
        List<StoredPart> used = [.. others, .. Parts];
        // Looking for it takes longer the more there is of use, and so it is done when there is some part of that to win.
        const long leastWaste = 1 << 20;
        var size = used.Sum(part => (long)part.Length);
        if (store.Length - size < Math.Max(leastWaste, size / 8))
            return;
        _lock.EnterWriteLock();
        try
        {
            store.Reclaim(used);
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    public Sink Begin() => new(this);

    public void Dispose() => _lock.Dispose();

    /// <summary>Takes the files of a build. They are put in place when they are told to, all of them or those that are there.</summary>
    public sealed class Sink(SessionFiles site) : ISiteSink
    {
        private readonly ConcurrentDictionary<string, Entry> _added = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _changed = new(StringComparer.Ordinal);

        /// <summary>The files that were put in place and are others than before, or new, or gone.</summary>
        public ImmutableArray<string> Changed => [.. _changed];

        public UInt128 Add(OutputFile file)
        {
            var digest = XxHash128.HashToUInt128(file.Content.Span);
            if (!Keep(file.Path, digest))
                Add(
                    file.Path,
                    new Entry(site.StorePart(file.Content.Span), new SessionFile(digest, IsOutdated: false))
                );
            return digest;
        }

        public bool Keep(string path, UInt128 digest)
        {
            if (site._files.GetValueOrDefault(path) is not { } known || known.File.Version != digest)
                return false;
            Add(path, known.File.IsOutdated ? known with { File = known.File with { IsOutdated = false } } : known);
            return true;
        }

        public ReadOnlyMemory<byte> Read(string path)
        {
            using var bytes = site.ReadPart(_added[path].Part);
            return bytes.Span.ToArray();
        }

        public void Clear() => _added.Clear();

        /// <summary>Puts in place what has been added so far; all else stays as it is.</summary>
        public void PutSome()
        {
            foreach (var (path, entry) in _added)
            {
                Note(path, entry);
                site._files[path] = entry;
            }
        }

        /// <summary>Puts all in place. What was not added is gone.</summary>
        /// <param name="unmade">Pages that were to be added and could not be made: those of before stay.</param>
        public void PutAll(IEnumerable<string> unmade)
        {
            foreach (var path in unmade.SelectMany(WithMarkdown))
            {
                if (!_added.ContainsKey(path) && site._files.GetValueOrDefault(path) is { } old)
                    _added[path] = old with { File = old.File with { IsOutdated = true } };
            }
            foreach (var (path, entry) in _added)
                Note(path, entry);
            _changed.UnionWith(site._files.Keys.Where(path => !_added.ContainsKey(path)));
            site._files = _added;
        }

        private static IEnumerable<string> WithMarkdown(string page) => [page, Path.ChangeExtension(page, ".md")];

        private void Note(string path, Entry entry)
        {
            if (site._files.GetValueOrDefault(path)?.File.Version != entry.File.Version)
                _changed.Add(path);
        }

        /// <summary>Of several files with one path, which is a fault of the site, the same one is taken whatever the order.</summary>
        private void Add(string path, Entry entry) =>
            _added.AddOrUpdate(path, entry, (_, known) => known.File.Version < entry.File.Version ? known : entry);
    }

    private StoredPart StorePart(ReadOnlySpan<byte> content) => store.Add(content);

    private StoredBytes ReadPart(StoredPart part) => store.Read(part);
}
