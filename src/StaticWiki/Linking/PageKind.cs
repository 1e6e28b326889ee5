namespace StaticWiki.Linking;

/// <summary>What a page is for; each has a template of its own.</summary>
public enum PageKind
{
    Home,
    Page,
    Topic,

    /// <summary>A topic that a source names and nobody has written yet.</summary>
    Stub,
    Source,

    /// <summary>All topics, A–Z.</summary>
    TopicIndex,

    /// <summary>All topics of a kind.</summary>
    KindIndex,

    /// <summary>All pages with a tag.</summary>
    TagIndex,

    /// <summary>The topics that share a name.</summary>
    Disambiguation,

    /// <summary>A picture of how the topics are linked.</summary>
    Graph,

    /// <summary>All events, in the order of time.</summary>
    Timeline,

    /// <summary>What is wanted, cut off or unfinished, for those who keep the wiki.</summary>
    Maintenance,

    /// <summary>All sources.</summary>
    SourceIndex,

    /// <summary>Where all that was found is shown.</summary>
    Search,

    /// <summary>What the host shows for an address that does not exist.</summary>
    NotFound,
}

internal static class PageKinds
{
    /// <summary>Whether a page shows something of pages for being what they are, and not for being linked.</summary>
    public static bool IsListing(this PageKind kind) =>
        kind
            is PageKind.Home
                or PageKind.TopicIndex
                or PageKind.KindIndex
                or PageKind.TagIndex
                or PageKind.Disambiguation
                or PageKind.SourceIndex
                or PageKind.Graph
                or PageKind.Maintenance;
}
