using System.Collections.Immutable;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Statements;

/// <summary>One statement of <c>facts:</c> about the page's subject, as it was written.</summary>
/// <param name="Name">What is stated, by the name that the topic's kind gives it: "speed".</param>
/// <param name="Values">What is stated of it; more than one where a list was written.</param>
/// <param name="Cites">Who says so: indexes into <see cref="WrittenStatements.Citations"/>.</param>
/// <param name="Date">When it was so, or when it was said; null where that is not known.</param>
/// <param name="Note">A few words on how it is meant; null where there are none.</param>
public sealed record Fact(
    Sourced<string> Name,
    ImmutableArray<Sourced<string>> Values,
    ImmutableArray<int> Cites,
    Sourced<PartialDate>? Date,
    Sourced<string>? Note
);
