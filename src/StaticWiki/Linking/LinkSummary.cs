using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Linking.Events;
using StaticWiki.Linking.Quotations;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>What other pages have to know of the links of a page. It is small, and kept for every page.</summary>
internal sealed record LinkSummary
{
    public static readonly LinkSummary Empty = new();

    public PackedLinks Links { get; init; } = PackedLinks.None;

    /// <summary>Tells whom it refers to or mentions by which kinds of edges.</summary>
    public ulong EdgesDigest { get; init; }

    /// <summary>Tells by which references the page refers to which others, whatever these are called.</summary>
    public ulong TargetsDigest { get; init; }

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

    /// <param name="page">The page.</param>
    /// <param name="linked">What its references lead to.</param>
    /// <param name="symbols">All pages.</param>
    /// <param name="numbers">The same by their numbers.</param>
    public static LinkSummary Of(Page page, LinkedPage linked, SymbolTable symbols, PageNumbers numbers)
    {
        var digest = new DigestWriter();
        LinkDigest.Add(digest, linked, symbols);
        var targets = new LinkTargets(page, symbols, numbers);
        foreach (var (i, reference) in linked.References.Index())
            targets.Add(reference, i);
        foreach (var reference in linked.Stated)
            targets.Add(reference, null);
        var whole = digest.Finish();
        var kinds = PageEdges.KindsOf(targets, linked);
        var links = targets.Pack(kinds, linked.Mentions);
        foreach (var (link, to) in targets.Pages.Index())
            digest.Add(to.Address.Path).Add((int)kinds[link]);
        foreach (var mention in linked.Mentions)
            digest.Add(mention.Page.Address.Path);
        var edgesDigest = (ulong)digest.Finish();
        foreach (var to in targets.Pages)
            digest.Add(to.Address.Path);
        digest.Add(links.HowLinked);
        return new LinkSummary
        {
            Links = links,
            TargetsDigest = (ulong)digest.Finish(),
            Digest = whole,
            EdgesDigest = edgesDigest,
            IsSelfContained = linked.References.All(reference => reference.Embedded is null),
            // Others ask for what is cited only where it is cited for an event.
            Citations = linked.Events.IsEmpty ? [] : linked.Citations,
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
}
