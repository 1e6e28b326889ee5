using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Compilation.Drawings;

namespace StaticWiki.Linking.Embeds;

/// <summary>What a page shows in the place of an embed.</summary>
/// <param name="Title">Of the page it is taken from, or what the embed has as its text.</param>
/// <param name="Href">Where it is taken from.</param>
public abstract record Embedded(string Title, string Href);

/// <param name="Summary">Plain text; empty where the page has none.</param>
public sealed record EmbeddedSummary(string Title, string Href, string Summary) : Embedded(Title, Href);

/// <summary>A heading and what stands under it.</summary>
/// <param name="PageHref">The page without the section; footnotes stay there.</param>
/// <param name="Body">Its segments; slots name the references here, not the document's.</param>
/// <param name="References">What they lead to from the page it is shown on.</param>
/// <param name="Deeper">By how many levels its headings go down, or up, to stand under the heading around the embed.</param>
public sealed record EmbeddedSection(
    string Title,
    string Href,
    string PageHref,
    ImmutableArray<Segment> Body,
    ImmutableArray<ResolvedReference> References,
    int Deeper
) : Embedded(Title, Href);

/// <param name="Links">What its references lead to from the page it is shown on.</param>
public sealed record EmbeddedDrawing(string Href, Drawing Drawing, ImmutableArray<ResolvedReference> Links)
    : Embedded("", Href);
