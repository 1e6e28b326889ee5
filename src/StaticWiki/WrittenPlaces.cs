using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Linking;
using StaticWiki.Text;
using StaticWiki.Validation;

namespace StaticWiki;

/// <summary>
/// Where an address that was found to be wrong in a finished page stands in the file that somebody wrote: it is mended there,
/// and a pull request shows it there.
/// </summary>
internal sealed class WrittenPlaces
{
    private readonly Lazy<Dictionary<string, Document>> _documents;

    /// <summary>How many addresses of a page have been found by a rule, for what stands in it several times.</summary>
    private readonly Dictionary<(string Page, DiagnosticRule Rule, string Target), int> _found = [];

    /// <summary>The addresses in a file, for the file that was asked about last: findings come page by page.</summary>
    private (Document? Document, ILookup<string, Place> Places) _last;

    /// <param name="pages">The pages of the site.</param>
    /// <param name="documents">What they are made from.</param>
    public WrittenPlaces(IEnumerable<PageHead> pages, IEnumerable<Document> documents) =>
        _documents = new(() => ByOutputFile(pages, documents));

    /// <summary>The finding at the place where the address was written; the same where that is not known.</summary>
    /// <param name="found">A finding in a page, with its path in the site.</param>
    public Diagnostic Of(Diagnostic found)
    {
        if (
            found is not { Place.File: { } page, Target: { Length: > 0 } target }
            || !_documents.Value.TryGetValue(page, out var document)
        )
            return found;
        if (_last.Document != document)
            _last = (document, PlacesIn(document));
        List<Place> places =
            found.Rule == ValidationRules.MissingAlt ? PicturesNamed(NameIn(target)) : [.. _last.Places[target]];
        if (places.Count == 0)
            return found;
        var index = _found.GetValueOrDefault((page, found.Rule, target));
        _found[(page, found.Rule, target)] = index + 1;
        return found with
        {
            Place = places[Math.Min(index, places.Count - 1)],
            Help = HelpOf(found, document.DisplayPath),
        };
    }

    /// <summary>
    /// The pictures of raw HTML that have no alternative text, by the name of their file: their addresses are others in the
    /// page than those that were written.
    /// </summary>
    private List<Place> PicturesNamed(string name) =>
        [
            .. _last
                .Document!.Body.Read()
                .References.Where(reference =>
                    reference is { Kind: Compilation.ReferenceKind.Image, AlternativeText: null, HasLabel: false }
                    && NameIn(reference.Target) == name
                )
                .Select(reference => reference.Place),
        ];

    /// <summary>The name of the file that an address ends in, without a query.</summary>
    private static string NameIn(string address)
    {
        var path = address.Split('?', '#')[0];
        return Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
    }

    private static ILookup<string, Place> PlacesIn(Document document) =>
        document
            .Body.Read()
            .References.Where(reference =>
                reference.Kind is Compilation.ReferenceKind.Link or Compilation.ReferenceKind.Image
            )
            .ToLookup(reference => reference.Target, reference => reference.Place, StringComparer.Ordinal);

    private static Dictionary<string, Document> ByOutputFile(
        IEnumerable<PageHead> pages,
        IEnumerable<Document> documents
    )
    {
        var bySource = new Dictionary<string, Document>(StringComparer.Ordinal);
        foreach (var document in documents)
            bySource.TryAdd(document.DisplayPath, document);
        var byOutput = new Dictionary<string, Document>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            if (page.SourcePath is { } source && bySource.TryGetValue(source, out var document))
                byOutput.TryAdd(page.Address.OutputFile, document);
        }
        return byOutput;
    }

    /// <summary>Its own place says what the page is made from.</summary>
    private static string? HelpOf(Diagnostic found, string source)
    {
        var told = LinkChecker.MadeFrom(source);
        return found.Help == told ? null : found.Help?.Replace($" ({told})", "", StringComparison.Ordinal);
    }
}
