using StaticWiki.Compilation;
using StaticWiki.Loading;

namespace StaticWiki.Linking;

/// <summary>A page's place in a series.</summary>
/// <param name="List">The page that lists the series.</param>
/// <param name="Number">From 1.</param>
/// <param name="Count">How many pages are in it.</param>
/// <param name="Previous">The page before it; null for the first.</param>
/// <param name="Next">The page behind it; null for the last.</param>
internal sealed record SeriesPlace(Page List, int Number, int Count, Page? Previous, Page? Next);

/// <summary>Which pages are read one after the other.</summary>
internal sealed class SeriesTable
{
    private readonly Dictionary<Page, List<SeriesPlace>> _places = [];

    public SeriesTable(SymbolTable symbols, SiteConfiguration configuration)
    {
        foreach (var list in symbols.Sorted)
        {
            if (list.Document is not { Head.HasSeries: true } document)
                continue;
            var resolver = new ReferenceResolver(
                symbols,
                list,
                PageModelBuilder.HrefsOf(list, configuration),
                configuration,
                list.Folder
            );
            // What leads nowhere has been told by whoever links the page.
            Add(
                list,
                [
                    .. ReferencesOf(document)
                        .Select(reference => resolver.Resolve(reference).Page)
                        .OfType<Address>()
                        .Distinct()
                        .Select(symbols.At)
                        .OfType<Page>(),
                ]
            );
        }
    }

    /// <summary>The places of a page, one for each series that it is in, by the titles of these.</summary>
    public IReadOnlyList<SeriesPlace> PlacesOf(Page page) => _places.GetValueOrDefault(page) ?? [];

    /// <summary>The names that a document lists, as the links that they are.</summary>
    public static IEnumerable<Reference> ReferencesOf(Document document) =>
        document.Head.HasSeries
            ? document.FrontMatter.Series.Select(name => NamedReference.Of(name, sentence: null))
            : [];

    private void Add(Page list, List<Page> pages)
    {
        for (var i = 0; i < pages.Count; i++)
        {
            if (!_places.TryGetValue(pages[i], out var places))
                _places[pages[i]] = places = [];
            places.Add(
                new SeriesPlace(
                    list,
                    i + 1,
                    pages.Count,
                    i > 0 ? pages[i - 1] : null,
                    i + 1 < pages.Count ? pages[i + 1] : null
                )
            );
        }
    }
}
