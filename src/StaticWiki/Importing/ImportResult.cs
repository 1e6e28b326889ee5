using System.Collections.Immutable;
using StaticWiki.Diagnostics;

namespace StaticWiki.Importing;

/// <summary>What an import has made.</summary>
/// <param name="Diagnostics">Everything that was found.</param>
public sealed record ImportResult(ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The id of the source; null where none was made or found.</summary>
    public string? Id { get; init; }

    /// <summary>The article as it was read; null where it could not be.</summary>
    public ImportedArticle? Article { get; init; }

    /// <summary>The files that were written, relative to the wiki's root.</summary>
    public ImmutableArray<string> Written { get; init; } = [];
}
