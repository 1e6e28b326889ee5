using System.Collections.Immutable;

namespace StaticWiki.Linking.Maps;

/// <summary>Which topics of a wiki link to each other.</summary>
/// <param name="Nodes">The topics, those that most others are linked with first.</param>
/// <param name="Edges">Pairs of indexes of nodes, the smaller first, each once; sorted.</param>
/// <param name="Kinds">What kinds of topics there are among them.</param>
/// <param name="TopicCount">How many topics the wiki has; a large one has more than can be shown.</param>
public sealed record GraphModel(
    ImmutableArray<GraphNode> Nodes,
    ImmutableArray<(int From, int To)> Edges,
    ImmutableArray<LinkModel> Kinds,
    int TopicCount
);

/// <param name="Title">The topic's title.</param>
/// <param name="Href">A link to it.</param>
/// <param name="Kind">Index of its kind; −1 where it has none.</param>
public readonly record struct GraphNode(string Title, string Href, int Kind);
