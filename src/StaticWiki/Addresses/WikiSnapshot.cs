using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Linking;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Addresses;

/// <summary>A wiki at one point of time: its files, compiled and linked.</summary>
public sealed class WikiSnapshot
{
    // A build that is compared with nothing asks for little of it.
    private readonly Lazy<Dictionary<string, SourceFile>> _files;
    private readonly Lazy<Dictionary<string, Document>> _documents;
    private readonly Lazy<Dictionary<Address, PageHead>> _pages;
    private readonly Lazy<Dictionary<Address, Redirect>> _redirects;

    /// <param name="content">The unread files.</param>
    /// <param name="documents">All of them compiled, drafts too.</param>
    /// <param name="site">The linked wiki.</param>
    public WikiSnapshot(WikiContent content, IReadOnlyList<Document> documents, Site site)
    {
        Documents = [.. documents];
        Site = site;
        _files = new(() => content.Pages.ToDictionary(file => file.DisplayPath, StringComparer.Ordinal));
        _documents = new(() => documents.ToDictionary(document => document.DisplayPath, StringComparer.Ordinal));
        _pages = new(() => site.Pages.ToDictionary(page => page.Address));
        _redirects = new(() => site.Redirects.ToDictionary(redirect => redirect.From));
    }

    public ImmutableArray<Document> Documents { get; }

    public Site Site { get; }

    public PageHead? PageAt(Address address) => _pages.Value.GetValueOrDefault(address);

    public Redirect? RedirectAt(Address address) => _redirects.Value.GetValueOrDefault(address);

    /// <summary>The document in a file, a draft too.</summary>
    /// <param name="displayPath">Relative to the wiki's root.</param>
    public Document? DocumentIn(string displayPath) => _documents.Value.GetValueOrDefault(displayPath);

    /// <summary>What a page was written in; null where the build makes it.</summary>
    public Document? DocumentOf(PageHead page) => page.SourcePath is { } path ? DocumentIn(path) : null;

    public SourceFile FileOf(Document document) => _files.Value[document.DisplayPath];

    public SourceText TextOf(Document document) =>
        SourceDecoder.Decode(document.DisplayPath, FileOf(document).Content.Span).Text;
}
