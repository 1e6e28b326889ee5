using System.Collections.Immutable;
using System.Globalization;
using StaticWiki.Loading;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>Makes the lists that listings and a generated home page show.</summary>
internal sealed class ListingBuilder
{
    /// <summary>From so many topics on the home page shows a choice of each kind.</summary>
    private const int MostOnHome = ListingParts.Most;

    /// <summary>So many of each kind it shows then.</summary>
    private const int Choice = 12;

    private readonly SiteConfiguration _configuration;
    private readonly SymbolTable _symbols;
    private readonly LinkGraph _graph;
    private readonly ListingMembers _members;
    private readonly ListingHeadings _headings;
    private readonly Lazy<ImmutableArray<(string? Kind, int Count, ImmutableArray<Page> Shown)>> _onHome;

    public ListingBuilder(SiteConfiguration configuration, SymbolTable symbols, LinkGraph graph)
    {
        (_configuration, _symbols, _graph) = (configuration, symbols, graph);
        _members = new ListingMembers(symbols.Sorted);
        _headings = new ListingHeadings(_members, configuration.Texts);
        _onHome = new(ChooseForHome);
    }

    /// <summary>The topics that the home page shows of each kind, in the order of the configuration, and how many there are.</summary>
    public ImmutableArray<(string? Kind, int Count, ImmutableArray<Page> Shown)> OnHome => _onHome.Value;

    /// <summary>The pages that a list shows on one of its pages, in their order; none for a page that is no list.</summary>
    public IEnumerable<Page> EntriesOn(Page page) =>
        page.Kind switch
        {
            PageKind.TopicIndex or PageKind.SourceIndex => ListingParts
                .Of(_headings.Of(page), page.Part)
                .Select(entry => entry.Page),
            PageKind.KindIndex or PageKind.TagIndex => ListingParts.Of(_members.Of(page), page.Part),
            PageKind.Disambiguation => _symbols.SharersOf(page),
            PageKind.Home when _members.Topics.Count == 0 => PagesInFolders,
            PageKind.Home => OnHome.SelectMany(kind => kind.Shown),
            _ => [],
        };

    /// <summary>How many parts a list has; at least 1.</summary>
    public int PartsOf(Page page) => ListingParts.CountOf(_members.Of(page).Count);

    /// <inheritdoc cref="ListingHeadings.SpansOf"/>
    public ImmutableArray<HeadingSpan> HeadingsOf(Page page) => _headings.SpansOf(page);

    /// <summary>Which part of a list a page is, and where all of them are; null where the list has just one.</summary>
    public PartModel? PartOf(Page page, Hrefs hrefs)
    {
        var count = PartsOf(page);
        return count == 1
            ? null
            : new PartModel(page.Part, [.. Enumerable.Range(1, count).Select(part => HrefOf(page, part, hrefs))]);
    }

    /// <summary>The headings of a list, in all its parts; empty where it has none.</summary>
    public ImmutableArray<GroupLinkModel> GroupLinksOf(Page page, Hrefs hrefs) =>
        [
            .. HeadingsOf(page)
                .Select(span => new GroupLinkModel(
                    span.Heading.Label,
                    span.Heading.Id,
                    // It begins in one part and may go on in others.
                    span.First == page.Part
                        ? null
                        : HrefOf(page, span.First, hrefs),
                    span.First <= page.Part && page.Part <= span.Last
                )),
        ];

    private static string HrefOf(Page page, int part, Hrefs hrefs) =>
        hrefs.To(ListingParts.AddressOf(ListingParts.ListingOf(page), part));

    public ImmutableArray<GroupModel> GroupsOf(Page page, Hrefs hrefs) =>
        page.Kind switch
        {
            PageKind.TopicIndex or PageKind.SourceIndex =>
            [
                .. ListingParts
                    .Of(_headings.Of(page), page.Part)
                    .GroupBy(entry => entry.Heading)
                    .Select(group => new GroupModel(
                        group.Key.Label,
                        group.Key.Id,
                        null,
                        [.. group.Select(entry => Entry(entry.Page, hrefs))]
                    )),
            ],
            PageKind.Disambiguation or PageKind.KindIndex or PageKind.TagIndex => [Ungrouped(EntriesOn(page), hrefs)],
            PageKind.Home => HomeGroups(hrefs),
            _ => [],
        };

    public EntryModel Entry(Page page, Hrefs hrefs) =>
        new(
            page.Title,
            hrefs.To(page.Address),
            PageModelBuilder.SummaryOf(page.Document),
            ListingMembers.KindOf(page) is { } kind ? NameOf(kind).Name : null,
            page.Kind == PageKind.Stub
        )
        {
            Source = page.Kind == PageKind.Source ? PageModelBuilder.SourceOf(page, hrefs) : null,
            Status = PageModelBuilder.StatusOf(page.Document),
        };

    private GroupModel Ungrouped(IEnumerable<Page> pages, Hrefs hrefs) =>
        new("", "", null, [.. pages.Select(page => Entry(page, hrefs))]);

    /// <summary>The topics by kind; where there are none, the pages by folder.</summary>
    private ImmutableArray<GroupModel> HomeGroups(Hrefs hrefs)
    {
        if (_members.Topics.Count == 0)
            return PagesByFolder(hrefs);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return [.. OnHome.Select(kind => OfKind(kind.Kind, kind.Count, kind.Shown))];

        GroupModel OfKind(string? kind, int count, ImmutableArray<Page> shown)
        {
            var list = kind is null ? null : hrefs.To(ListingPages.AddressOf("kinds", kind));
            var label = kind is null ? _configuration.Texts.Of(ProgramTexts.OtherTopics) : NameOf(kind).Plural;
            return new GroupModel(
                label,
                GroupIds.Unused(kind is null ? "other" : UrlSlug.Of(kind), ids),
                list,
                [.. shown.Select(page => Entry(page, hrefs))]
            )
            {
                All =
                    shown.Length == count
                        ? null
                        : new LinkModel(
                            _configuration.Texts.Of(ProgramTexts.AllOfList, Number(count), label),
                            list ?? hrefs.To(Address.Topics)
                        ),
            };
        }
    }

    /// <summary>Where there are more than can be looked over, those that most pages lead to.</summary>
    private ImmutableArray<(string? Kind, int Count, ImmutableArray<Page> Shown)> ChooseForHome()
    {
        var order = _configuration.Kinds.Select(kind => kind.Id).ToList();
        var written = _members.Topics.Where(topic => topic.Kind == PageKind.Topic).ToList();
        return
        [
            .. written
                .GroupBy(ListingMembers.KindOf)
                .OrderBy(group => group.Key is null ? int.MaxValue : (uint)order.IndexOf(group.Key))
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group =>
                    (group.Key, group.Count(), written.Count <= MostOnHome ? [.. group] : MostLinked(group))
                ),
        ];
    }

    private ImmutableArray<Page> MostLinked(IEnumerable<Page> topics) =>
        [
            .. topics
                .OrderByDescending(topic => _graph.CountBacklinks(topic))
                .ThenBy(topic => topic.Rank)
                .Take(Choice)
                .OrderBy(topic => topic.Rank),
        ];

    private IEnumerable<Page> PagesInFolders =>
        _symbols.Sorted.Where(page => page is { Kind: PageKind.Page, Document: not null });

    private ImmutableArray<GroupModel> PagesByFolder(Hrefs hrefs)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. PagesInFolders
                .GroupBy(FolderOf)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new GroupModel(
                    group.Key,
                    GroupIds.Unused(UrlSlug.Of(group.Key), ids),
                    null,
                    [.. group.Select(page => Entry(page, hrefs))]
                )),
        ];
    }

    private TopicKind NameOf(string kind) =>
        _configuration.Kinds.FirstOrDefault(known => known.Id == kind) ?? new TopicKind(kind, kind, kind);

    private static string FolderOf(Page page)
    {
        var path = page.Document!.Path;
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path[..slash];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
