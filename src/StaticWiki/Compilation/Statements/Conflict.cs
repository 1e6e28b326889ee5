using System.Collections.Immutable;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Statements;

/// <summary>A question that the sources answer differently: one entry of <c>conflicts:</c>.</summary>
/// <param name="Question">As asked of a reader.</param>
/// <param name="Positions">The answers, in the order written.</param>
/// <param name="Note">What can be said about them; null where nothing is.</param>
public sealed record Conflict(Sourced<string> Question, ImmutableArray<Position> Positions, Sourced<string>? Note);

/// <param name="Says">The answer.</param>
/// <param name="Cites">Who gives it: indexes into <see cref="WrittenStatements.Citations"/>.</param>
/// <param name="Date">When it was given; null where that is the sources' own date.</param>
public sealed record Position(Sourced<string> Says, ImmutableArray<int> Cites, Sourced<PartialDate>? Date);
