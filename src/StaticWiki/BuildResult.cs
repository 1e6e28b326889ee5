using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Files;

namespace StaticWiki;

/// <summary>What came of making a site.</summary>
/// <param name="Diagnostics">Everything that was found, in no particular order.</param>
public sealed record BuildResult(ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What was mended in the content before the site was made.</summary>
    public ImmutableArray<Diagnostic> Fixed { get; init; } = [];

    /// <summary>The files in which something could have been mended for certain, were they not read-only.</summary>
    public ImmutableArray<string> ReadOnly { get; init; } = [];

    public int PageCount { get; init; }

    /// <summary>How many links and other addresses are in the pages.</summary>
    public int LinkCount { get; init; }

    /// <summary>How many files the site has, as far as they could be made.</summary>
    public int FileCount { get; init; }

    /// <summary>The path that the site is mounted at on its host: <c>/</c>, or <c>/repo/</c>.</summary>
    public string BasePath { get; init; } = "/";

    /// <summary>The pages that the site should have and that could not be made, by their paths below the output folder.</summary>
    public ImmutableArray<string> Unmade { get; init; } = [];

    /// <summary>The files of a site that was not put in place that a diagnostic stands in, by the paths that diagnostics give.</summary>
    public ImmutableDictionary<string, ReadOnlyMemory<byte>> Faulty { get; init; } =
        ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty;

    /// <summary>Whether it was put in place; false where an error stood.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Files that were new or had changed.</summary>
    public int Written { get; init; }

    /// <summary>Files of an earlier build that are gone.</summary>
    public int Removed { get; init; }

    /// <summary>Whether something was found for which a site is not put in place.</summary>
    /// <param name="isStrict">Whether a warning is enough.</param>
    internal bool HasFault(bool isStrict) =>
        Diagnostics.Any(diagnostic =>
            diagnostic.Severity == Severity.Error || (isStrict && diagnostic.Severity == Severity.Warning)
        );
}

/// <summary>A site in memory.</summary>
/// <param name="Files">All its files, as far as they could be made, by path (ordinal).</param>
/// <param name="Diagnostics">Everything that was found, in no particular order.</param>
public sealed record MadeSite(ImmutableArray<OutputFile> Files, ImmutableArray<Diagnostic> Diagnostics);
