using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Files;

namespace StaticWiki;

/// <summary>A site, and what was found while making it.</summary>
/// <param name="Files">All files of the site, as far as they could be made.</param>
/// <param name="Diagnostics">Everything that was found, in no particular order.</param>
public sealed record BuildResult(ImmutableArray<OutputFile> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What was mended in the content before the site was made.</summary>
    public ImmutableArray<Diagnostic> Fixed { get; init; } = [];

    public int PageCount { get; init; }

    /// <summary>Whether it was put in place; false where an error stood.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Files that were new or had changed.</summary>
    public int Written { get; init; }

    /// <summary>Files of an earlier build that are gone.</summary>
    public int Removed { get; init; }
}
