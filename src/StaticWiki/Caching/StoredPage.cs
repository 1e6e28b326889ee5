using StaticWiki.Validation;

namespace StaticWiki.Caching;

/// <summary>A page whose facts lie in the store; what links to it need is in memory once it has been asked for.</summary>
/// <param name="store">The store.</param>
/// <param name="strings">Where strings of the facts come from.</param>
/// <param name="path">The page's path below the site's root.</param>
/// <param name="page">What is known of it.</param>
/// <param name="isKept">Whether it was taken over from the last build.</param>
internal sealed class StoredPage(Store store, StringPool strings, string path, CachedPage page, bool isKept)
    : IInspectedPage
{
    // The ids of a page take more memory than all else that is known of it, and few links have a fragment of another page.
    private PageTarget? _target;

    public string Path => path;

    /// <summary>Whether the last build has found nothing wrong with it.</summary>
    public bool WasInOrder => isKept && page.IsInOrder;

    public PageTarget Target => _target ??= ReadFacts().ToTarget();

    public bool IsRedirect => page.IsRedirect;

    public UInt128 TargetDigest => page.Target;

    public int LinkCount => page.LinkCount;

    public PageFacts ReadFacts()
    {
        using var bytes = store.Read(page.Facts);
        var reader = new BlobReader(bytes.Span);
        return FactsCodec.Read(ref reader, strings);
    }
}
