using System.Collections.Immutable;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Statements;

/// <summary>Something that happened: one entry of <c>events:</c>.</summary>
/// <param name="Date">When, or when it began.</param>
/// <param name="End">When it ended; null where it has one date only.</param>
/// <param name="Title">What happened.</param>
/// <param name="Route">Where: one place, or the places of a journey in order, by the names of <c>places.yaml</c>.</param>
/// <param name="Means">By what means a journey was made ("train"); null where that is not said.</param>
/// <param name="Topics">Names of further topics that it touches.</param>
/// <param name="Cites">Who says so: indexes into <see cref="WrittenStatements.Citations"/>.</param>
/// <param name="Note">What has to be known with it, a doubt for instance; null where nothing has.</param>
public sealed record DatedEvent(
    Sourced<PartialDate> Date,
    Sourced<PartialDate>? End,
    Sourced<string> Title,
    ImmutableArray<Sourced<string>> Route,
    Sourced<string>? Means,
    ImmutableArray<Sourced<string>> Topics,
    ImmutableArray<int> Cites,
    Sourced<string>? Note
);
