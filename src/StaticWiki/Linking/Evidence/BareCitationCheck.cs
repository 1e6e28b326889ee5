using StaticWiki.Compilation;
using StaticWiki.Diagnostics;

namespace StaticWiki.Linking.Evidence;

/// <summary>Finds citations whose brackets were forgotten: ids of sources behind an at sign in the text.</summary>
internal static class BareCitationCheck
{
    /// <param name="body">The text of a page.</param>
    /// <param name="symbols">All pages.</param>
    public static IEnumerable<Diagnostic> Check(DocumentBody body, SymbolTable symbols) =>
        body
            .BareIds.Where(id => symbols.SourceWithId(id.Value) is not null)
            .Select(id =>
                LinkRules.BareCitation.At(id.Place, $"'@{id.Value}' cites nothing without brackets") with
                {
                    Target = id.Value,
                    Help = $"write [@{id.Value}]",
                    Edits = [new Edit(id.Place, $"[@{id.Value}]")],
                }
            );
}
