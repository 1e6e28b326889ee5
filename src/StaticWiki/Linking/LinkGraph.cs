using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Linking.Mentions;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>Who links to whom, and which source feeds which topic.</summary>
internal sealed class LinkGraph
{
    private readonly Dictionary<Address, List<(Page From, PageLink Link)>> _backlinks = [];
    private readonly Dictionary<Address, List<Page>> _mentions = [];
    private readonly Dictionary<Address, SortedSet<Page>> _sources = [];
    private readonly Dictionary<Address, List<Page>> _feeds = [];
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    private readonly bool _isStrict;

    /// <param name="symbols">All pages.</param>
    /// <param name="links">What their references lead to.</param>
    /// <param name="isStrict">Whether a name that means nothing certain is an error.</param>
    public LinkGraph(SymbolTable symbols, LinkTable links, bool isStrict)
    {
        _isStrict = isStrict;
        foreach (var page in symbols.Pages.OrderBy(page => page.SortKey))
        {
            AddLinks(page, links[page].Links);
            AddMentions(page, links[page].Mentions);
            AddFeeds(symbols, page);
        }
    }

    public IEnumerable<Diagnostic> Diagnostics => _diagnostics;

    public IReadOnlyList<(Page From, PageLink Link)> BacklinksOf(Page page) =>
        _backlinks.TryGetValue(page.Address, out var backlinks) ? backlinks : [];

    /// <summary>The topics that name a page and don't link to it by themselves.</summary>
    public IReadOnlyList<Page> MentionsOf(Page page) =>
        _mentions.TryGetValue(page.Address, out var mentions) ? mentions : [];

    /// <summary>The sources that name a topic, and those that it links to.</summary>
    public IEnumerable<Page> SourcesOf(Page page) => _sources.TryGetValue(page.Address, out var sources) ? sources : [];

    /// <summary>The topics that a source feeds, in the order it names them.</summary>
    public IReadOnlyList<Page> FedBy(Page source) => _feeds.TryGetValue(source.Address, out var feeds) ? feeds : [];

    private void AddLinks(Page page, ImmutableArray<PageLink> links)
    {
        foreach (var link in links)
        {
            if (!_backlinks.TryGetValue(link.To.Address, out var backlinks))
                _backlinks[link.To.Address] = backlinks = [];
            backlinks.Add((page, link));
            if (link.To.Kind == PageKind.Source && page.Kind == PageKind.Topic)
                SourceSetOf(page).Add(link.To);
        }
    }

    private void AddMentions(Page page, ImmutableArray<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (!_mentions.TryGetValue(mention.Page.Address, out var named))
                _mentions[mention.Page.Address] = named = [];
            named.Add(page);
        }
    }

    private void AddFeeds(SymbolTable symbols, Page source)
    {
        foreach (var topic in source.Document?.FrontMatter.Source?.Topics ?? [])
        {
            var named = TopicsNamed(symbols, topic.Value);
            if (named.Length > 1)
            {
                var pages = string.Join(" or ", named.Take(5).Select(page => $"'{page.Address.Path.TrimEnd('/')}'"));
                _diagnostics.Add(
                    LinkRules.AmbiguousName.At(topic.Place, $"'{topic.Value}' may mean {pages}") with
                    {
                        Severity = _isStrict ? Severity.Error : Severity.Warning,
                        Target = topic.Value,
                        Help = "give one of them another title, or name an alias that only one has",
                    }
                );
            }
            if (named.IsEmpty && symbols.DraftNames.Contains(Name.Of(topic.Value)))
            {
                // Not wrong: sources are gathered before an article is done.
                _diagnostics.Add(
                    LinkRules.LinkToDraft.At(
                        topic.Place,
                        $"the topic '{topic.Value}' is a draft, and left out here until it is published"
                    ) with
                    {
                        Severity = Severity.Info,
                        Target = topic.Value,
                    }
                );
            }
            if (named.Length != 1)
                continue;
            if (!_feeds.TryGetValue(source.Address, out var feeds))
                _feeds[source.Address] = feeds = [];
            if (!feeds.Contains(named[0]))
                feeds.Add(named[0]);
            SourceSetOf(named[0]).Add(source);
        }
    }

    /// <summary>The topics with a name, or, where there is none, what else has it but sources.</summary>
    private static ImmutableArray<Page> TopicsNamed(SymbolTable symbols, string name)
    {
        var named = symbols.Names.Find(name).RemoveAll(page => page.Kind == PageKind.Source);
        var topics = named.RemoveAll(page => page.Kind is not (PageKind.Topic or PageKind.Stub));
        return topics.IsEmpty ? named : topics;
    }

    private SortedSet<Page> SourceSetOf(Page topic)
    {
        if (!_sources.TryGetValue(topic.Address, out var sources))
            _sources[topic.Address] = sources = new SortedSet<Page>(BySourceOrder);
        return sources;
    }

    /// <summary>Newest first; undated ones last, by title.</summary>
    private static readonly Comparer<Page> BySourceOrder = Comparer<Page>.Create(
        (a, b) =>
        {
            var byDate = Nullable.Compare(b.Document?.FrontMatter.Date?.Value, a.Document?.FrontMatter.Date?.Value);
            return byDate != 0 ? byDate : Comparer<(string, string)>.Default.Compare(a.SortKey, b.SortKey);
        }
    );
}
