using System.Collections.Immutable;
using StaticWiki.Compilation.Statements;
using StaticWiki.Text;

namespace StaticWiki.Linking.Events;

/// <summary>An event with what its names mean.</summary>
/// <param name="Statement">As it was written.</param>
/// <param name="Route">Where it was: one place, or those of a journey in order.</param>
/// <param name="Topics">The topics that it names.</param>
internal sealed record ResolvedEvent(
    DatedEvent Statement,
    ImmutableArray<LinkedPlace> Route,
    ImmutableArray<ResolvedReference> Topics
)
{
    /// <summary>Whether another of the same date and title may be the same event: what both say of it is the same.</summary>
    public bool AgreesWith(ResolvedEvent other) =>
        (Statement.End is not { } end || other.Statement.End is not { } otherEnd || end.Value == otherEnd.Value)
        && (
            Statement.Means is not { } means
            || other.Statement.Means is not { } otherMeans
            || Name.Of(means.Value) == Name.Of(otherMeans.Value)
        )
        && (
            Route.IsEmpty
            || other.Route.IsEmpty
            || Route
                .Select(place => Name.Of(place.Name))
                .SequenceEqual(other.Route.Select(place => Name.Of(place.Name)))
        );
}
