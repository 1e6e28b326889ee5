using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Linking.Evidence;

/// <summary>Whether something still carries a topic.</summary>
internal static class RetractedSources
{
    public static bool IsRetracted(Page source) => source.Document?.Head.Status == SourceChange.Retracted;

    /// <summary>A topic rests on what it cites and on the sources that it links to.</summary>
    /// <param name="page">The page.</param>
    /// <param name="symbols">All pages.</param>
    /// <param name="references">The references of its text, and what its front matter cites.</param>
    /// <returns>Null where something still carries it, or nothing ever did.</returns>
    public static Diagnostic? Check(
        Page page,
        SymbolTable symbols,
        params ReadOnlySpan<ImmutableArray<ResolvedReference>> references
    )
    {
        if (page.Kind != PageKind.Topic)
            return null;
        ResolvedReference? first = null;
        var retracted = new HashSet<Page>();
        foreach (var part in references)
        {
            foreach (var reference in part)
            {
                if (reference.Page is not { } address || symbols.At(address) is not { Kind: PageKind.Source } source)
                    continue;
                if (!IsRetracted(source))
                    return null;
                retracted.Add(source);
                first ??= reference;
            }
        }
        if (first is null)
            return null;
        return SourceRules.RetractedAlone.At(
            first.Reference.Place,
            retracted.Count == 1
                ? $"this topic rests on one source, and it has been retracted: '{Shortening.Begin(retracted.First().Title, 80)}'"
                : $"all {retracted.Count} sources that this topic rests on have been retracted"
        ) with
        {
            Target = first.Reference.Target,
            Help = "cite a source that still stands, or take out what rests on a retracted one alone",
        };
    }
}
