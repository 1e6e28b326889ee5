using System.Collections.Immutable;
using Markdig.Syntax;

namespace StaticWiki.Compilation.Extensions.Citations;

/// <summary><c>[@source; @other, p. 12]</c>: the sources of what stands before it.</summary>
internal sealed class CitationInline : ReferringInline
{
    public required ImmutableArray<CitationItem> Items { get; init; }

    /// <summary>All of it as written, for where it turns out to cite nothing.</summary>
    public required string Written { get; init; }
}

/// <param name="Id">The source's id: its file name without the ending.</param>
/// <param name="Locator">Where in the source: "p. 12"; null where not said.</param>
/// <param name="IdSpan">Where the id stands, without the at sign.</param>
internal sealed record CitationItem(string Id, string? Locator, SourceSpan IdSpan);
