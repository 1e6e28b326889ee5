using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>The pages that somebody has written a file for.</summary>
/// <param name="table">Takes them.</param>
/// <param name="before">The table of another build, whose pages are taken over where their files are the same; null without one.</param>
internal sealed class WrittenPages(SymbolTable table, SymbolTable? before)
{
    private readonly SiteConfiguration _configuration = table.Configuration;

    /// <param name="documents">The files.</param>
    /// <param name="jobs">How many threads may work at once.</param>
    public void Add(IReadOnlyList<Document> documents, int jobs)
    {
        var folderIndexes = FolderIndexes.Of(documents);
        var plain = Parallelism.Map(documents, jobs, document => PlainPageOf(document, folderIndexes));
        for (var i = 0; i < plain.Length; i++)
        {
            if ((plain[i] ?? PageOf(documents[i], folderIndexes.Contains(documents[i].Path))) is { } page)
                table.Add(page);
        }
    }

    /// <summary>The page of a file that depends on no other; null where it may be one that does.</summary>
    private Page? PlainPageOf(Document document, HashSet<string> folderIndexes)
    {
        // A file that stands for a folder, or may come to, depends on others; and so does all where names need not be good.
        if (!_configuration.IsStrict || FolderIndexes.MayBeOne(document.Path))
            return null;
        if (
            before is { Configuration.IsStrict: true }
            && before.Paths.AtPath(document.Path)
                is { Page: { Kind: PageKind.Topic or PageKind.Source or PageKind.Page } known }
            && ReferenceEquals(known.Document, document)
        )
            return known;
        if (Address.OfPage(document.Path, folderIndexes.Contains(document.Path)) is not { } address)
            return null;
        var page = PageAt(document, address);
        page.FindNames();
        return page;
    }

    private Page? PageOf(Document document, bool isFolderIndex) =>
        AddressOf(document, isFolderIndex) is { } address ? PageAt(document, address) : null;

    private Page PageAt(Document document, Address address)
    {
        address = WithoutNotFound(address);
        return new Page
        {
            Address = address,
            Kind = KindOf(document, address),
            Title =
                address == Address.Home && PageTitle.Written(document) is null
                    ? _configuration.Title ?? _configuration.Texts.Of(ProgramTexts.Home)
                    : PageTitle.Of(document, _configuration.Texts),
            Document = document,
        };
    }

    /// <summary>The page for missing addresses is where hosts look for it.</summary>
    private static Address WithoutNotFound(Address address) => address.Path == "404/" ? Address.NotFound : address;

    /// <summary>Where the page of a file will be; null where its name is none that an address can be made of.</summary>
    private Address? AddressOf(Document document, bool isFolderIndex)
    {
        if (Address.OfPage(document.Path, isFolderIndex) is not { } address)
        {
            const string fault =
                "no good address can be made from this name: it needs a letter or a digit in each part";
            var unusable = LoadingRules.UnusableName.At(new Place(document.DisplayPath), fault);
            table.Report(_configuration.IsStrict ? unusable : unusable with { Severity = Severity.Warning });
            if (_configuration.IsStrict)
                return null;
            address = Address.OfAnyPage(document.Path, isFolderIndex);
        }
        address = WithoutNotFound(address);
        // Names that another tool keeps apart ("C", "C++") all have to be somewhere.
        if (!_configuration.IsStrict && table.At(address) is { } other)
        {
            var wanted = Address.OfAnyPage(document.Path, isFolderIndex);
            for (var n = 2; table.At(address) is not null; n++)
                address = wanted.Numbered(n);
            table.Report(
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
        return address;
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
}
