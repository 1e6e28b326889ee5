using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Compilation.Drawings;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
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
    private readonly Dictionary<string, ImmutableArray<Page>> _sharers = new(StringComparer.Ordinal);
    private ImmutableArray<string> _unpublished = [];

    /// <summary>The table of another build: its pages stand for those of this one that say the same.</summary>
    private SymbolTable? _before;

    /// <summary>The settings by which it was made.</summary>
    public required SiteConfiguration Configuration { get; init; }

    public NameTable Names { get; } = new();

    public PathTable Paths { get; } = new();

    /// <summary>The drawings that pages may show in themselves, by their paths.</summary>
    public IReadOnlyDictionary<string, Drawing> Drawings { get; init; } = ImmutableDictionary<string, Drawing>.Empty;

    public RedirectTable Redirects { get; private set; } = RedirectTable.None;

    /// <summary>Titles, aliases and file names of drafts.</summary>
    public HashSet<Name> DraftNames { get; } = [];

    /// <summary>Whether a file is there but not published; its path may be written from any folder around it.</summary>
    public bool IsUnpublished(string path) =>
        _unpublished.Any(known => ("/" + known).EndsWith("/" + path.TrimStart('/'), StringComparison.Ordinal));

    public IReadOnlyList<Page> Pages => _pages;

    /// <summary>The same by <see cref="Page.SortKey"/>; <see cref="Page.Rank"/> is the index.</summary>
    public ImmutableArray<Page> Sorted { get; private set; } = [];

    /// <summary>How many of the pages that somebody wrote are in each list.</summary>
    public ListingTally Tally { get; private set; } = ListingTally.None;

    /// <summary>Whether a file could not be read, so that names are missing that may stand in it.</summary>
    public bool HasUnreadable { get; private set; }

    /// <summary>Whether sections of a page may be missing since its file, or the one it should have, could not be read.</summary>
    public bool MayBeUnread(Page page) =>
        page.Document is { } document
            ? document.IsUnreadable && document.ReadHeadings().IsEmpty
            : HasUnreadable && page.Kind is PageKind.Stub or PageKind.Disambiguation;

    /// <summary>The ids that sources are cited by.</summary>
    public IReadOnlyCollection<string> SourceIds => _sources.Keys;

    /// <summary>The source with an id: the name of its file without the ending.</summary>
    public Page? SourceWithId(string id) => _sources.GetValueOrDefault(id);

    public IEnumerable<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Whether the build makes a page for names that topics share.</summary>
    public bool HasDisambiguations => _sharers.Count > 0;

    /// <summary>The topics that a disambiguation page lists; empty for any other page.</summary>
    public ImmutableArray<Page> SharersOf(Page page) => _sharers.GetValueOrDefault(page.Address.Path, []);

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
        ILinkMemory? memory = null,
        int jobs = 1
    )
    {
        var before = memory?.Before;
        var table = new SymbolTable
        {
            Configuration = configuration,
            // Texts name pages too.
            _before = before?.Configuration.Texts.Digest == configuration.Texts.Digest ? before : null,
            Drawings = drawings ?? ImmutableDictionary<string, Drawing>.Empty,
            _unpublished = unpublished ?? [],
        };
        table.EnsureCapacity(before?._pages.Count ?? documents.Count);
        table.HasUnreadable = documents.Any(document => document.IsUnreadable);
        foreach (var asset in assets)
            table.Paths.Add(asset);
        foreach (var draft in drafts)
            table.AddDraft(draft);
        foreach (var file in generatedFiles)
            table.Paths.AddGenerated(new Address(file));
        new WrittenPages(table, table._before).Add(documents, jobs);
        var written = table._pages.ToImmutable();
        // Who writes a page at the address of a list has it become the list, and that is known when all are counted.
        var naming = written.Any(page => ListingPages.MayBeAt(page.Address))
            ? null
            : Task.Run(() => table.AddNames(written));
        table.Tally = ListingTally.Of(written, before?.Tally);
        foreach (var listing in ListingPages.Of(table.Tally, configuration))
            table.AddListing(listing);
        if (naming is null)
            table.AddNames(table._pages);
        else
            naming.GetAwaiter().GetResult();
        StubPages.AddTo(table, documents);
        DisambiguationPages.AddTo(table);
        table.AddUnlessThere(Address.Home, PageKind.Home, configuration.Title ?? TextOf(ProgramTexts.Home));
        table.AddUnlessThere(Address.NotFound, PageKind.NotFound, TextOf(ProgramTexts.NotFound));
        ListingParts.AddTo(table);
        foreach (var page in table._pages)
        {
            table.Paths.Add(page);
            if (page is { Kind: PageKind.Source, Document: { } document })
                table._sources.TryAdd(Path.GetFileNameWithoutExtension(document.Path), page);
            if (page.Document is null)
                table.AddNames(page);
        }
        table.Redirects = RedirectTable.Build(configuration, table);
        table.Sorted = PageOrder.Sort(table._pages, before?.Sorted ?? memory?.InOrder(table._pages) ?? []);
        table._before = null;
        return table;

        string TextOf(TextKey text) => configuration.Texts.Of(text);
    }

    /// <summary>Adds a page where no other one is; that there is one is told.</summary>
    public void Add(Page page)
    {
        page = Known(page);
        if (_byAddress.TryAdd(page.Address.Path, page))
        {
            _pages.Add(page);
            return;
        }
        var other = _byAddress[page.Address.Path];
        // Of two files of one folder that only letter case tells apart, it has been told when the folder was read.
        if (
            page.Document is { } written
            && other.Document is { } first
            && PortableName.Fold(written.Path) == PortableName.Fold(first.Path)
        )
            return;
        var place = new Place((page.Document ?? other.Document)?.DisplayPath ?? page.Address.OutputFile);
        Report(
            LoadingRules.SameAddress.At(
                place,
                $"this page and {(page.Document is null ? null : other.Document?.DisplayPath) ?? "a page that the build makes"} would both be at /{page.Address.Path}"
            ) with
            {
                Help = "rename one of them",
            }
        );
    }

    /// <summary>Adds the page that lists the topics of one name.</summary>
    public void Add(Page disambiguation, ImmutableArray<Page> sharers)
    {
        Add(disambiguation);
        _sharers[disambiguation.Address.Path] = sharers;
    }

    public void Report(Diagnostic found) => _diagnostics.Add(found);

    /// <summary>Makes room for so many pages, since what grows is copied each time.</summary>
    private void EnsureCapacity(int pages)
    {
        _pages.Capacity = pages;
        _byAddress.EnsureCapacity(pages);
        Paths.EnsureCapacity(pages);
        Names.EnsureCapacity(pages);
    }

    private void AddNames(IEnumerable<Page> pages)
    {
        foreach (var page in pages)
            AddNames(page);
    }

    private void AddNames(Page page)
    {
        if (page.Document is not null || page.Kind is PageKind.Stub or PageKind.Disambiguation)
            Names.Add(page);
    }

    private void AddDraft(Document draft)
    {
        Paths.AddDraft(draft.Path);
        DraftNames.Add(Name.Of(PageTitle.Of(draft, Configuration.Texts)));
        DraftNames.Add(Name.Of(Path.GetFileNameWithoutExtension(draft.Path)));
        DraftNames.UnionWith(draft.Head.Aliases.Select(Name.Of));
    }

    /// <summary>Adds a listing; a page that somebody wrote for its address becomes it.</summary>
    private void AddListing(Page listing)
    {
        if (At(listing.Address) is not { } written)
        {
            Add(listing);
            return;
        }
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

    private void AddUnlessThere(Address address, PageKind kind, string title)
    {
        if (At(address) is not null)
            return;
        Add(
            new Page
            {
                Address = address,
                Kind = kind,
                Title = title,
            }
        );
    }

    private Page Known(Page page) =>
        _before?._byAddress.GetValueOrDefault(page.Address.Path) is { } known && known.IsAs(page) ? known : page;
}
