using System.Collections.Concurrent;
using StaticWiki.Linking.Events;
using StaticWiki.Linking.Evidence;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>
/// Tells without making a page whether it would come out as it did before. A fingerprint is a digest of all that goes into
/// a page: its own file, what its references have come to, and of every other page that it shows something of, at least
/// that. It may differ where the page would be the same; that costs a little time, and the other way round would be wrong.
/// </summary>
internal sealed class PageFingerprints
{
    private readonly SymbolTable _symbols;
    private readonly LinkTable _links;
    private readonly LinkGraph _graph;
    private readonly EventTable _events;
    private readonly Provenance _provenance;
    private readonly PageModelBuilder _models;
    private readonly UInt128 _shared;
    private readonly UInt128 _allFaces;

    /// <summary>By rank: what pages are called, what lists show of them, what they say of whom, and all that they are.</summary>
    private readonly (ulong Name, ulong Face, ulong Said, ulong Whole)[] _pages;

    private readonly NeighbourDigests _neighbours;
    private readonly Lazy<IReadOnlyDictionary<Page, ulong>> _behind;
    private readonly Lazy<UInt128> _everything;
    private readonly ConcurrentBag<DigestWriter> _digests = [];

    /// <param name="symbols">All pages.</param>
    /// <param name="links">What their references lead to.</param>
    /// <param name="graph">Who refers to whom.</param>
    /// <param name="events">All events.</param>
    /// <param name="provenance">Where sources have what they say from.</param>
    /// <param name="models">Makes the pages' models.</param>
    /// <param name="title">The wiki's title.</param>
    /// <param name="inputs">Of all that is no page: settings, templates.</param>
    /// <param name="jobs">How many threads may work at once.</param>
    public PageFingerprints(
        SymbolTable symbols,
        LinkTable links,
        LinkGraph graph,
        EventTable events,
        Provenance provenance,
        PageModelBuilder models,
        string title,
        UInt128 inputs,
        int jobs
    )
    {
        (_symbols, _links, _graph, _events, _provenance, _models) = (symbols, links, graph, events, provenance, models);
        var digest = new DigestWriter();
        _pages = Parallelism.Map(symbols.Sorted, jobs, DigestsOf);
        _neighbours = new NeighbourDigests(
            symbols,
            links,
            rank => _pages[rank].Name,
            rank => _pages[rank].Face,
            rank => _pages[rank].Said,
            jobs
        );
        foreach (var (_, face, _, _) in _pages)
            digest.Add(face);
        _allFaces = digest.Finish();
        digest.Add(inputs).Add(title);
        // The menu and the ways in are on every page.
        LinkDigest.Add(digest, symbols.At(Address.Home)!);
        foreach (
            var page in symbols.Pages.Where(page =>
                page.Part == 1
                && page.Kind
                    is PageKind.TopicIndex
                        or PageKind.Timeline
                        or PageKind.Graph
                        or PageKind.SourceIndex
                        or PageKind.Maintenance
            )
        )
            LinkDigest.Add(digest, page);
        foreach (var (label, target) in models.Navigation)
        {
            digest.Add(label).Add(target.Href).Add(target.Asset?.Path).Add(target.Page?.Path);
            if (target.Page is { } address && symbols.At(address) is { } page)
                LinkDigest.Add(digest, page);
        }
        _shared = digest.Finish();
        _behind = new(() => provenance.Digests(page => _pages[page.Rank].Face));
        _everything = new Lazy<UInt128>(DigestOfAll);
    }

    /// <param name="page">The page.</param>
    /// <param name="head">What is known of it without its text.</param>
    /// <param name="hasFeed">Whether pages lead to a feed.</param>
    public UInt128 Of(Page page, PageHead head, bool hasFeed)
    {
        if (!_digests.TryTake(out var digest))
            digest = new DigestWriter();
        digest.Add(_shared).Add(hasFeed);
        digest.Add(_pages[page.Rank].Whole).Add(page.Document?.DisplayPath);
        Add(digest, head.Date);
        Add(digest, head.Updated);
        foreach (var name in head.Contributors)
            digest.Add(name);
        // What it shows is said in the page's file or in the settings; the picture itself may change.
        var picture = _models.PictureOf(page);
        digest.Add(picture?.Address.Path).Add(picture?.Width).Add(picture?.Height);
        // What its references lead to, and what that is called, is in what they have come to.
        digest.Add(_neighbours.SourcesOf(page));
        AddThoseAround(digest, page);
        AddEvents(digest, page);
        AddOrigins(digest, page);
        AddSeries(digest, page);
        if (page.Kind == PageKind.Home)
            AddNews(digest);
        foreach (var crumb in _models.Above(page))
            digest.Add(_pages[crumb.Rank].Name);
        if (page.Kind.IsListing())
            AddListed(digest, page);
        // It offers to write the page, in a file beside this one.
        if (page.Kind == PageKind.Stub)
            digest.Add(_symbols.Pages.FirstOrDefault(known => known.Document is not null)?.Document!.DisplayPath);
        if (page.Kind is PageKind.Graph or PageKind.Home)
            AddMap(digest);
        if (page.Kind == PageKind.Maintenance)
            digest.Add(_everything.Value);
        var fingerprint = digest.Finish();
        _digests.Add(digest);
        return fingerprint;
    }

    /// <summary>What files about all pages are made of.</summary>
    /// <param name="heads">What is known of the pages without their text.</param>
    /// <param name="redirects">The old addresses.</param>
    public UInt128 OfHeads(IEnumerable<PageHead> heads, IEnumerable<Redirect> redirects)
    {
        var digest = new DigestWriter();
        digest.Add(_shared).Add(_allFaces);
        foreach (var head in heads)
        {
            var page = _symbols.At(head.Address)!;
            // Its summary is in its face, and the ids in its text are in its names.
            digest.Add(_pages[page.Rank].Face).Add(page.Document?.Digest.Names ?? 0);
            digest.Add(head.SourcePath).Add(head.MarkdownAddress is not null);
            Add(digest, head.Date);
            Add(digest, head.Updated);
            digest.Add(_links[page].EdgesDigest);
            foreach (var topic in _graph.FedBy(page))
                digest.Add(topic.Address.Path);
        }
        foreach (var redirect in redirects)
            digest.Add(redirect.From.Path).Add(redirect.To.Path).Add(redirect.Fragment).Add(redirect.Title);
        return digest.Finish();
    }

    private static void Add(DigestWriter digest, PartialDate? date) =>
        digest.Add(date?.Year).Add(date?.Month).Add(date?.Day);

    /// <summary>What a list shows of its members, and where its headings are.</summary>
    private void AddListed(DigestWriter digest, Page page)
    {
        var listings = _models.Listings;
        digest.Add(listings.PartsOf(page));
        foreach (var entry in listings.EntriesOn(page))
            digest.Add(_pages[entry.Rank].Face);
        foreach (var (heading, first, last) in listings.HeadingsOf(page))
            digest.Add(heading.Label).Add(heading.Id).Add(first).Add(last);
    }

    /// <summary>What a picture of all topics shows: which links to which, those in drawings included, and in which order they are.</summary>
    private void AddMap(DigestWriter digest)
    {
        foreach (var page in _symbols.Sorted)
        {
            if (page.Kind is PageKind.Topic or PageKind.Stub)
                digest.Add(_pages[page.Rank].Face).Add(_links[page].TargetsDigest);
            else if (page.Kind is PageKind.KindIndex or PageKind.Graph)
                digest.Add(_pages[page.Rank].Name);
        }
    }

    /// <summary>The pages that lead to it, and those that it names besides its text.</summary>
    private void AddThoseAround(DigestWriter digest, Page page)
    {
        // The sentences around a link are in the other page.
        digest.Add(_neighbours.LeadingTo(page));
        foreach (var list in _models.NamesakesOf(page))
            digest.Add(_pages[list.Rank].Name);
        // The sources that it links to are written already.
        foreach (var source in _graph.FeedersOf(page))
            digest.Add(_pages[source.Rank].Face);
        foreach (var topic in _graph.FedBy(page))
            digest.Add(_pages[topic.Rank].Face);
    }

    /// <summary>
    /// What is behind a source. On what the sources go back to that any other page shows, cited, embedded or with an event of
    /// another page, it shows no more than a number.
    /// </summary>
    private void AddOrigins(DigestWriter digest, Page page)
    {
        if (_provenance.IsEmpty)
            return;
        if (page.Kind.ShowsStatements())
            digest.Add(_provenance.Digest);
        digest.Add(_behind.Value.GetValueOrDefault(page));
        foreach (var derived in _provenance.DerivedFrom(page))
            digest.Add(_pages[derived.Rank].Face);
    }

    private void AddSeries(DigestWriter digest, Page page)
    {
        foreach (var place in _models.SeriesOf(page))
        {
            digest.Add(place.Number).Add(place.Count);
            foreach (var other in new[] { place.List, place.Previous, place.Next })
                digest.Add(other is null ? 0 : _pages[other.Rank].Name);
        }
    }

    private void AddNews(DigestWriter digest)
    {
        foreach (var (page, date) in _models.News.Changed)
            digest.Add(_pages[page.Rank].Name).Add(date.ToString());
        foreach (var happened in _models.News.Events)
            digest.Add(happened.Id).Add(happened.First.Statement.Title.Value);
        // Which of many topics it shows is told by the links of others.
        foreach (var (_, count, shown) in _models.Listings.OnHome)
        {
            digest.Add(count);
            foreach (var page in shown)
                digest.Add(_pages[page.Rank].Name);
        }
    }

    private void AddEvents(DigestWriter digest, Page page)
    {
        foreach (var happened in _events.ShownOn(page))
        {
            digest.Add(happened.Id);
            foreach (var (from, _) in happened.Statements)
            {
                digest.Add(_pages[from.Rank].Whole);
                // What it cites for the event is shown too.
                foreach (var to in _links.LinksOf(from))
                    digest.Add(_pages[to.Rank].Face);
            }
        }
    }

    private (ulong Name, ulong Face, ulong Said, ulong Whole) DigestsOf(Page page)
    {
        if (!_digests.TryTake(out var digest))
            digest = new DigestWriter();
        LinkDigest.Add(digest, page);
        var name = (ulong)digest.Finish();
        LinkDigest.AddFace(digest, page);
        var face = (ulong)digest.Finish();
        var document = page.Document?.Digest.Whole ?? 0;
        digest.Add(name).Add(page.Document?.Digest.Sentences ?? 0).Add(_links[page].TargetsDigest);
        var said = (ulong)digest.Finish();
        var whole = (ulong)digest.Add(face).Add(document).Add(_links[page].Digest).Finish();
        _digests.Add(digest);
        return (name, face, said, whole);
    }

    private UInt128 DigestOfAll()
    {
        var digest = new DigestWriter();
        foreach (var page in _symbols.Sorted)
        {
            digest.Add(_pages[page.Rank].Whole);
            foreach (var quotation in _links[page].Quotations)
                digest.Add((int)quotation.Status).Add((int?)quotation.Obstacle);
        }
        return digest.Finish();
    }
}
