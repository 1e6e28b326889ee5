using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Compilation.Drawings;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>Every page that the site will have, by address, path and name.</summary>
internal sealed class SymbolTable
{
    private readonly ImmutableArray<Page>.Builder _pages = ImmutableArray.CreateBuilder<Page>();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly Dictionary<string, Page> _byAddress = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Page> _sources = new(StringComparer.Ordinal);

    /// <summary>What the address of a page ends in that lists the topics of one name, in any language, so that it lasts.</summary>
    private const string DisambiguationSuffix = " (disambiguation)";

    private readonly Dictionary<string, ImmutableArray<Page>> _sharers = new(StringComparer.Ordinal);

    public NameTable Names { get; } = new();

    public PathTable Paths { get; } = new();

    /// <summary>The drawings that pages may show in themselves, by their paths.</summary>
    public IReadOnlyDictionary<string, Drawing> Drawings { get; init; } = ImmutableDictionary<string, Drawing>.Empty;

    public RedirectTable Redirects { get; private set; } = RedirectTable.None;

    /// <summary>Titles, aliases and file names of drafts.</summary>
    public HashSet<Name> DraftNames { get; } = [];

    private ImmutableArray<string> _unpublished = [];

    /// <summary>Whether a file is there but not published; its path may be written from any folder around it.</summary>
    public bool IsUnpublished(string path) =>
        _unpublished.Any(known => ("/" + known).EndsWith("/" + path.TrimStart('/'), StringComparison.Ordinal));

    public IReadOnlyList<Page> Pages => _pages;

    private bool IsStrict { get; init; }

    private InterfaceTexts _texts = InterfaceTexts.English;

    /// <summary>The table of another build: its pages stand for those of this one that say the same.</summary>
    private SymbolTable? _before;

    /// <summary>The same by <see cref="Page.SortKey"/>; <see cref="Page.Rank"/> is the index.</summary>
    public ImmutableArray<Page> Sorted { get; private set; } = [];

    /// <summary>Whether a file could not be read, so that names are missing that may stand in it.</summary>
    public bool HasUnreadable { get; private set; }

    /// <summary>Whether sections of a page may be missing since its file, or the one it should have, could not be read.</summary>
    public bool MayBeUnread(Page page) =>
        page.Document is { } document
            ? document is { IsUnreadable: true, Headings.IsEmpty: true }
            : HasUnreadable && page.Kind is PageKind.Stub or PageKind.Disambiguation;

    /// <summary>The ids that sources are cited by.</summary>
    public IReadOnlyCollection<string> SourceIds => _sources.Keys;

    /// <summary>The source with an id: the name of its file without the ending.</summary>
    public Page? SourceWithId(string id) => _sources.GetValueOrDefault(id);

    public IEnumerable<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Whether a page is one of these, and not another build's.</summary>
    public bool Has(Page page) => page.Rank < Sorted.Length && ReferenceEquals(Sorted[page.Rank], page);

    public Page? At(Address address) => _byAddress.GetValueOrDefault(address.Path);

    public static SymbolTable Build(
        SiteConfiguration configuration,
        IReadOnlyList<Document> documents,
        IEnumerable<Document> drafts,
        IEnumerable<Asset> assets,
        IEnumerable<string> generatedFiles,
        IReadOnlyDictionary<string, Drawing>? drawings = null,
        ImmutableArray<string>? unpublished = null,
        SymbolTable? before = null
    )
    {
        var table = new SymbolTable
        {
            // Texts name pages too.
            _before = before?._texts.Digest == configuration.Texts.Digest ? before : null,
            IsStrict = configuration.IsStrict,
            _texts = configuration.Texts,
            Drawings = drawings ?? ImmutableDictionary<string, Drawing>.Empty,
            _unpublished = unpublished ?? [],
        };
        table.HasUnreadable = documents.Any(document => document.IsUnreadable);
        foreach (var asset in assets)
            table.Paths.Add(asset);
        foreach (var draft in drafts)
            table.AddDraft(draft);
        foreach (var file in generatedFiles)
            table.Paths.AddGenerated(new Address(file));
        var folderIndexes = FolderIndexes.Of(documents);
        foreach (var document in documents)
            table.AddDocument(document, folderIndexes.Contains(document.Path), configuration);
        foreach (var listing in ListingPages.Of(table._pages, configuration))
            table.AddListing(listing);
        foreach (var page in table._pages)
            table.AddNames(page);
        table.AddStubs(documents, configuration.IsStrict);
        table.AddDisambiguations();
        table.AddHomeAndNotFound(configuration);
        foreach (var page in table._pages)
        {
            table.Paths.Add(page);
            if (page is { Kind: PageKind.Source, Document: { } document })
                table._sources.TryAdd(Path.GetFileNameWithoutExtension(document.Path), page);
            if (page.Document is null)
                table.AddNames(page);
        }
        table.Redirects = RedirectTable.Build(configuration, table);
        table.Sorted = PageOrder.Sort(table._pages, before?.Sorted ?? []);
        table._before = null;
        return table;
    }

    private void AddNames(Page page)
    {
        if (page.Document is not null || page.Kind is PageKind.Stub or PageKind.Disambiguation)
            Names.Add(page);
    }

    private void AddDraft(Document draft)
    {
        Paths.AddDraft(draft.Path);
        DraftNames.Add(Name.Of(PageTitle.Of(draft, _texts)));
        DraftNames.Add(Name.Of(Path.GetFileNameWithoutExtension(draft.Path)));
        DraftNames.UnionWith(draft.FrontMatter.Aliases.Select(alias => Name.Of(alias.Value)));
    }

    private void AddDocument(Document document, bool isFolderIndex, SiteConfiguration configuration)
    {
        // A file that stands for a folder, or may come to, depends on others; and so does all where names need not be good.
        if (
            configuration.IsStrict
            && _before is { IsStrict: true }
            && !isFolderIndex
            && !FolderIndexes.MayBeOne(document.Path)
            && _before.Paths.AtPath(document.Path)
                is { Page: { Kind: PageKind.Topic or PageKind.Source or PageKind.Page } known }
            && ReferenceEquals(known.Document, document)
        )
        {
            Add(known);
            return;
        }
        if (Address.OfPage(document.Path, isFolderIndex) is not { } address)
        {
            const string fault =
                "no good address can be made from this name: it needs a letter or a digit in each part";
            var unusable = LoadingRules.UnusableName.At(new Place(document.DisplayPath), fault);
            _diagnostics.Add(configuration.IsStrict ? unusable : unusable with { Severity = Severity.Warning });
            if (configuration.IsStrict)
                return;
            address = Address.OfAnyPage(document.Path, isFolderIndex);
        }
        if (address.Path == "404/")
            address = Address.NotFound;
        // Names that another tool keeps apart ("C", "C++") all have to be somewhere.
        if (!configuration.IsStrict && _byAddress.TryGetValue(address.Path, out var other))
        {
            var wanted = Address.OfAnyPage(document.Path, isFolderIndex);
            for (var n = 2; _byAddress.ContainsKey(address.Path); n++)
                address = wanted.Numbered(n);
            _diagnostics.Add(
                LoadingRules.SameAddress.At(
                    new Place(document.DisplayPath),
                    $"'{other.Document!.DisplayPath}' has the address of this page, which is at /{address.Path} now"
                ) with
                {
                    Severity = Severity.Warning,
                    Help = "rename one of them",
                }
            );
        }
        Add(
            new Page
            {
                Address = address,
                Kind = KindOf(document, address),
                Title =
                    address == Address.Home && PageTitle.Written(document) is null
                        ? configuration.Title ?? _texts.Of(ProgramTexts.Home)
                        : PageTitle.Of(document, _texts),
                Document = document,
            }
        );
    }

    private static PageKind KindOf(Document document, Address address) =>
        address.Path switch
        {
            "" => PageKind.Home,
            "404.html" => PageKind.NotFound,
            // A page written for the address of a listing introduces the listing.
            "topics/" => PageKind.TopicIndex,
            "sources/" => PageKind.SourceIndex,
            _ when document.Path.StartsWith(DocumentCompiler.TopicsFolder, StringComparison.Ordinal) => PageKind.Topic,
            _ when document.Path.StartsWith(DocumentCompiler.SourcesFolder, StringComparison.Ordinal) =>
                PageKind.Source,
            _ => PageKind.Page,
        };

    /// <summary>Adds a listing; a page that somebody wrote for its address becomes it.</summary>
    private void AddListing(Page listing)
    {
        if (_byAddress.TryGetValue(listing.Address.Path, out var written))
        {
            var adopted = Known(
                new Page
                {
                    Address = written.Address,
                    Kind = listing.Kind,
                    Title = written.Title,
                    Subject = listing.Subject,
                    Document = written.Document,
                }
            );
            _pages[_pages.IndexOf(written)] = adopted;
            _byAddress[listing.Address.Path] = adopted;
        }
        else
        {
            Add(listing);
        }
    }

    private void AddStubs(IReadOnlyList<Document> documents, bool isStrict)
    {
        var severity = isStrict ? Severity.Error : Severity.Warning;
        var stubs = new HashSet<Name>();
        foreach (var topic in documents.SelectMany(document => document.FrontMatter.Source?.Topics ?? []))
        {
            var name = Name.Of(topic.Value);
            // A source that has the title of a topic is not that topic. A draft is no page yet, but it's written; a stub
            // in its place would say that it isn't.
            if (
                Names.Find(name, page => page.Kind != PageKind.Source).Length > 0
                || DraftNames.Contains(name)
                || !stubs.Add(name)
            )
                continue;
            var address = ListingPages.AddressOf("topics", topic.Value);
            if (address.Path == "topics//")
            {
                _diagnostics.Add(
                    LinkRules.TopicIsNoName.At(
                        topic.Place,
                        $"no page can be made for a topic named '{topic.Value}'"
                    ) with
                    {
                        Severity = severity,
                        Target = topic.Value,
                        Help = "its address needs a letter or digit",
                    }
                );
            }
            else if (_byAddress.TryGetValue(address.Path, out var taken))
            {
                _diagnostics.Add(
                    LinkRules.UnknownPage.At(
                        topic.Place,
                        $"no topic is named '{topic.Value}', and a page for it would take the address of '{taken.Title}'"
                    ) with
                    {
                        Severity = severity,
                        Target = topic.Value,
                        Help = Misspelling.DidYouMean([taken.Title]),
                        Edits = [new Edit(topic.Place, taken.Title)],
                    }
                );
            }
            else
            {
                Add(
                    new Page
                    {
                        Address = address,
                        Kind = PageKind.Stub,
                        Title = topic.Value,
                    }
                );
            }
        }
    }

    /// <summary>What the page is called that lists the topics of a name.</summary>
    public string DisambiguationTitleOf(string name) => _texts.Of(ProgramTexts.Disambiguation, name);

    /// <summary>Whether the build makes a page for names that topics share.</summary>
    public bool HasDisambiguations => _sharers.Count > 0;

    /// <summary>The topics that a disambiguation page lists; empty for any other page.</summary>
    public ImmutableArray<Page> SharersOf(Page page) => _sharers.GetValueOrDefault(page.Address.Path, []);

    private void AddDisambiguations()
    {
        var titles = new HashSet<Name>();
        var shared = Names
            .Shared.SelectMany(pages => pages)
            .Where(IsTopic)
            .Distinct()
            .SelectMany(topic => topic.Aliases.Prepend(topic.Title));
        foreach (var name in shared.Order(StringComparer.Ordinal).ToList())
        {
            var sharers = Names.Find(Name.Of(name), IsTopic);
            var title = DisambiguationTitleOf(name);
            // Who writes the page, or has given its name to another, needs none from the build.
            if (sharers.Length < 2 || !titles.Add(Name.Of(name)) || Names.Find(Name.Of(title), IsTopic).Length > 0)
                continue;
            if (UrlSlug.Of(name).Length == 0)
                continue;
            var wanted = ListingPages.AddressOf("topics", name + DisambiguationSuffix);
            var address = wanted;
            for (var n = 2; _byAddress.ContainsKey(address.Path); n++)
                address = wanted.Numbered(n);
            Add(
                new Page
                {
                    Address = address,
                    Kind = PageKind.Disambiguation,
                    Title = title,
                    Subject = name,
                }
            );
            _sharers[address.Path] = [.. sharers.OrderBy(page => page.SortKey)];
        }

        static bool IsTopic(Page page) => page.Kind == PageKind.Topic;
    }

    private void AddHomeAndNotFound(SiteConfiguration configuration)
    {
        if (!_byAddress.ContainsKey(Address.Home.Path))
        {
            Add(
                new Page
                {
                    Address = Address.Home,
                    Kind = PageKind.Home,
                    Title = configuration.Title ?? _texts.Of(ProgramTexts.Home),
                }
            );
        }
        if (!_byAddress.ContainsKey(Address.NotFound.Path))
        {
            Add(
                new Page
                {
                    Address = Address.NotFound,
                    Kind = PageKind.NotFound,
                    Title = _texts.Of(ProgramTexts.NotFound),
                }
            );
        }
    }

    private Page Known(Page page) =>
        _before?._byAddress.GetValueOrDefault(page.Address.Path) is { } known && known.IsAs(page) ? known : page;

    private void Add(Page page)
    {
        page = Known(page);
        if (_byAddress.TryAdd(page.Address.Path, page))
        {
            _pages.Add(page);
            return;
        }
        var other = _byAddress[page.Address.Path];
        var place = new Place((page.Document ?? other.Document)?.DisplayPath ?? page.Address.OutputFile);
        _diagnostics.Add(
            LoadingRules.SameAddress.At(
                place,
                $"this page and {other.Document?.DisplayPath ?? "a page that the build makes"} would both be at /{page.Address.Path}"
            ) with
            {
                Help = "rename one of them",
            }
        );
    }
}
