using StaticWiki.Compilation;
using StaticWiki.Files;
using StaticWiki.Linking;
using StaticWiki.Loading;

namespace StaticWiki.Caching;

/// <summary>A file as it was compiled.</summary>
/// <param name="DisplayPath">Its path relative to the wiki's root, which the document's places name.</param>
/// <param name="Stamp">What the disk told of it.</param>
/// <param name="Settings">How it was compiled.</param>
/// <param name="Stored">Where the document lies.</param>
internal sealed record CachedDocument(
    string DisplayPath,
    FileStamp Stamp,
    MarkdownSettings Settings,
    StoredDocument Stored
)
{
    /// <summary>What its references came to; null where that is not stored.</summary>
    public CachedLinks? Links { get; init; }

    /// <summary>The document, where this process has it at hand; else there is its <see cref="Head"/>.</summary>
    public Document? Document { get; init; }

    /// <summary>What <see cref="HeadCodec"/> wrote of the document; nothing where that is at hand.</summary>
    public ReadOnlyMemory<byte> Head { get; init; }
}

/// <summary>What the references of a page came to.</summary>
/// <param name="Names"><see cref="SymbolSnapshot.Digest"/> of what they could name.</param>
/// <param name="Summary">Where it lies.</param>
/// <param name="Words">Where the <see cref="Linking.Mentions.WordFilter"/> of the page lies.</param>
/// <param name="IsUncertain">Whether it may come to something else when anything else gets a name.</param>
internal sealed record CachedLinks(UInt128 Names, StoredPart Summary, StoredPart Words, bool IsUncertain)
{
    /// <summary>The same as a value, where this process has it at hand; never stored with the index.</summary>
    public LinkSummary? Value { get; init; }
}
