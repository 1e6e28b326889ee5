using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Linking.Evidence;

/// <summary>Whether a source says what it reports.</summary>
internal static class AbstractCheck
{
    /// <param name="page">Any page.</param>
    /// <param name="isStrict">Whether the folder is a wiki; one that was written for another tool owes nobody an abstract.</param>
    public static IEnumerable<Diagnostic> Check(Page page, bool isStrict)
    {
        if (!isStrict || page is not { Kind: PageKind.Source, Document: { IsBlank: true } document })
            yield break;
        // What could not be read may well be there.
        if (document.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            yield break;
        yield return ImportRules.NoAbstract.At(new Place(document.DisplayPath), "this source has no abstract yet") with
        {
            Help =
                "write below its front matter, in your own words, what it reports, on whose word, and where it is weak",
        };
    }
}
