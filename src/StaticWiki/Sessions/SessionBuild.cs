using System.Collections.Immutable;
using StaticWiki.Diagnostics;

namespace StaticWiki.Sessions;

/// <summary>What came of one of the builds of a session.</summary>
/// <param name="Diagnostics">Everything that was found, in no particular order.</param>
public sealed record SessionBuild(ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The files whose bytes are others than before, that are new, or that are gone; by their paths, sorted (ordinal).</summary>
    public ImmutableArray<string> Changed { get; init; } = [];

    /// <summary>The pages that could not be made; those of an earlier build stand in their places, where there are any.</summary>
    public ImmutableArray<string> Unmade { get; init; } = [];

    /// <inheritdoc cref="BuildResult.BasePath"/>
    public string BasePath { get; init; } = "/";

    /// <summary>How many pages the site has.</summary>
    public int PageCount { get; init; }

    /// <summary>Whether all of the site could be made; faults may have been found in it all the same.</summary>
    public bool IsWhole => Unmade.IsEmpty;
}

/// <summary>A file of a site that stands in a session.</summary>
/// <param name="Version">Tells its bytes from any others.</param>
/// <param name="IsOutdated">Whether it is of an earlier build, since it could not be made anew.</param>
public sealed record SessionFile(UInt128 Version, bool IsOutdated);
