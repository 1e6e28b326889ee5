using System.Collections.Immutable;
using StaticWiki.Text;

namespace StaticWiki.Loading;

/// <summary>The places that events may name: <c>content/places.yaml</c>.</summary>
public sealed class Gazetteer
{
    public const string FileName = "places.yaml";

    /// <summary>Where there is no such file.</summary>
    public static readonly Gazetteer None = new([]);

    private readonly Dictionary<Name, PlaceEntry> _byName = [];

    /// <param name="places">Its entries, in the order written; of two with one name, the first has it.</param>
    public Gazetteer(ImmutableArray<PlaceEntry> places)
    {
        Places = places;
        foreach (var place in places)
        {
            foreach (var name in place.Names)
                _byName.TryAdd(Name.Of(name.Value), place);
        }
    }

    public ImmutableArray<PlaceEntry> Places { get; }

    /// <summary>The place with a name or alias, compared as names of pages are; null where there is none.</summary>
    public PlaceEntry? Find(string name) => _byName.GetValueOrDefault(Name.Of(name));
}

/// <summary>One place.</summary>
/// <param name="Name">As readers see it.</param>
/// <param name="Coordinates">Null where they are missing or wrong, of which there is a diagnostic.</param>
/// <param name="Aliases">Other names by which events may name it.</param>
/// <param name="Topic">The topic about it; null where that is the one of the same name, if any.</param>
public sealed record PlaceEntry(
    Sourced<string> Name,
    Coordinates? Coordinates,
    ImmutableArray<Sourced<string>> Aliases,
    Sourced<string>? Topic
)
{
    public IEnumerable<Sourced<string>> Names => Aliases.Prepend(Name);
}
