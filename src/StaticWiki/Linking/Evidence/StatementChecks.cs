using StaticWiki.Compilation.Statements;
using StaticWiki.Diagnostics;
using StaticWiki.Linking.Events;
using StaticWiki.Text;

namespace StaticWiki.Linking.Evidence;

/// <summary>Whether facts and conflicts stand where readers see them.</summary>
internal static class StatementChecks
{
    /// <summary>Whether pages of a kind show the facts and conflicts that they state.</summary>
    public static bool ShowsStatements(this PageKind kind) => kind is PageKind.Topic or PageKind.Page;

    public static IEnumerable<Diagnostic> Check(Page page, WrittenStatements stated)
    {
        var statement = stated.Facts.FirstOrDefault()?.Name ?? stated.Conflicts.FirstOrDefault()?.Question;
        if (!page.Kind.ShowsStatements() && statement is not null)
            yield return Unshown(statement, "facts and conflicts");
        if (!EventTable.MayStateEvents(page.Kind) && stated.Events.FirstOrDefault() is { } happened)
            yield return Unshown(happened.Title, "events");
    }

    private static Diagnostic Unshown(Sourced<string> first, string what) =>
        EvidenceRules.UnshownStatements.At(first.Place, $"a page of this sort does not show its {what}") with
        {
            Target = first.Value,
            Help = "move them to the topic they are about",
        };
}
