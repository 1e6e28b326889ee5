using System.Collections.Immutable;
using StaticWiki.Diagnostics;

namespace StaticWiki.Creating;

/// <summary>What came of making a page.</summary>
/// <param name="Path">The file relative to the wiki's root; null where none was made.</param>
/// <param name="Fault">Why none was made, in a sentence; null where one was.</param>
public sealed record CreatedPage(string? Path, string? Fault)
{
    /// <summary>What its author should know of.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    internal static CreatedPage Refused(string fault) => new(null, fault);
}
