using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Linking.Events;

/// <summary>Where a place lies, and the topic about it.</summary>
/// <param name="Name">As readers see it.</param>
/// <param name="Coordinates">Null where they are not known.</param>
/// <param name="Topic">Null where there is none, or more than one of that name.</param>
internal sealed record LinkedPlace(string Name, Coordinates? Coordinates, Page? Topic);

/// <summary>The places of the wiki with their topics.</summary>
internal sealed class PlaceTable
{
    private readonly SymbolTable _symbols;
    private readonly Gazetteer _gazetteer;
    private readonly Dictionary<PlaceEntry, LinkedPlace> _places = new(ReferenceEqualityComparer.Instance);

    public PlaceTable(SymbolTable symbols, Gazetteer gazetteer, SiteConfiguration configuration)
    {
        _symbols = symbols;
        _gazetteer = gazetteer;
        // What a place is named after is looked for as a link from the home page would be.
        var home = symbols.At(Address.Home)!;
        var resolver = new ReferenceResolver(symbols, home, Hrefs.From(Address.Home), configuration, "");
        foreach (var place in gazetteer.Places)
        {
            var topic = place.Topic is { } written
                ? resolver.Resolve(NamedReference.Of(written, sentence: null)).Page is { } address
                    ? symbols.At(address)
                    : null
                : place.Names.Select(name => TopicNamed(name.Value)).FirstOrDefault(page => page is not null);
            _places[place] = new LinkedPlace(place.Name.Value, place.Coordinates, topic);
        }
        Diagnostics = resolver.Diagnostics;
    }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether there is a list in which every place has to stand.</summary>
    public bool IsWritten => !_gazetteer.Places.IsEmpty;

    /// <summary>All names, for suggestions.</summary>
    public IEnumerable<string> Names => _gazetteer.Places.SelectMany(place => place.Names).Select(name => name.Value);

    /// <summary>The place of a name; null where the list does not have it.</summary>
    public LinkedPlace? Find(string name) => _gazetteer.Find(name) is { } entry ? _places[entry] : null;

    /// <summary>A place that the list does not have.</summary>
    public LinkedPlace Unlisted(string name) => new(name, null, TopicNamed(name));

    private Page? TopicNamed(string name) =>
        _symbols.Names.Find(name).Where(page => page.Kind is PageKind.Topic or PageKind.Stub).ToList() is [var only]
            ? only
            : null;
}
