using System.Collections.Immutable;

namespace StaticWiki.Creating;

/// <summary>What came of making a wiki.</summary>
/// <param name="Written">The files that were written, relative to the wiki's root and sorted; none where it was refused.</param>
/// <param name="Obstacles">What is in the way, relative to the wiki's root; a folder with a slash at its end.</param>
public sealed record CreatedWiki(ImmutableArray<string> Written, ImmutableArray<string> Obstacles)
{
    /// <summary>A README that was there before and was kept; null where there was none.</summary>
    public string? KeptReadme { get; init; }
}
