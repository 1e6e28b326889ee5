using System.Collections.Immutable;
using StaticWiki.Compilation;

namespace StaticWiki.Linking.Maintenance;

/// <summary>A statement of a page and the sources that are cited for it, before it is reported.</summary>
/// <param name="Page">The page that says it.</param>
/// <param name="First">The first citation.</param>
/// <param name="Sources">What is cited, each once, in the order of the citations.</param>
/// <param name="IsPosition">Whether it is what somebody says in a conflict, and no statement of the wiki.</param>
/// <param name="Index">Where the first citation is among the references of the page's body; null where it is outside.</param>
internal sealed record CitedStatement(
    Page Page,
    Reference First,
    ImmutableArray<Page> Sources,
    bool IsPosition,
    int? Index = null
)
{
    public string Text => Sentence is { } sentence ? sentence.Before + sentence.Link + sentence.After : "";

    private Sentence? Sentence => Index is { } index ? Page.Document!.Body.ReadSentence(index) : First.Sentence;
}

/// <summary>Gathers what a page states: sentences and rows of its text, facts, events, and positions in conflicts.</summary>
internal static class PageStatements
{
    public static IEnumerable<CitedStatement> Of(Page page, LinkedPage links, SymbolTable symbols)
    {
        var positions = links
            .Body.Statements.Conflicts.SelectMany(conflict => conflict.Positions)
            .SelectMany(position => position.Cites)
            .ToHashSet();
        // A fact that two sources state in the same words is one statement.
        var stated = links
            .Citations.Select((citation, index) => (Citation: citation, IsPosition: positions.Contains(index)))
            .GroupBy(cite => (cite.Citation.Reference.Sentence?.Before, cite.IsPosition))
            .Select(group => Statement(group.Select(cite => cite.Citation), group.Key.IsPosition));
        var said = links
            .References.Index()
            .Where(reference => reference.Item.Reference.Kind == ReferenceKind.Citation)
            .GroupBy(citation => citation.Item.Reference.Statement)
            .Select(group =>
                Statement(group.Select(cite => cite.Item), isPosition: false) with
                {
                    Index = group.First().Index,
                }
            );
        // What cites nothing that there is has a diagnostic of its own.
        return stated.Concat(said).Where(statement => !statement.Sources.IsEmpty);

        CitedStatement Statement(IEnumerable<ResolvedReference> citations, bool isPosition)
        {
            var all = citations.ToList();
            return new CitedStatement(
                page,
                all[0].Reference,
                [.. all.Select(cite => cite.Page).OfType<Address>().Select(symbols.At).OfType<Page>().Distinct()],
                isPosition
            );
        }
    }
}
