using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>What the files about all pages (sitemap, graph, feed and the like) say of one. It is small, and kept for every page.</summary>
public record PageHead
{
    public required PageKind Kind { get; init; }

    public required Address Address { get; init; }

    public required string Title { get; init; }

    /// <summary>What it was written in; null for pages that the build makes. What is long is read there when it is asked for.</summary>
    public Document? Document { get; init; }

    /// <summary>Plain text; empty where there is none.</summary>
    public string Summary => PageModelBuilder.SummaryOf(Document);

    /// <summary>Where the page's Markdown is published; null where it is not.</summary>
    public Address? MarkdownAddress { get; init; }

    public static Address MarkdownAddressOf(Address page) => new(page.Path + "index.md");

    /// <summary>The ids in its text that people link to, sorted (ordinal).</summary>
    public ImmutableArray<string> Anchors => LastingAnchors.Of(Document);

    /// <summary>The topic's kind as it was written; null where it has none.</summary>
    public string? TopicKindId { get; init; }

    public ImmutableArray<string> Aliases { get; init; } = [];

    public PartialDate? Date { get; init; }

    /// <summary>The day of its last change.</summary>
    public PartialDate? Updated { get; init; }

    /// <summary>Who has written it, by git; names only.</summary>
    public ImmutableArray<string> Contributors { get; init; } = [];

    /// <summary>What a source page says of its article; null on any other page.</summary>
    public SourceModel? Source =>
        Kind == PageKind.Source && Document is { } document
            ? _source ??= PageModelBuilder.SourceOf(Title, document, Hrefs.From(Address).To(Address))
            : null;

    private SourceModel? _source;

    /// <summary>The page's Markdown file relative to the wiki's root; null for pages that the build makes.</summary>
    public string? SourcePath => Document?.DisplayPath;
}
