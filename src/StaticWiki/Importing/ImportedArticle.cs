using System.Collections.Immutable;
using StaticWiki.Diagnostics;

namespace StaticWiki.Importing;

/// <summary>An article as the wiki takes it in.</summary>
public sealed record ImportedArticle
{
    public ArticleMetadata Metadata { get; init; } = new();

    /// <summary>
    /// Its text: the title where it has one, then a paragraph a line with an empty one between two. Read as an article, it
    /// gives itself.
    /// </summary>
    public string Text { get; init; } = "";

    /// <summary>The titles of the wiki's topics that it names, in the order in which it does.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    public ImmutableArray<DroppedPassage> Dropped { get; init; } = [];

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    public bool IsUsable => !Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
