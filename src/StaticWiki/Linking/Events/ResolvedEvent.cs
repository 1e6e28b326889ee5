using System.Collections.Immutable;
using StaticWiki.Compilation.Statements;

namespace StaticWiki.Linking.Events;

/// <summary>An event with what its names mean.</summary>
/// <param name="Statement">As it was written.</param>
/// <param name="Route">Where it was: one place, or those of a journey in order.</param>
/// <param name="Topics">The topics that it names.</param>
internal sealed record ResolvedEvent(
    DatedEvent Statement,
    ImmutableArray<LinkedPlace> Route,
    ImmutableArray<ResolvedReference> Topics
);
