using System.Collections.Immutable;
using StaticWiki.Linking;

namespace StaticWiki.Comparing;

/// <summary>A site at one point of time, as far as it can be compared with another one.</summary>
/// <param name="Name">What it is called in reports: "'HEAD'", "'old/'".</param>
public sealed record SiteState(string Name)
{
    /// <summary>Everything that has an address of its own and is read, but the page for addresses that do not exist.</summary>
    public ImmutableSortedDictionary<Address, PageState> Pages { get; init; } =
        ImmutableSortedDictionary<Address, PageState>.Empty;

    /// <summary>Old addresses, and where they lead.</summary>
    public ImmutableSortedDictionary<Address, Address> Redirects { get; init; } =
        ImmutableSortedDictionary<Address, Address>.Empty;

    /// <summary>The files of the site and their sizes in bytes, by path below its root (ordinal); empty where none was made.</summary>
    public ImmutableSortedDictionary<string, long> Files { get; init; } =
        ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);

    /// <summary>What is known of a wiki besides its pages; null of a built site.</summary>
    public WikiEvidence? Evidence { get; init; }

    /// <summary>Why it cannot be compared as a whole: sentences without a full stop.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

/// <summary>A page of a site.</summary>
/// <param name="Address">Where it is.</param>
public sealed record PageState(Address Address)
{
    /// <summary>Its title; null where that is not known.</summary>
    public string? Title { get; init; }

    /// <summary>Its Markdown file relative to the wiki's root; null where there is none, or it is not known.</summary>
    public string? File { get; init; }

    /// <summary>Tells its Markdown from any other; null where that is not known.</summary>
    public UInt128? WrittenDigest { get; init; }

    /// <summary>Tells the finished page from any other; null where none was made.</summary>
    public UInt128? ShownDigest { get; init; }

    /// <summary>What stands in the finished page, navigation and all; null where it was not made.</summary>
    public PageContents? Shown { get; init; }

    /// <summary>What its author wrote into it; null where only the finished page is known.</summary>
    public PageContents? Written { get; init; }

    /// <summary>Whom it refers to by the site's own <c>graph.json</c>; null where there is none.</summary>
    public ImmutableSortedSet<InternalLink>? Edges { get; init; }
}

/// <param name="Anchors">What can be linked to in the page.</param>
/// <param name="Links">Where it links to in the site.</param>
/// <param name="External">The addresses of other sites in it, each as a URL.</param>
public sealed record PageContents(
    ImmutableSortedSet<string> Anchors,
    ImmutableSortedSet<InternalLink> Links,
    ImmutableSortedSet<string> External
);

/// <param name="To">The page or file that is linked to.</param>
/// <param name="Kind">How: "link", "cites" and so on, as in <c>graph.json</c>.</param>
public readonly record struct InternalLink(Address To, string Kind) : IComparable<InternalLink>
{
    public const string Link = "link";

    public const string Cites = "cites";

    public int CompareTo(InternalLink other) =>
        To.CompareTo(other.To) is not 0 and var byAddress ? byAddress : string.CompareOrdinal(Kind, other.Kind);
}
