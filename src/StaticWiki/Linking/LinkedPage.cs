using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Linking.Embeds;
using StaticWiki.Linking.Events;
using StaticWiki.Linking.Facts;
using StaticWiki.Linking.Mentions;
using StaticWiki.Linking.Quotations;

namespace StaticWiki.Linking;

/// <summary>What a page's references lead to, and what was wrong with them.</summary>
/// <param name="References">Those of the body.</param>
/// <param name="Citations">Those of the front matter, as <see cref="FrontMatter.Citations"/> has them.</param>
/// <param name="Mentions">The other topics that the text names without a link.</param>
/// <param name="Diagnostics">What was wrong.</param>
internal sealed record LinkedPage(
    ImmutableArray<ResolvedReference> References,
    ImmutableArray<ResolvedReference> Citations,
    ImmutableArray<Mention> Mentions,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    public static readonly LinkedPage Empty = new([], [], [], []);

    public ImmutableArray<ResolvedFact> Facts { get; init; } = [];

    public ImmutableArray<CheckedQuotation> Quotations { get; init; } = [];

    public ImmutableArray<ResolvedEvent> Events { get; init; } = [];

    /// <summary>All of them, those of drawings too, in the order in which a reader comes upon them.</summary>
    public IEnumerable<ResolvedReference> All =>
        References
            .Concat(References.Where(IsDrawing).SelectMany(EmbedExpander.Within))
            .Concat(Citations)
            .Concat(Facts.SelectMany(fact => fact.Topics))
            .Concat(Events.SelectMany(happened => happened.Topics));

    private static bool IsDrawing(ResolvedReference reference) => reference.Embedded is EmbeddedDrawing;

    /// <summary>The same, with those in what is embedded from other pages.</summary>
    public IEnumerable<ResolvedReference> Shown =>
        References.Any(reference => reference.Embedded is not null)
            ? All.Concat(References.SelectMany(EmbedExpander.Within))
            : All;
}
