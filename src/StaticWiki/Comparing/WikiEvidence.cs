using System.Collections.Immutable;
using StaticWiki.Addresses;
using StaticWiki.Compilation;
using StaticWiki.Linking;
using StaticWiki.Linking.Maintenance;

namespace StaticWiki.Comparing;

/// <summary>What a wiki states and what it rests on.</summary>
/// <param name="Wiki">The wiki itself.</param>
/// <param name="Statements">All that cites a source.</param>
/// <param name="Coverage">How much of each topic cites a source.</param>
/// <param name="Texts">The finished pages that have an article, as UTF-8; empty where none was made.</param>
public sealed record WikiEvidence(
    WikiSnapshot Wiki,
    ImmutableArray<ReportedStatement> Statements,
    ImmutableSortedDictionary<Address, Coverage> Coverage,
    IReadOnlyDictionary<Address, ReadOnlyMemory<byte>> Texts
)
{
    public Coverage Total => Compilation.Coverage.Sum(Coverage.Values);

    /// <summary>The words of all that a page says, with a citation or without; empty where there is no such page.</summary>
    internal string WordsOf(Address page)
    {
        var said = Texts.TryGetValue(page, out var html) ? PageWords.OfHtml(html.Span) : "";
        if (Wiki.PageAt(page) is not { } head || Wiki.DocumentOf(head) is not { } document)
            return said;
        // Facts and events are shown in other words than they are written in.
        var stated = document.Body.Read().Statements;
        var written = stated
            .Facts.Where(fact => fact.Cites.IsEmpty)
            .Select(fact => $"{fact.Name.Value}: {string.Join(", ", fact.Values.Select(value => value.Value))}")
            .Concat(stated.Events.Where(dated => dated.Cites.IsEmpty).Select(dated => dated.Title.Value))
            .Concat(
                stated.Conflicts.SelectMany(conflict =>
                    conflict
                        .Positions.Where(position => position.Cites.IsEmpty)
                        .Select(position => $"{conflict.Question.Value} {position.Says.Value}")
                )
            );
        return $"{said}\n{string.Join('\n', written.Select(PageWords.Of))}";
    }
}
