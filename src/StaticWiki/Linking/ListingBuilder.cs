using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StaticWiki.Loading;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>Makes the lists that listings and a generated home page show.</summary>
internal sealed class ListingBuilder
{
    private readonly SiteConfiguration _configuration;
    private readonly SymbolTable _symbols;
    private readonly ImmutableArray<Page> _topics;
    private readonly ImmutableArray<Page> _sources;
    private readonly ImmutableArray<Page> _written;
    private readonly Lazy<ILookup<string, Page>> _byTag;

    public ListingBuilder(SiteConfiguration configuration, SymbolTable symbols)
    {
        _configuration = configuration;
        _symbols = symbols;
        var sorted = symbols.Sorted;
        _topics = [.. sorted.Where(page => page.Kind is PageKind.Topic or PageKind.Stub)];
        _sources = [.. sorted.Where(page => page.Kind == PageKind.Source)];
        _written = [.. sorted.Where(page => page is { Kind: PageKind.Page, Document: not null })];
        _byTag = new(() =>
            sorted
                .Where(page => page.Document is not null)
                .SelectMany(page =>
                    page.Document!.FrontMatter.Tags.Select(tag => (Tag: TagSlug.Of(tag.Value), page)).Distinct()
                )
                .ToLookup(pair => pair.Tag, pair => pair.page)
        );
    }

    public ImmutableArray<GroupModel> GroupsOf(Page page, Hrefs hrefs)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        // Two headings may come to one id; a list has few enough for trying.
        return
        [
            .. Groups(page, hrefs)
                .Select(group =>
                {
                    var id = group.Id;
                    for (var n = 2; id.Length > 0 && !ids.Add(id); n++)
                        id = string.Create(CultureInfo.InvariantCulture, $"{group.Id}-{n}");
                    return group with { Id = id };
                }),
        ];
    }

    private ImmutableArray<GroupModel> Groups(Page page, Hrefs hrefs) =>
        page.Kind switch
        {
            PageKind.TopicIndex => ByLetter(_topics, hrefs),
            PageKind.SourceIndex => ByYear(_sources, hrefs),
            PageKind.Disambiguation => [Ungrouped(_symbols.SharersOf(page), hrefs)],
            PageKind.KindIndex =>
            [
                Ungrouped(_topics.Where(topic => KindOf(topic) is { } kind && UrlSlug.Of(kind) == page.Subject), hrefs),
            ],
            PageKind.TagIndex => [Ungrouped(_byTag.Value[page.Subject!], hrefs)],
            PageKind.Home => HomeGroups(hrefs),
            _ => [],
        };

    public EntryModel Entry(Page page, Hrefs hrefs) =>
        new(
            page.Title,
            hrefs.To(page.Address),
            PageModelBuilder.SummaryOf(page),
            KindOf(page) is { } kind ? NameOf(kind).Name : null,
            page.Kind == PageKind.Stub
        )
        {
            Source = page.Kind == PageKind.Source ? PageModelBuilder.SourceOf(page, hrefs) : null,
            Status = PageModelBuilder.StatusOf(page),
        };

    private GroupModel Ungrouped(IEnumerable<Page> pages, Hrefs hrefs) =>
        new("", "", null, [.. pages.Select(page => Entry(page, hrefs))]);

    /// <summary>By the year of publication, the latest first, and at the end what has no date.</summary>
    private ImmutableArray<GroupModel> ByYear(IEnumerable<Page> pages, Hrefs hrefs) =>
        [
            .. pages
                .GroupBy(page => page.Document!.FrontMatter.Date?.Value.Year)
                .OrderByDescending(group => group.Key ?? int.MinValue)
                .Select(group =>
                {
                    var texts = _configuration.Texts;
                    var year = group.Key?.ToString("0000", CultureInfo.InvariantCulture);
                    return new GroupModel(
                        group.Key is { } known
                            ? texts.Dates.InWords(new PartialDate(known))
                            : texts.Of(ProgramTexts.NoDate),
                        "year-" + (year ?? "none"),
                        null,
                        [.. group.Select(page => Entry(page, hrefs))]
                    );
                }),
        ];

    private ImmutableArray<GroupModel> ByLetter(IEnumerable<Page> pages, Hrefs hrefs) =>
        [
            .. pages
                .GroupBy(page => LetterOf(page.Title))
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new GroupModel(
                    group.Key,
                    "letter-" + (group.Key == "#" ? "other" : group.Key.ToLowerInvariant()),
                    null,
                    [.. group.Select(page => Entry(page, hrefs))]
                )),
        ];

    /// <summary>The topics by kind, in the order of the configuration; where there are none, the pages by folder.</summary>
    private ImmutableArray<GroupModel> HomeGroups(Hrefs hrefs)
    {
        if (_topics.IsEmpty)
        {
            return
            [
                .. _written
                    .GroupBy(FolderOf)
                    .OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => new GroupModel(
                        group.Key,
                        UrlSlug.Of(group.Key),
                        null,
                        [.. group.Select(page => Entry(page, hrefs))]
                    )),
            ];
        }
        var order = _configuration.Kinds.Select(kind => kind.Id).ToList();
        return
        [
            .. _topics
                .Where(topic => topic.Kind == PageKind.Topic)
                .GroupBy(KindOf)
                .OrderBy(group => group.Key is null ? int.MaxValue : (uint)order.IndexOf(group.Key))
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new GroupModel(
                    group.Key is null ? _configuration.Texts.Of(ProgramTexts.OtherTopics) : NameOf(group.Key).Plural,
                    group.Key is null ? "other" : UrlSlug.Of(group.Key),
                    group.Key is null ? null : hrefs.To(ListingPages.AddressOf("kinds", group.Key)),
                    [.. group.Select(page => Entry(page, hrefs))]
                )),
        ];
    }

    private TopicKind NameOf(string kind) =>
        _configuration.Kinds.FirstOrDefault(known => known.Id == kind) ?? new TopicKind(kind, kind, kind);

    private static string? KindOf(Page page) =>
        page.Kind == PageKind.Topic ? page.Document?.FrontMatter.Kind?.Value : null;

    private static string FolderOf(Page page)
    {
        var path = page.Document!.Path;
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path[..slash];
    }

    /// <summary>The heading that a title stands under: its first letter without diacritics, "#" where it's no letter.</summary>
    private static string LetterOf(string title)
    {
        foreach (var rune in Name.WellFormed(title).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
                return Rune.ToUpperInvariant(rune).ToString().Normalize(NormalizationForm.FormC);
            if (Rune.IsDigit(rune))
                return "#";
        }
        return "#";
    }
}
