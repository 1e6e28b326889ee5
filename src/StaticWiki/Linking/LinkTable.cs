using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>What the references of all pages lead to.</summary>
internal sealed class LinkTable
{
    // By rank.
    private readonly LinkSummary[] _summaries;
    private readonly PageLinker _linker;

    /// <param name="symbols">All pages.</param>
    /// <param name="linker">Links one of them.</param>
    /// <param name="memory">Knows what the references of pages came to before.</param>
    /// <param name="jobs">How many threads may work at once.</param>
    public LinkTable(SymbolTable symbols, PageLinker linker, ILinkMemory? memory, int jobs)
    {
        _linker = linker;
        _summaries = Parallelism.Map(symbols.Sorted, jobs, Summarize);

        LinkSummary Summarize(Page page)
        {
            if (page.Document is null)
                return LinkSummary.Empty;
            if (memory?.Find(page) is { } known)
                return known;
            var linked = linker.Link(page);
            var summary = LinkSummary.Of(page, linked, symbols);
            memory?.Add(page, linked, summary);
            return summary;
        }
    }

    public LinkSummary this[Page page] => _summaries[page.Rank];

    /// <summary>A page with all that its references lead to, found once more.</summary>
    public LinkedPage Link(Page page) =>
        page.Document is null
            ? LinkedPage.Empty
            : _linker.Resolve(page).Linked with
            {
                Mentions = _summaries[page.Rank].Mentions,
                Quotations = _summaries[page.Rank].Quotations,
            };
}
