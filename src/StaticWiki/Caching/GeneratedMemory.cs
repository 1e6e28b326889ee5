using System.Collections.Concurrent;
using StaticWiki.Files;

namespace StaticWiki.Caching;

/// <summary>Which of the files stand as they are that are made of many pages.</summary>
/// <param name="last">What the last build made.</param>
internal sealed class GeneratedMemory(CacheIndex last)
{
    private readonly ConcurrentDictionary<string, CachedFiles> _made = new(StringComparer.Ordinal);

    /// <summary>The files of this build, by what is made together.</summary>
    public IReadOnlyDictionary<string, CachedFiles> Made => _made;

    /// <summary>Takes over files that are neither pages nor assets; null where they have to be made.</summary>
    /// <param name="group">What is made together.</param>
    /// <param name="fingerprint">Of what they are made of.</param>
    /// <param name="sink">Takes them.</param>
    public IEnumerable<string>? Keep(string group, UInt128 fingerprint, ISiteSink sink)
    {
        if (
            !last.Generated.TryGetValue(group, out var known)
            || known.Fingerprint != fingerprint
            || !known.Files.All(file => sink.Keep(file.Key, file.Value))
        )
            return null;
        _made[group] = known;
        return known.Files.Keys;
    }

    /// <summary>Remembers such files.</summary>
    /// <param name="group">What is made together.</param>
    /// <param name="fingerprint">Of what they are made of.</param>
    /// <param name="made">Digests of their bytes, by path.</param>
    public void Add(string group, UInt128 fingerprint, IReadOnlyDictionary<string, UInt128> made) =>
        _made[group] = new CachedFiles(fingerprint, made);
}
