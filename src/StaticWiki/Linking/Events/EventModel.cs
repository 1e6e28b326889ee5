using System.Collections.Immutable;
using StaticWiki.Linking.Facts;
using StaticWiki.Text;

namespace StaticWiki.Linking.Events;

/// <summary>An event as a page shows it.</summary>
public sealed record EventModel
{
    /// <summary>The id of its entry; the same on every page.</summary>
    public required string Id { get; init; }

    /// <summary>When, or when it began.</summary>
    public required PartialDate Date { get; init; }

    /// <summary>When it ended; null where it has one date only.</summary>
    public PartialDate? End { get; init; }

    public required string Title { get; init; }

    /// <summary>Where: one place, or the places of a journey in order.</summary>
    public ImmutableArray<PlaceModel> Route { get; init; } = [];

    /// <summary>By what means a journey was made; null where that is not said.</summary>
    public string? Means { get; init; }

    /// <summary>What has to be known with it.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The other pages that state it, and the other topics it touches.</summary>
    public ImmutableArray<LinkModel> Topics { get; init; } = [];

    /// <summary>The marks of what it rests on, numbered on this page.</summary>
    public ImmutableArray<CiteModel> Cites { get; init; } = [];

    /// <summary>The pages of the sources that it rests on.</summary>
    public ImmutableArray<Address> Sources { get; init; } = [];

    /// <summary>Whether this page states it itself.</summary>
    public bool IsOwn { get; init; }
}

/// <param name="Name">As the list of places has it.</param>
/// <param name="Topic">The topic about it; null where there is none.</param>
/// <param name="Href">The link there; null where there is none, or it is this page.</param>
/// <param name="Coordinates">Null where they are not known.</param>
public sealed record PlaceModel(string Name, Address? Topic, string? Href, Coordinates? Coordinates);
