using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Compilation.Statements;
using StaticWiki.Diagnostics;
using StaticWiki.Linking.Embeds;
using StaticWiki.Linking.Events;
using StaticWiki.Linking.Facts;
using StaticWiki.Linking.Mentions;
using StaticWiki.Linking.Quotations;

namespace StaticWiki.Linking;

/// <summary>A page with its body and all that its references lead to. It is as large as the page, so none is kept.</summary>
/// <param name="Body">The body.</param>
/// <param name="References">What those of the body lead to.</param>
/// <param name="Citations">What those of the front matter lead to, as <see cref="WrittenStatements.Citations"/> has them.</param>
internal sealed record LinkedPage(
    DocumentBody Body,
    ImmutableArray<ResolvedReference> References,
    ImmutableArray<ResolvedReference> Citations
)
{
    public static readonly LinkedPage Empty = new(DocumentBody.Empty, [], []);

    public ImmutableArray<ResolvedFact> Facts { get; init; } = [];

    /// <summary>The sources that it, a source, has something from.</summary>
    public ImmutableArray<ResolvedReference> DerivesFrom { get; init; } = [];

    /// <summary>The pages of the series that it lists.</summary>
    public ImmutableArray<ResolvedReference> Series { get; init; } = [];

    public ImmutableArray<ResolvedEvent> Events { get; init; } = [];

    /// <summary>The other topics that the text names without a link.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    public ImmutableArray<CheckedQuotation> Quotations { get; init; } = [];

    /// <summary>What was wrong.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>All references, those of drawings too, in the order in which a reader comes upon them.</summary>
    public IEnumerable<ResolvedReference> All => References.Concat(Stated);

    /// <summary>All of them but those of the body itself.</summary>
    public IEnumerable<ResolvedReference> Stated =>
        References
            .Where(IsDrawing)
            .SelectMany(EmbedExpander.Within)
            .Concat(Citations)
            .Concat(DerivesFrom)
            .Concat(Series)
            .Concat(Facts.SelectMany(fact => fact.Topics))
            .Concat(Events.SelectMany(happened => happened.Topics));

    private static bool IsDrawing(ResolvedReference reference) => reference.Embedded is EmbeddedDrawing;

    /// <summary>The same, with those in what is embedded from other pages.</summary>
    public IEnumerable<ResolvedReference> Shown =>
        References.Any(reference => reference.Embedded is not null)
            ? All.Concat(References.SelectMany(EmbedExpander.Within))
            : All;
}
