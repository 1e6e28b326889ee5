using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>Who links to whom, and which source feeds which topic.</summary>
internal sealed class LinkGraph
{
    // By rank.
    private readonly ImmutableArray<Page> _pages;
    private readonly Adjacency<int> _backlinks;
    private readonly Adjacency<int> _mentions;
    private readonly List<Page>?[] _feeders;
    private readonly List<Page>?[] _feeds;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    private readonly LinkTable _links;
    private readonly bool _isStrict;

    /// <summary>So few pages are gone through before a thread would have been woken.</summary>
    private const int ShortestStretch = 1000;

    /// <param name="symbols">All pages.</param>
    /// <param name="links">What their references lead to.</param>
    /// <param name="isStrict">Whether a name that means nothing certain is an error.</param>
    /// <param name="jobs">How many threads may work at once.</param>
    public LinkGraph(SymbolTable symbols, LinkTable links, bool isStrict, int jobs)
    {
        (_pages, _links, _isStrict) = (symbols.Sorted, links, isStrict);
        var count = symbols.Sorted.Length;
        (_feeders, _feeds) = (new List<Page>?[count], new List<Page>?[count]);
        var stretches = Math.Clamp(count / ShortestStretch, 1, jobs);
        var (backlinks, mentions) = (new int[stretches][], new int[stretches][]);
        Parallelism.Map([.. Enumerable.Range(0, stretches)], jobs, Count);
        _backlinks = new Adjacency<int>(backlinks);
        _mentions = new Adjacency<int>(mentions);
        Parallelism.Map([.. Enumerable.Range(0, stretches)], jobs, Fill);
        foreach (var page in symbols.Sorted)
            AddFeeds(symbols, page);

        int Count(int stretch)
        {
            var (links, named) = (new int[count], new int[count]);
            var ranks = _links.Numbers.Ranks;
            foreach (var page in Stretch(stretch))
            {
                var of = _links[page].Links;
                foreach (var to in of.Links)
                    links[ranks[to]]++;
                foreach (var topic in of.Mentioned)
                    named[ranks[topic]]++;
            }
            (backlinks[stretch], mentions[stretch]) = (links, named);
            return stretch;
        }

        int Fill(int stretch)
        {
            var ranks = _links.Numbers.Ranks;
            foreach (var page in Stretch(stretch))
            {
                var of = _links[page].Links;
                foreach (var to in of.Links)
                    _backlinks.Add(stretch, ranks[to], page.Rank);
                foreach (var topic in of.Mentioned)
                    _mentions.Add(stretch, ranks[topic], page.Rank);
            }
            return stretch;
        }

        ReadOnlySpan<Page> Stretch(int stretch)
        {
            var (from, to) = (StartOf(stretch), StartOf(stretch + 1));
            return symbols.Sorted.AsSpan()[from..to];
        }

        int StartOf(int stretch) => (int)((long)count * stretch / stretches);
    }

    public IEnumerable<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>The pages that refer to one.</summary>
    public IEnumerable<Page> PagesLinkingTo(Page page) => _backlinks[page.Rank].Select(from => _pages[from]);

    /// <summary>How many pages refer to one.</summary>
    public int CountBacklinks(Page page) => _backlinks[page.Rank].Count;

    /// <summary>The topics that name a page and don't link to it by themselves.</summary>
    public IEnumerable<Page> MentionsOf(Page page) => _mentions[page.Rank].Select(from => _pages[from]);

    /// <summary>Whether some topic does.</summary>
    public bool IsMentioned(Page page) => _mentions[page.Rank].Count > 0;

    /// <summary>The sources that name a topic, and those that it links to: newest first; undated ones last, by title.</summary>
    public IEnumerable<Page> SourcesOf(Page page) =>
        UnsortedSourcesOf(page)
            .Distinct()
            .OrderByDescending(source => source.Document?.Head.Date)
            .ThenBy(source => source.Rank);

    /// <summary>The same, those that it links to first; one may be there twice.</summary>
    public IEnumerable<Page> UnsortedSourcesOf(Page page)
    {
        var feeders = FeedersOf(page);
        return page.Kind == PageKind.Topic
            ? _links.LinksOf(page).Where(to => to.Kind == PageKind.Source).Concat(feeders)
            : feeders;
    }

    /// <summary>The sources that name a page as their topic; one may be there twice.</summary>
    public IReadOnlyList<Page> FeedersOf(Page page) => _feeders[page.Rank] ?? [];

    /// <summary>The topics that a source feeds, in the order it names them.</summary>
    public IReadOnlyList<Page> FedBy(Page source) => _feeds[source.Rank] ?? [];

    private void AddFeeds(SymbolTable symbols, Page source)
    {
        var topics = source.Document?.Head.Topics ?? [];
        for (var i = 0; i < topics.Length; i++)
        {
            var topic = topics[i];
            var named = TopicsNamed(symbols, topic);
            if (named.Length > 1)
            {
                var pages = string.Join(" or ", named.Take(5).Select(page => $"'{page.Address.Path.TrimEnd('/')}'"));
                _diagnostics.Add(
                    LinkRules.AmbiguousName.At(PlaceOf(source, i), $"'{topic}' may mean {pages}") with
                    {
                        Severity = _isStrict ? Severity.Error : Severity.Warning,
                        Target = topic,
                        Help = "give one of them another title, or name an alias that only one has",
                    }
                );
            }
            if (named.IsEmpty && symbols.DraftNames.Contains(Name.Of(topic)))
            {
                // Not wrong: sources are gathered before an article is done.
                _diagnostics.Add(
                    LinkRules.LinkToDraft.At(
                        PlaceOf(source, i),
                        $"the topic '{topic}' is a draft, and left out here until it is published"
                    ) with
                    {
                        Severity = Severity.Info,
                        Target = topic,
                    }
                );
            }
            if (named.Length != 1)
                continue;
            var feeds = _feeds[source.Rank] ??= [];
            if (!feeds.Contains(named[0]))
                feeds.Add(named[0]);
            (_feeders[named[0].Rank] ??= []).Add(source);
        }
    }

    /// <summary>Where a source names a topic, by its place among those that it names.</summary>
    private static Place PlaceOf(Page source, int topic) => source.Document!.FrontMatter.Source!.Topics[topic].Place;

    /// <summary>The topics with a name, or, where there is none, what else has it but sources.</summary>
    private static ImmutableArray<Page> TopicsNamed(SymbolTable symbols, string name)
    {
        var named = symbols.Names.Find(name).RemoveAll(page => page.Kind == PageKind.Source);
        var topics = named.RemoveAll(page => page.Kind is not (PageKind.Topic or PageKind.Stub));
        return topics.IsEmpty ? named : topics;
    }
}
