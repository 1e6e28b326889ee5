using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>What the references of all pages lead to.</summary>
internal sealed class LinkTable
{
    private readonly Dictionary<Page, LinkSummary> _summaries = [];
    private readonly PageLinker _linker;

    /// <param name="symbols">All pages.</param>
    /// <param name="linker">Links one of them.</param>
    /// <param name="jobs">How many threads may work at once.</param>
    public LinkTable(SymbolTable symbols, PageLinker linker, int jobs)
    {
        _linker = linker;
        var summaries = Parallelism.Map(
            symbols.Pages,
            jobs,
            page => page.Document is null ? LinkSummary.Empty : LinkSummary.Of(page, linker.Link(page), symbols)
        );
        for (var i = 0; i < summaries.Length; i++)
            _summaries[symbols.Pages[i]] = summaries[i];
    }

    public LinkSummary this[Page page] => _summaries[page];

    /// <summary>A page with all that its references lead to, found once more.</summary>
    public LinkedPage Link(Page page) =>
        page.Document is null
            ? LinkedPage.Empty
            : _linker.Resolve(page).Linked with
            {
                Mentions = _summaries[page].Mentions,
                Quotations = _summaries[page].Quotations,
            };
}
