using System.Collections.Immutable;
using StaticWiki.Linking.Facts;

namespace StaticWiki.Linking.Evidence;

/// <summary>Something that sources disagree about.</summary>
/// <param name="Question">What is asked, or, where facts disagree, the label of these.</param>
/// <param name="Positions">The answers, in the order written.</param>
/// <param name="Note">What can be said about them; null where nothing is.</param>
/// <param name="IsOfFacts">Whether nobody wrote it down: facts of the topic disagree.</param>
public sealed record ConflictModel(
    string Question,
    ImmutableArray<PositionModel> Positions,
    string? Note,
    bool IsOfFacts
);

/// <param name="Answer">What is said.</param>
/// <param name="Note">How it is meant; null where that needs no words.</param>
/// <param name="Cites">The marks of who says so.</param>
/// <param name="Says">Who says so, and when.</param>
/// <param name="IndependentCount">How many of them are independent of one another.</param>
public sealed record PositionModel(
    string Answer,
    string? Note,
    ImmutableArray<CiteModel> Cites,
    ImmutableArray<SaysModel> Says,
    int IndependentCount
);
