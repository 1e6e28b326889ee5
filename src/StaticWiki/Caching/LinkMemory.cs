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
/// <param name="isResident">Whether this process builds again, so that what is read is to stay at hand.</param>
internal sealed class LinkMemory(
    Store store,
    ConcurrentDictionary<string, CachedDocument> compiled,
    SymbolSnapshot last,
    KnownSymbols? lastSymbols,
    bool isResident
) : ILinkMemory
{
    private readonly SymbolSnapshot _last = last.IsMostlyGone ? SymbolSnapshot.Empty : last;
    private readonly ConcurrentBag<ReadAhead> _readers = [];
    private readonly ConcurrentBag<LinkBatch> _batches = [];
    private SymbolChanges? _changes;
    private SymbolTable? _symbols;
    private PageNumbers? _numbers;
    private Lazy<MentionIndex>? _names;

    /// <summary>What references may name now; what they could name at the last build where this one did not come so far.</summary>
    public SymbolSnapshot Snapshot { get; private set; } = last;

    /// <summary>The same for the next build of this process.</summary>
    public KnownSymbols? Symbols =>
        _symbols is null
            ? lastSymbols
            : new KnownSymbols(_symbols, _names is { IsValueCreated: true } ? _names : null, Heads);

    public PageNumbers Numbers => _numbers!;

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
        _changes = SymbolChanges.Between(_last, Snapshot);
        _numbers = new PageNumbers(symbols.Sorted, Snapshot.Order, Snapshot.Pages.Length);
        _symbols = symbols;
    }

    public Lazy<MentionIndex> Names(Func<MentionIndex> make) =>
        _names = _changes is { IsEmpty: true } && lastSymbols?.Names is { } known ? known : new(make);

    public LinkSummary? Find(Page page)
    {
        var document = page.Document!;
        if (
            _changes is not { } changes
            || !changes.Stays(Numbers.NumberOf(page))
            || compiled.GetValueOrDefault(document.Path) is not { Links: { } links } known
            || links.Names != _last.Digest
        )
            return null;
        if (!changes.IsEmpty && (links.IsUncertain || MayConcern(changes, links)))
            return null;
        var summary = links.Value ?? Read(links, document);
        if (!changes.Stay(summary.Links))
            return null;
        if (links.Names != Snapshot.Digest || (isResident && links.Value is null))
            compiled[document.Path] = known with
            {
                Links = links with { Names = Snapshot.Digest, Value = ToKeep(summary) },
            };
        return summary;
    }

    private LinkSummary? ToKeep(LinkSummary summary) => isResident ? summary : null;

    private LinkSummary Read(CachedLinks links, Document document)
    {
        if (!_readers.TryTake(out var from))
            from = new ReadAhead(store);
        var reader = new BlobReader(from.Read(links.Summary));
        var summary = new LinkCodec(document.DisplayPath).Read(ref reader);
        _readers.Add(from);
        return summary;
    }

    public void Add(Page page, LinkedPage linked, LinkSummary summary)
    {
        var document = page.Document!;
        // A file that could not be read was not compiled.
        if (!LinkCodec.CanStore(summary) || !compiled.ContainsKey(document.Path))
            return;
        if (!_batches.TryTake(out var batch))
            batch = new LinkBatch(store);
        batch.Add(document, summary, WordFilter.Of(linked));
        if (batch.IsFull)
            batch.Store(Note);
        _batches.Add(batch);
    }

    public void Complete()
    {
        while (_batches.TryTake(out var batch))
            batch.Store(Note);
        // Nobody looks for names any more; they are a twentieth of all that a build holds on to.
        if (!isResident)
            _names = null;
    }

    private void Note(Document document, LinkSummary summary, StoredPart stored, StoredPart words)
    {
        // Who found nothing looked at all names there are.
        var links = new CachedLinks(Snapshot.Digest, stored, words, IsUncertain: !summary.Diagnostics.IsEmpty)
        {
            Value = ToKeep(summary),
        };
        compiled[document.Path] = compiled[document.Path] with { Links = links };
    }

    private bool MayConcern(SymbolChanges changes, CachedLinks links)
    {
        using var bytes = store.Read(links.Words);
        return changes.MayConcern(bytes.Span);
    }
}
