using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Linking.Events;
using StaticWiki.Linking.Mentions;
using StaticWiki.Linking.Quotations;
using StaticWiki.Searching;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>What other pages have to know of the links of a page. It is small, and kept for every page.</summary>
internal sealed record LinkSummary
{
    public static readonly LinkSummary Empty = new();

    /// <summary>The other pages that it refers to, in the order in which a reader comes upon them.</summary>
    public ImmutableArray<Page> Links { get; init; } = [];

    /// <summary>
    /// For each of them the number of references to it in the body, and their indexes (LEB128): nearly all of them take one byte.
    /// </summary>
    public ImmutableArray<byte> References { get; init; } = [];

    /// <summary>The sentences of references outside the body, with the index of the page that they refer to.</summary>
    public ImmutableArray<(int Link, Sentence Sentence)> Stated { get; init; } = [];

    /// <summary>The index of a page in <see cref="Links"/>; −1 where it is not there.</summary>
    public int IndexOf(Page page)
    {
        for (var link = 0; link < Links.Length; link++)
        {
            if (ReferenceEquals(Links[link], page))
                return link;
        }
        return -1;
    }

    /// <summary>What the page says around its references to another one, each sentence once.</summary>
    /// <param name="page">The page.</param>
    /// <param name="link">The index of the other one.</param>
    public ImmutableArray<Sentence> SentencesOf(Page page, int link)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var at = 0;
        for (var i = 0; i <= link; i++)
        {
            for (var count = ByteWriter.ReadNumber(References.AsSpan(), ref at); count > 0; count--)
            {
                var reference = ByteWriter.ReadNumber(References.AsSpan(), ref at);
                if (i == link)
                    Add(page.Document!.Body.ReadSentence(reference));
            }
        }
        foreach (var (to, sentence) in Stated)
            Add(to == link ? sentence : null);
        return sentences.ToImmutable();

        void Add(Sentence? sentence)
        {
            if (sentence is not null && !sentences.Contains(sentence))
                sentences.Add(sentence);
        }
    }

    /// <summary>For each of them the kinds of its edges: <see cref="PageEdges.KindsOf"/>.</summary>
    public ImmutableArray<byte> Kinds { get; init; } = [];

    /// <summary>Tells whom it refers to or mentions by which kinds of edges.</summary>
    public ulong EdgesDigest { get; init; }

    /// <summary>Tells by which references the page refers to which others, whatever these are called.</summary>
    public ulong TargetsDigest { get; init; }

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

    /// <summary>
    /// The same among the pages of another build; null where a page that it names is gone there, or is not what it was.
    /// </summary>
    /// <param name="symbols">Those pages.</param>
    /// <param name="gone">The addresses of what is gone or changed.</param>
    public LinkSummary? On(SymbolTable symbols, IReadOnlySet<Address> gone)
    {
        if (
            gone.Count > 0
            && (
                Links.Any(page => gone.Contains(page.Address))
                || Mentions.Any(mention => gone.Contains(mention.Page.Address))
            )
        )
            return null;
        if (Links.All(symbols.Has) && Mentions.All(mention => symbols.Has(mention.Page)))
            return this;
        return this with
        {
            Links = [.. Links.Select(page => symbols.At(page.Address)!)],
            Mentions = [.. Mentions.Select(mention => mention with { Page = symbols.At(mention.Page.Address)! })],
        };
    }

    public static LinkSummary Of(Page page, LinkedPage linked, SymbolTable symbols)
    {
        var digest = new DigestWriter();
        LinkDigest.Add(digest, linked, symbols);
        var targets = new LinkTargets(page, symbols);
        foreach (var (i, reference) in linked.References.Index())
            targets.Add(reference, i);
        foreach (var reference in linked.Stated)
            targets.Add(reference, null);
        var whole = digest.Finish();
        var summary = targets.Summary;
        var kinds = PageEdges.KindsOf(targets, linked);
        foreach (var (link, to) in summary.Links.Index())
            digest.Add(to.Address.Path).Add((int)kinds[link]);
        foreach (var mention in linked.Mentions)
            digest.Add(mention.Page.Address.Path);
        var edgesDigest = (ulong)digest.Finish();
        foreach (var to in summary.Links)
            digest.Add(to.Address.Path);
        digest.Add(summary.References.AsSpan());
        foreach (var (link, sentence) in summary.Stated)
            digest.Add(link).Add(sentence.Before).Add(sentence.Link).Add(sentence.After);
        return summary with
        {
            TargetsDigest = (ulong)digest.Finish(),
            Digest = whole,
            EdgesDigest = edgesDigest,
            IsSelfContained = linked.References.All(reference => reference.Embedded is null),
            Kinds = kinds,
            Mentions = linked.Mentions,
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
