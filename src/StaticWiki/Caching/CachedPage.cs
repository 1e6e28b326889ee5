namespace StaticWiki.Caching;

/// <summary>A page as it was made.</summary>
/// <param name="Fingerprint">Of all that went into it.</param>
/// <param name="Html">A digest of the page.</param>
/// <param name="Markdown">A digest of its Markdown; 0 where there is none.</param>
/// <param name="Facts">Where its facts lie.</param>
/// <param name="Target"><see cref="Validation.PageTarget.TargetDigest"/>.</param>
/// <param name="IsRedirect"><see cref="Validation.PageTarget.IsRedirect"/>.</param>
/// <param name="IsInOrder">Whether nothing was found wrong with it, in a site of the same <see cref="CacheIndex.Ground"/>.</param>
internal sealed record CachedPage(
    UInt128 Fingerprint,
    UInt128 Html,
    UInt128 Markdown,
    StoredPart Facts,
    UInt128 Target,
    bool IsRedirect,
    int LinkCount,
    bool IsInOrder
);

/// <summary>Files that were made together.</summary>
/// <param name="Fingerprint">Of all that they were made of.</param>
/// <param name="Files">Digests of their bytes, by path.</param>
internal sealed record CachedFiles(UInt128 Fingerprint, IReadOnlyDictionary<string, UInt128> Files);
