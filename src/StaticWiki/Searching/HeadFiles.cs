using System.Collections.Immutable;

namespace StaticWiki.Searching;

/// <summary>The files of the index that are made of what pages are called and how they are sorted, and not of their texts.</summary>
/// <param name="Names">The shards of the names' terms.</param>
/// <param name="Endings">Those of the same terms spelled backwards.</param>
/// <param name="Pages">The page table.</param>
/// <param name="Facets">Kinds, tags and what is a topic.</param>
internal sealed record HeadFiles(
    ImmutableArray<IndexFile> Names,
    ImmutableArray<IndexFile> Endings,
    ImmutableArray<IndexFile> Pages,
    ImmutableArray<IndexFile> Facets
)
{
    public IEnumerable<ImmutableArray<IndexFile>> All => [Names, Endings, Pages, Facets];
}
