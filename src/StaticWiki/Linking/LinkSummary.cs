using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Linking.Events;
using StaticWiki.Linking.Mentions;
using StaticWiki.Linking.Quotations;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>What other pages have to know of the links of a page. It is small, and kept for every page.</summary>
internal sealed record LinkSummary
{
    public static readonly LinkSummary Empty = new();

    /// <summary>The other pages that it refers to, in the order in which a reader comes upon them.</summary>
    public ImmutableArray<PageLink> Links { get; init; } = [];

    /// <summary>Each of them and of what it mentions by kind, by address.</summary>
    public ImmutableArray<PageEdge> Edges { get; init; } = [];

    /// <inheritdoc cref="LinkedPage.Mentions"/>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <inheritdoc cref="LinkedPage.Citations"/>
    public ImmutableArray<ResolvedReference> Citations { get; init; } = [];

    public ImmutableArray<ResolvedEvent> Events { get; init; } = [];

    public ImmutableArray<CheckedQuotation> Quotations { get; init; } = [];

    /// <summary>References to names that nobody has written a page for.</summary>
    public ImmutableArray<ResolvedReference> Wanted { get; init; } = [];

    /// <summary>The paths of the drawings that it embeds, each once.</summary>
    public ImmutableArray<string> Drawings { get; init; } = [];

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>
    /// Whether all of it follows from the page's own file and the names there are: nothing of another page's text is in it.
    /// </summary>
    public bool IsSelfContained { get; init; }

    /// <summary>Tells whether the page's references have come to the same.</summary>
    public UInt128 Digest { get; init; }

    public static LinkSummary Of(Page page, LinkedPage linked, SymbolTable symbols)
    {
        var digest = new DigestWriter();
        LinkDigest.Add(digest, linked, symbols);
        return new LinkSummary
        {
            Digest = digest.Finish(),
            IsSelfContained = linked.References.All(reference => reference.Embedded is null),
            Links = LinksOf(page, linked, symbols),
            Edges = PageEdges.Of(page, linked),
            Mentions = linked.Mentions,
            Citations = linked.Citations,
            Events = linked.Events,
            Quotations = linked.Quotations,
            Wanted = [.. linked.All.Where(reference => reference.Wanted is not null)],
            Drawings =
            [
                .. linked
                    .References.Where(reference => reference.Reference.Kind == ReferenceKind.WikiEmbed)
                    .Select(reference => reference.Asset?.Path)
                    .OfType<string>()
                    .Where(symbols.Drawings.ContainsKey)
                    .Distinct(),
            ],
            Diagnostics = linked.Diagnostics,
        };
    }

    private static ImmutableArray<PageLink> LinksOf(Page page, LinkedPage linked, SymbolTable symbols)
    {
        var order = new List<Page>();
        var found = new Dictionary<Page, (List<int> References, List<Sentence> Stated)>();
        for (var i = 0; i < linked.References.Length; i++)
        {
            if (Add(linked.References[i]) is var (references, _))
                references.Add(i);
        }
        foreach (var reference in linked.Stated)
        {
            if (Add(reference) is var (_, stated) && reference.Reference.Sentence is { } sentence)
                stated.Add(sentence);
        }
        return [.. order.Select(to => new PageLink(to, [.. found[to].References], [.. found[to].Stated]))];

        (List<int> References, List<Sentence> Stated)? Add(ResolvedReference reference)
        {
            if (reference.Page is not { } address || address == page.Address || symbols.At(address) is not { } target)
                return null;
            if (!found.TryGetValue(target, out var sentences))
            {
                found[target] = sentences = ([], []);
                order.Add(target);
            }
            return sentences;
        }
    }
}

/// <summary>That one page refers to another.</summary>
/// <param name="To">The other page.</param>
/// <param name="References">The references of its body, by index.</param>
/// <param name="Stated">The sentences of references outside its body.</param>
internal sealed record PageLink(Page To, ImmutableArray<int> References, ImmutableArray<Sentence> Stated)
{
    /// <summary>What a page says around its references to the other one, each sentence once.</summary>
    /// <param name="from">The page that refers to it.</param>
    public ImmutableArray<Sentence> SentencesOf(Page from) =>
        [.. from.Document!.Body.ReadSentences(References).OfType<Sentence>().Concat(Stated).Distinct()];
}
