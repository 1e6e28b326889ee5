using System.Collections.Concurrent;
using StaticWiki.Validation;

namespace StaticWiki.Caching;

/// <summary>
/// Which pages stand as they are: those that would be made of the same, and of these the ones that were found to be in order.
/// </summary>
/// <param name="store">What was read of the pages' links lies there.</param>
/// <param name="last">What the last build made.</param>
internal sealed class PageMemory(Store store, CacheIndex last)
{
    // What is read of pages is forgotten soon; what comes up in page after page is to be there once.
    private readonly StringPool _strings = new(1 << 14);
    private readonly ConcurrentDictionary<string, CachedPage> _made = new(
        Environment.ProcessorCount,
        last.Made.Count,
        StringComparer.Ordinal
    );

    /// <summary>The pages of this build, by path.</summary>
    public IReadOnlyDictionary<string, CachedPage> Made => _made;

    /// <summary>A digest of all that links could lead to when the pages were checked.</summary>
    public UInt128 Ground { get; private set; }

    /// <summary>A page that was made of the same; null where there is none.</summary>
    /// <param name="path">The page's path below the output folder.</param>
    /// <param name="fingerprint">Of what goes into it now.</param>
    public CachedPage? Find(string path, UInt128 fingerprint) =>
        last.Made.GetValueOrDefault(path) is { } known && known.Fingerprint == fingerprint ? known : null;

    /// <summary>Takes a page over from the last build.</summary>
    public StoredPage Keep(string path, CachedPage page)
    {
        _made[path] = page;
        return new StoredPage(store, _strings, path, page, isKept: true);
    }

    /// <summary>Stores a page that was made.</summary>
    public StoredPage Add(UInt128 fingerprint, UInt128 html, UInt128 markdown, PageFacts facts)
    {
        var writer = store.Begin();
        FactsCodec.Write(writer, facts);
        var stored = store.Add(writer, writer.Length)[0];
        var page = new CachedPage(
            fingerprint,
            html,
            markdown,
            stored,
            facts.TargetDigest,
            facts.IsRedirect,
            facts.LinkCount,
            IsInOrder: true
        );
        _made[facts.Path] = page;
        return new StoredPage(store, _strings, facts.Path, page, isKept: false);
    }

    /// <summary>Whether the links of a page that was taken over lead where they did, and that was in order.</summary>
    /// <param name="page">The page.</param>
    /// <param name="ground">A digest of all that links may lead to.</param>
    public bool IsInOrder(IInspectedPage page, UInt128 ground) =>
        last.Ground == ground && page is StoredPage { WasInOrder: true };

    /// <summary>Remembers what came of checking the site.</summary>
    /// <param name="ground">A digest of all that links may lead to.</param>
    /// <param name="faulty">The paths of the pages in which something was found.</param>
    public void SetChecked(UInt128 ground, IReadOnlySet<string> faulty)
    {
        Ground = ground;
        foreach (var (path, page) in _made)
        {
            if (page.IsInOrder == faulty.Contains(path))
                _made[path] = page with { IsInOrder = !page.IsInOrder };
        }
    }
}
