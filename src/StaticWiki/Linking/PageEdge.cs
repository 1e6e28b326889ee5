namespace StaticWiki.Linking;

/// <summary>How one page refers to another: a line in the graph of the wiki.</summary>
public readonly record struct PageEdge(Address To, EdgeKind Kind);

public enum EdgeKind
{
    /// <summary>A link that somebody wrote into the text.</summary>
    Link,

    /// <summary>The text has the name of a topic and no link to it by its author.</summary>
    Mention,

    /// <summary>A source is cited, by the text, a fact, a conflict or an event.</summary>
    Cites,

    /// <summary>A fact has a topic for its value.</summary>
    Fact,

    /// <summary>An event names a topic that it touches.</summary>
    Event,

    /// <summary>Something of the other page is shown.</summary>
    Embed,

    /// <summary>A source names a topic that it feeds.</summary>
    Feeds,

    /// <summary>A source has something from another one.</summary>
    DerivesFrom,
}
