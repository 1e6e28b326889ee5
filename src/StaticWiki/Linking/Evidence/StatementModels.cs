using System.Collections.Immutable;
using StaticWiki.Compilation.Statements;
using StaticWiki.Linking.Facts;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Linking.Evidence;

/// <summary>Makes what a page shows of its facts and conflicts.</summary>
/// <param name="symbols">All pages.</param>
/// <param name="provenance">Where sources have what they say from.</param>
/// <param name="links">A page with what its references lead to.</param>
/// <param name="hrefs">Writes links from the page.</param>
/// <param name="texts">What dates and marks are written by.</param>
internal sealed class StatementModels(
    SymbolTable symbols,
    Provenance provenance,
    LinkedPage links,
    Hrefs hrefs,
    InterfaceTexts texts
)
{
    /// <summary>The facts by name, in the order in which names are first written.</summary>
    public ImmutableArray<FactModel> Facts() =>
        [
            .. links
                .Facts.Where(fact => !fact.Values.IsEmpty)
                .GroupBy(fact => fact.Statement.Name.Value)
                .Select(group => new FactModel(
                    group.Key,
                    group.First().Label,
                    [.. group.GroupBy(Wording).Select(EntryOf)],
                    FactAgreement.Disagree([.. group], links.Citations)
                )),
        ];

    /// <summary>Facts that disagree, then what the author wrote down.</summary>
    public ImmutableArray<ConflictModel> Conflicts(IEnumerable<FactModel> facts) =>
        [
            .. facts.Where(fact => fact.Disagree).Select(ConflictOf),
            .. links.Body.Statements.Conflicts.Select(conflict => new ConflictModel(
                conflict.Question.Value,
                [.. conflict.Positions.Select(PositionOf)],
                conflict.Note?.Value,
                IsOfFacts: false
            )),
        ];

    // The same statement of two sources is one line with two marks.
    private static (string, PartialDate?, string?) Wording(ResolvedFact fact) =>
        (
            string.Join('\n', fact.Values.Select(value => value.Text)),
            fact.Statement.Date?.Value,
            fact.Statement.Note?.Value
        );

    private FactEntryModel EntryOf(IEnumerable<ResolvedFact> same)
    {
        var facts = same.ToList();
        ImmutableArray<int> cites = [.. facts.SelectMany(fact => fact.Statement.Cites)];
        var (date, note) = (facts[0].Statement.Date?.Value, facts[0].Statement.Note?.Value);
        return new FactEntryModel(
            [
                .. facts[0]
                    .Values.Select(value => new FactValueModel(
                        value.Text,
                        value.Topic?.Href,
                        value.Date,
                        value.Quantity
                    )),
            ],
            date,
            note,
            [.. cites.Select(CiteOf)],
            SayersOf(cites, date),
            IndependentOf(cites)
        );
    }

    // The marks stand in the infobox already; an id can be given once.
    private ConflictModel ConflictOf(FactModel fact) =>
        new(
            fact.Label,
            [
                .. fact.Entries.Select(entry => new PositionModel(
                    string.Join(
                        ", ",
                        entry.Values.Select(value => value.Date is { } date ? texts.Dates.InWords(date) : value.Text)
                    ),
                    entry.Note,
                    [.. entry.Cites.Select(cite => cite with { Id = null })],
                    entry.Says,
                    entry.IndependentCount
                )),
            ],
            null,
            IsOfFacts: true
        );

    private PositionModel PositionOf(Position position) =>
        new(
            position.Says.Value,
            null,
            [.. position.Cites.Select(CiteOf)],
            SayersOf(position.Cites, position.Date?.Value),
            IndependentOf(position.Cites)
        );

    private CiteModel CiteOf(int index) => CiteModels.Of(links.Citations[index], texts);

    private int IndependentOf(ImmutableArray<int> cites) => provenance.CountIndependent(SourcesOf(cites));

    private IEnumerable<Page> SourcesOf(ImmutableArray<int> cites) =>
        cites.Select(cite => links.Citations[cite].Page).OfType<Address>().Distinct().Select(symbols.At).OfType<Page>();

    private ImmutableArray<SaysModel> SayersOf(ImmutableArray<int> cites, PartialDate? date) =>
        [
            .. SourcesOf(cites)
                .Select(source => PageModelBuilder.SourceOf(source, hrefs))
                .Select(source => new SaysModel(source.Publisher ?? source.Title, source.Href, date ?? source.Date)),
        ];
}
