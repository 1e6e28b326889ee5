using System.Collections.Immutable;

namespace StaticWiki.Linking;

/// <summary>A source in a page's list of references.</summary>
/// <param name="Number">Its number on the page.</param>
/// <param name="Source">The source.</param>
/// <param name="Marks">The marks of its citations, by use.</param>
internal sealed record CitedSource(int Number, Page Source, ImmutableArray<CitationMark> Marks)
{
    /// <summary>All sources that some references cite, by number.</summary>
    /// <param name="references">Numbered citations, and other references.</param>
    /// <param name="symbols">All pages.</param>
    public static ImmutableArray<CitedSource> In(IEnumerable<ResolvedReference> references, SymbolTable symbols)
    {
        var citations = references.Where(reference => reference.Citation is not null).ToList();
        citations.Sort(static (a, b) => Order(a.Citation!).CompareTo(Order(b.Citation!)));
        var sources = ImmutableArray.CreateBuilder<CitedSource>();
        var marks = ImmutableArray.CreateBuilder<CitationMark>();
        foreach (var (i, citation) in citations.Index())
        {
            var mark = citation.Citation!;
            marks.Add(mark);
            if (i + 1 < citations.Count && citations[i + 1].Citation!.Number == mark.Number)
                continue;
            sources.Add(new CitedSource(mark.Number, symbols.At(citation.Page!.Value)!, marks.ToImmutable()));
            marks.Clear();
        }
        return sources.ToImmutable();
    }

    private static (int Number, int Use) Order(CitationMark mark) => (mark.Number, mark.Use);
}
