using System.Collections.Concurrent;
using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Linking;
using StaticWiki.Linking.Mentions;

namespace StaticWiki.Caching;

/// <summary>
/// Keeps in the store what the references of each page came to. It counts while the page's file is the same, and nothing
/// that the page names or mentions has changed its name, nor anything got a name of which all words stand in the page.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="compiled">The files of this build; what is found of their links is noted there.</param>
/// <param name="last">What references could name when the last build ended.</param>
/// <param name="lastSymbols">The same, where it is at hand.</param>
internal sealed class LinkMemory(
    Store store,
    ConcurrentDictionary<string, CachedDocument> compiled,
    SymbolSnapshot last,
    KnownSymbols? lastSymbols
) : ILinkMemory
{
    private readonly SymbolSnapshot _last = last.IsMostlyGone ? SymbolSnapshot.Empty : last;
    private SymbolChanges? _changes;
    private SymbolTable? _symbols;
    private Lazy<MentionIndex>? _names;

    /// <summary>What references may name now; what they could name at the last build where this one did not come so far.</summary>
    public SymbolSnapshot Snapshot { get; private set; } = last;

    /// <summary>The same for the next build of this process.</summary>
    public KnownSymbols? Symbols =>
        _symbols is null
            ? lastSymbols
            : new KnownSymbols(_symbols, _names is { IsValueCreated: true } ? _names : null, Heads);

    public KnownHeads? Heads { get; set; } = lastSymbols?.Heads;

    public SymbolTable? Before => lastSymbols?.Table;

    public IEnumerable<Page> InOrder(IReadOnlyCollection<Page> pages) => _last.InOrder(pages);

    public bool IsRebuild => !_last.Pages.IsEmpty;

    public IEnumerable<Page> MayBeNamedIn(byte[] words)
    {
        foreach (var page in Snapshot.Pages)
        {
            if (page is not null && page.MayBeNamedIn(words))
                yield return _symbols!.At(new Address(page.Address))!;
        }
    }

    public void Begin(SymbolTable symbols, UInt128 rest)
    {
        Snapshot = SymbolSnapshot.Of(symbols, rest, _last);
        _changes = SymbolChanges.Between(_last, Snapshot, symbols);
        _symbols = symbols;
    }

    public Lazy<MentionIndex> Names(Func<MentionIndex> make) =>
        _names = _changes is { IsEmpty: true } && lastSymbols?.Names is { } known ? known : new(make);

    public LinkSummary? Find(Page page)
    {
        var document = page.Document!;
        if (
            _changes is not { } changes
            || changes.Pages[Snapshot.NumberOf(page.Address)] is null
            || compiled.GetValueOrDefault(document.Path) is not { Links: { } links } known
            || links.Names != _last.Digest
        )
            return null;
        if (!changes.IsEmpty && (links.IsUncertain || MayConcern(changes, links)))
            return null;
        var summary = links.Value is { } value ? value.On(_symbols!, changes.Gone) : Read(links, document, changes);
        if (summary is not null && (!ReferenceEquals(summary, links.Value) || links.Names != Snapshot.Digest))
            compiled[document.Path] = known with { Links = links with { Names = Snapshot.Digest, Value = summary } };
        return summary;
    }

    private LinkSummary? Read(CachedLinks links, Document document, SymbolChanges changes)
    {
        using var bytes = store.Read(links.Summary);
        var reader = new BlobReader(bytes.Span);
        return new LinkCodec(document.DisplayPath).Read(ref reader, changes.Pages);
    }

    public void Add(Page page, LinkedPage linked, LinkSummary summary)
    {
        var document = page.Document!;
        // A file that could not be read was not compiled.
        if (!LinkCodec.CanStore(summary) || !compiled.TryGetValue(document.Path, out var known))
            return;
        var writer = store.Begin();
        new LinkCodec(document.DisplayPath).Write(writer, summary, Snapshot);
        var ofSummary = writer.Length;
        writer.WriteRaw(WordFilter.Of(linked));
        var parts = store.Add(writer, ofSummary, writer.Length);
        // Who found nothing looked at all names there are.
        var links = new CachedLinks(Snapshot.Digest, parts[0], parts[1], IsUncertain: !summary.Diagnostics.IsEmpty)
        {
            Value = summary,
        };
        compiled[document.Path] = known with { Links = links };
    }

    private bool MayConcern(SymbolChanges changes, CachedLinks links)
    {
        using var bytes = store.Read(links.Words);
        return changes.MayConcern(bytes.Span);
    }
}
