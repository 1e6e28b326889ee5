using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.History;
using StaticWiki.Linking;
using StaticWiki.Linking.Mentions;
using StaticWiki.Loading;

namespace StaticWiki.Caching;

/// <summary>The history of the content folder.</summary>
/// <param name="State">What git told it of.</param>
/// <param name="Mode">What was wanted of it.</param>
/// <param name="History">The history.</param>
/// <param name="Diagnostic">Why there is none; null where there is one.</param>
internal sealed record KnownHistory(GitState State, HistoryMode Mode, FileHistory History, Diagnostic? Diagnostic);

/// <summary>All names of a wiki.</summary>
/// <param name="Table">Its pages.</param>
/// <param name="Names">What texts may mention; null where nobody has asked for it. The pages in it may be those of an earlier build, at the same addresses.</param>
/// <param name="Heads">What was found of its pages without their text.</param>
internal sealed record KnownSymbols(SymbolTable Table, Lazy<MentionIndex>? Names, KnownHeads? Heads);

/// <summary>A build that put a site in place.</summary>
/// <param name="Inputs">What it was made of.</param>
/// <param name="Diagnostics">What was found.</param>
/// <param name="PageCount">How many pages the site has.</param>
/// <param name="LinkCount">How many links and other addresses are in them.</param>
/// <param name="FileCount">How many files it has.</param>
internal sealed record LastBuild(
    InputState Inputs,
    ImmutableArray<Diagnostic> Diagnostics,
    int PageCount,
    int LinkCount,
    int FileCount
);

/// <summary>What is in the store. The index is written last and whole, so what it names is there.</summary>
internal sealed record CacheIndex
{
    public static readonly CacheIndex Empty = new();

    /// <summary>When the build began: what was changed later may have been changed after it was read.</summary>
    public FileStamp Clock { get; init; }

    /// <summary>How much of the store counts.</summary>
    public long StoreLength { get; init; }

    /// <summary>A digest of the limits under which documents were compiled.</summary>
    public UInt128 Limits { get; init; }

    /// <summary>By path below the content folder.</summary>
    public IReadOnlyDictionary<string, CachedDocument> Documents { get; init; } =
        ImmutableDictionary<string, CachedDocument>.Empty;

    /// <summary>What references could name.</summary>
    public SymbolSnapshot Symbols { get; init; } = SymbolSnapshot.Empty;

    /// <summary>The same, with the pages that <see cref="CachedLinks.Value"/> names, where they are at hand; never stored.</summary>
    public KnownSymbols? KnownSymbols { get; init; }

    /// <summary>A digest of all that links may lead to; 0 where links were not checked.</summary>
    public UInt128 Ground { get; init; }

    /// <summary>By path below the output folder.</summary>
    public IReadOnlyDictionary<string, CachedPage> Made { get; init; } = ImmutableDictionary<string, CachedPage>.Empty;

    /// <summary>The files that are neither pages nor assets, in groups that are made together.</summary>
    public IReadOnlyDictionary<string, CachedFiles> Generated { get; init; } =
        ImmutableDictionary<string, CachedFiles>.Empty;

    /// <summary>The output folder that <see cref="Published"/> is of.</summary>
    public string Output { get; init; } = "";

    /// <summary>What was put in place last.</summary>
    public PublishedFiles Published { get; init; } = PublishedFiles.None;

    /// <summary>When that was done.</summary>
    public FileStamp PublishedAt { get; init; }

    /// <summary>The search index of <see cref="Documents"/>; null where there is none.</summary>
    public CachedSearch? Search { get; init; }

    /// <summary>What came of the last build; null where it published nothing.</summary>
    public LastBuild? Build { get; init; }

    /// <summary>The history, where this process has read it; never stored.</summary>
    public KnownHistory? History { get; init; }

    /// <summary>Whether more than half of the store is of no use any more.</summary>
    public bool IsMostlyWaste => StoreLength > 1_000_000 && Parts.Sum(part => (long)part.Length) < StoreLength / 2;

    /// <summary>The parts of the store that are of use.</summary>
    public IEnumerable<StoredPart> Parts
    {
        get
        {
            foreach (var known in Documents.Values)
            {
                yield return known.Stored.Sentences;
                yield return known.Stored.Matter;
                yield return known.Stored.Body;
                yield return known.Stored.Terms;
                yield return known.Stored.Markdown;
                if (known.Links is not { } links)
                    continue;
                yield return links.Summary;
                yield return links.Words;
            }
            foreach (var page in Made.Values)
                yield return page.Facts;
            foreach (var shard in Search?.Text ?? [])
                yield return shard.Stored;
        }
    }
}
