using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>What the references of all pages lead to.</summary>
internal sealed class LinkTable
{
    // By rank.
    private readonly LinkSummary[] _summaries;
    private readonly PageResolver _resolver;

    /// <param name="symbols">All pages.</param>
    /// <param name="resolver">Finds what the references of one of them lead to.</param>
    /// <param name="linker">Links one of them; it is not kept, nor are the names that pages mention.</param>
    /// <param name="memory">Knows what the references of pages came to before.</param>
    /// <param name="jobs">How many threads may work at once.</param>
    public LinkTable(SymbolTable symbols, PageResolver resolver, PageLinker linker, ILinkMemory? memory, int jobs)
    {
        _resolver = resolver;
        Numbers = memory?.Numbers ?? PageNumbers.OfRanks(symbols.Sorted);
        _summaries = Parallelism.Map(symbols.Sorted, jobs, Summarize);
        memory?.Complete();

        LinkSummary Summarize(Page page)
        {
            if (page.Document is null)
                return LinkSummary.Empty;
            if (memory?.Find(page) is { } known)
                return known;
            var linked = linker.Link(page);
            var summary = LinkSummary.Of(page, linked, symbols, Numbers);
            memory?.Add(page, linked, summary);
            return summary;
        }
    }

    public LinkSummary this[Page page] => _summaries[page.Rank];

    /// <summary>The pages by the numbers that <see cref="LinkSummary.Links"/> has.</summary>
    public PageNumbers Numbers { get; }

    /// <summary>The other pages that one refers to, in the order in which a reader comes upon them.</summary>
    public PageList LinksOf(Page page) => new(this[page].Links, areMentioned: false, Numbers);

    /// <summary>The topics that its text names without a link.</summary>
    public PageList MentionsOf(Page page) => new(this[page].Links, areMentioned: true, Numbers);

    /// <summary>What a page says around its references to another one, each sentence once.</summary>
    public ImmutableArray<Sentence> SentencesOf(Page page, Page to) =>
        this[page].Links.SentencesOf(page.Document!.Body, Numbers.NumberOf(to));

    /// <summary>A page with all that its references lead to, found once more.</summary>
    public LinkedPage Link(Page page) =>
        page.Document is null
            ? LinkedPage.Empty
            : _resolver.Resolve(page).Linked with
            {
                Mentions = this[page].Links.ReadMentions(Numbers),
                Quotations = this[page].Quotations,
            };
}
