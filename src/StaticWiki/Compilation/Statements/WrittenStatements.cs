using System.Collections.Immutable;

namespace StaticWiki.Compilation.Statements;

/// <summary>What the front matter of a page states about its subject, and what it cites for that.</summary>
public sealed record WrittenStatements
{
    public static readonly WrittenStatements None = new();

    public ImmutableArray<Fact> Facts { get; init; } = [];

    public ImmutableArray<Conflict> Conflicts { get; init; } = [];

    public ImmutableArray<DatedEvent> Events { get; init; } = [];

    /// <summary>What facts, conflicts and events cite, in the order written.</summary>
    public ImmutableArray<Reference> Citations { get; init; } = [];

    /// <summary>Whether it has a conflict, or states one fact twice, which may come to one.</summary>
    public bool MayConflict =>
        !Conflicts.IsEmpty || (Facts.Length > 1 && Facts.DistinctBy(fact => fact.Name.Value).Count() < Facts.Length);

    /// <summary>Which facts cite a source.</summary>
    public Coverage FactCoverage =>
        new(Facts.Length, [.. Facts.Where(fact => fact.Cites.IsEmpty).Select(fact => fact.Name.Place)]);
}
