namespace StaticWiki.Linking.Maps;

/// <summary>A topic that is one link away from another one.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Href">A link to it.</param>
/// <param name="Direction">Which of the two has the link.</param>
public sealed record NeighbourModel(string Title, string Href, LinkDirection Direction);

/// <summary>Which way links lead between a page and another one.</summary>
[Flags]
public enum LinkDirection
{
    None = 0,

    /// <summary>The other one links to the page.</summary>
    In = 1,

    /// <summary>The page links to the other one.</summary>
    Out = 2,

    Both = In | Out,
}
