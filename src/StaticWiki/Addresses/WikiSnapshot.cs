using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Linking;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Addresses;

/// <summary>A wiki at one point of time: its files, compiled and linked.</summary>
public sealed class WikiSnapshot
{
    private readonly Dictionary<string, SourceFile> _files;
    private readonly Dictionary<string, Document> _documents;
    private readonly Dictionary<Address, PageHead> _pages;
    private readonly Dictionary<Address, Redirect> _redirects;

    /// <param name="content">The unread files.</param>
    /// <param name="documents">All of them compiled, drafts too.</param>
    /// <param name="site">The linked wiki.</param>
    public WikiSnapshot(WikiContent content, IReadOnlyList<Document> documents, Site site)
    {
        Documents = [.. documents];
        Site = site;
        _files = content.Pages.ToDictionary(file => file.DisplayPath, StringComparer.Ordinal);
        _documents = documents.ToDictionary(document => document.DisplayPath, StringComparer.Ordinal);
        _pages = site.Pages.ToDictionary(page => page.Address);
        _redirects = site.Redirects.ToDictionary(redirect => redirect.From);
    }

    public ImmutableArray<Document> Documents { get; }

    public Site Site { get; }

    public PageHead? PageAt(Address address) => _pages.GetValueOrDefault(address);

    public Redirect? RedirectAt(Address address) => _redirects.GetValueOrDefault(address);

    /// <summary>The document in a file, a draft too.</summary>
    /// <param name="displayPath">Relative to the wiki's root.</param>
    public Document? DocumentIn(string displayPath) => _documents.GetValueOrDefault(displayPath);

    /// <summary>What a page was written in; null where the build makes it.</summary>
    public Document? DocumentOf(PageHead page) => page.SourcePath is { } path ? DocumentIn(path) : null;

    public SourceFile FileOf(Document document) => _files[document.DisplayPath];

    public SourceText TextOf(Document document) =>
        SourceDecoder.Decode(document.DisplayPath, FileOf(document).Content.Span).Text;
}
