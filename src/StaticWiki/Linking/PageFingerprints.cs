using System.Collections.Concurrent;
using StaticWiki.Linking.Events;
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
    private readonly PageModelBuilder _models;
    private readonly UInt128 _shared;
    private readonly UInt128 _matter;
    private readonly Lazy<UInt128> _everything;
    private readonly ConcurrentBag<DigestWriter> _digests = [];

    /// <param name="symbols">All pages.</param>
    /// <param name="links">What their references lead to.</param>
    /// <param name="graph">Who refers to whom.</param>
    /// <param name="events">All events.</param>
    /// <param name="models">Makes the pages' models.</param>
    /// <param name="title">The wiki's title.</param>
    /// <param name="inputs">Of all that is no page: settings, templates.</param>
    public PageFingerprints(
        SymbolTable symbols,
        LinkTable links,
        LinkGraph graph,
        EventTable events,
        PageModelBuilder models,
        string title,
        UInt128 inputs
    )
    {
        (_symbols, _links, _graph, _events, _models) = (symbols, links, graph, events, models);
        var digest = new DigestWriter();
        foreach (var page in symbols.Pages)
            LinkDigest.AddMatter(digest, page);
        _matter = digest.Finish();
        digest.Add(inputs).Add(title);
        // The menu and the ways in are on every page.
        LinkDigest.Add(digest, symbols.At(Address.Home)!);
        foreach (
            var page in symbols.Pages.Where(page =>
                page.Kind is PageKind.TopicIndex or PageKind.Timeline or PageKind.SourceIndex or PageKind.Maintenance
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
        LinkDigest.AddMatter(digest, page);
        digest.Add(page.Document?.DisplayPath).Add(page.Document?.Digest.Whole ?? 0);
        digest.Add(head.Date?.ToString()).Add(head.Updated?.ToString());
        foreach (var name in head.Contributors)
            digest.Add(name);
        digest.Add(_links[page].Digest);
        foreach (var to in _links[page].Links)
        {
            if (to.Kind == PageKind.Source)
                LinkDigest.AddMatter(digest, to);
        }
        AddThoseAround(digest, page);
        AddEvents(digest, page);
        foreach (var crumb in _models.Above(page))
            LinkDigest.Add(digest, crumb);
        if (page.Kind.IsListing())
            digest.Add(_matter);
        // It offers to write the page, in a file beside this one.
        if (page.Kind == PageKind.Stub)
            digest.Add(_symbols.Pages.FirstOrDefault(known => known.Document is not null)?.Document!.DisplayPath);
        if (page.Kind == PageKind.Maintenance)
            digest.Add(_everything.Value);
        var fingerprint = digest.Finish();
        _digests.Add(digest);
        return fingerprint;
    }

    /// <summary>The pages that lead to it, and those that it names besides its text.</summary>
    private void AddThoseAround(DigestWriter digest, Page page)
    {
        foreach (var (from, link) in _graph.BacklinksOf(page))
        {
            LinkDigest.Add(digest, from);
            digest.Add(from.Document!.Digest.Whole);
            foreach (var reference in _links[from].ReferencesOf(link))
                digest.Add(reference);
            foreach (var (to, sentence) in _links[from].Stated)
            {
                if (to == link)
                    digest.Add(sentence.Before).Add(sentence.Link).Add(sentence.After);
            }
        }
        foreach (var from in _graph.MentionsOf(page))
            LinkDigest.Add(digest, from);
        foreach (var list in _models.NamesakesOf(page))
            LinkDigest.Add(digest, list);
        foreach (var source in _graph.SourcesOf(page))
            LinkDigest.AddMatter(digest, source);
        foreach (var topic in _graph.FedBy(page))
            LinkDigest.AddMatter(digest, topic);
    }

    private void AddEvents(DigestWriter digest, Page page)
    {
        foreach (var happened in _events.ShownOn(page))
        {
            digest.Add(happened.Id);
            foreach (var (from, _) in happened.Statements)
            {
                LinkDigest.AddMatter(digest, from);
                // It has the citations, and what these are of.
                digest.Add(_links[from].Digest);
                foreach (var to in _links[from].Links)
                    LinkDigest.AddMatter(digest, to);
            }
        }
    }

    private UInt128 DigestOfAll()
    {
        var digest = new DigestWriter();
        foreach (var page in _symbols.Pages)
        {
            digest.Add(page.Document?.Digest.Whole ?? 0).Add(_links[page].Digest);
            foreach (var quotation in _links[page].Quotations)
                digest.Add((int)quotation.Status).Add((int?)quotation.Obstacle);
        }
        return digest.Add(_matter).Finish();
    }
}
