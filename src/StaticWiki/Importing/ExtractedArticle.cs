using System.Collections.Immutable;
using StaticWiki.Diagnostics;

namespace StaticWiki.Importing;

/// <summary>What was read from a raw article.</summary>
internal sealed record ExtractedArticle
{
    public ArticleMetadata Metadata { get; init; } = new();

    /// <summary>The article from its beginning, without its title.</summary>
    public ImmutableArray<Passage> Passages { get; init; } = [];

    public ImmutableArray<DroppedPassage> Dropped { get; init; } = [];

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    public static ExtractedArticle Failed(params ReadOnlySpan<Diagnostic> diagnostics) =>
        new() { Diagnostics = [.. diagnostics] };
}
