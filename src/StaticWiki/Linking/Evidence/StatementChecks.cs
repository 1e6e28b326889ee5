using StaticWiki.Diagnostics;

namespace StaticWiki.Linking.Evidence;

/// <summary>Whether facts and conflicts stand where readers see them.</summary>
internal static class StatementChecks
{
    /// <summary>Whether pages of a kind show the facts and conflicts that they state.</summary>
    public static bool ShowsStatements(this PageKind kind) => kind is PageKind.Topic or PageKind.Page;

    public static IEnumerable<Diagnostic> Check(Page page)
    {
        if (page.Kind.ShowsStatements() || page.Document is not { FrontMatter: { } frontMatter })
            yield break;
        var first = frontMatter.Facts.FirstOrDefault()?.Name ?? frontMatter.Conflicts.FirstOrDefault()?.Question;
        if (first is null)
            yield break;
        yield return EvidenceRules.UnshownStatements.At(
            first.Place,
            "a page of this sort does not show its facts and conflicts"
        ) with
        {
            Target = first.Value,
            Help = "move them to the topic they are about",
        };
    }
}
