using System.Collections.Immutable;

namespace StaticWiki.Searching;

/// <summary>What a result shows of a page, and what it is called.</summary>
/// <param name="Path">Below the site's root, percent-encoded.</param>
/// <param name="Title">Its title.</param>
/// <param name="Aliases">Its other names.</param>
/// <param name="Kind">What it is, for readers: "Person", "Source".</param>
/// <param name="Tags">Its tags.</param>
/// <param name="IsTopic">Whether it is a topic that somebody has written.</param>
internal sealed record SearchPage(
    string Path,
    string Title,
    ImmutableArray<string> Aliases,
    string Kind,
    ImmutableArray<string> Tags,
    bool IsTopic
);
