using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Linking.Embeds;

namespace StaticWiki.Linking;

/// <summary>The number that a citation shows, and which use of its source it is.</summary>
/// <param name="Number">From 1, by the order in which sources are first cited on the page.</param>
/// <param name="Use">From 1, among the citations of that source on the page.</param>
public sealed record CitationMark(int Number, int Use)
{
    /// <summary>The id of the mark in the text. The dot keeps it apart from ids of headings.</summary>
    public string Id => $"cite.{Number}.{Use}";

    /// <summary>The id of the entry in the list of references.</summary>
    public string ReferenceId => ReferenceIdOf(Number);

    public static string ReferenceIdOf(int number) => $"reference.{number}";
}

/// <summary>Numbers the citations of a page.</summary>
internal static class CitationNumbers
{
    /// <summary>Numbers sources in the order a reader comes upon them: facts stand before the text, the rest behind it.</summary>
    /// <param name="body">References of the text.</param>
    /// <param name="citations">Citations of the front matter, those of its facts first.</param>
    /// <param name="factCitations">How many of these are of facts.</param>
    public static (ImmutableArray<ResolvedReference> Body, ImmutableArray<ResolvedReference> Citations) Assign(
        ImmutableArray<ResolvedReference> body,
        ImmutableArray<ResolvedReference> citations,
        int factCitations
    )
    {
        var numbers = new CitationCounter();
        var others = citations.Length - factCitations;
        var ofFacts = ImmutableArray.CreateRange(citations, 0, factCitations, Number, numbers);
        body = ImmutableArray.CreateRange(body, Number, numbers);
        var behind = ImmutableArray.CreateRange(citations, factCitations, others, Number, numbers);
        return (body, ofFacts.AddRange(behind));
    }

    private static ResolvedReference Number(ResolvedReference reference, CitationCounter numbers)
    {
        if (reference.Embedded is EmbeddedSection section)
        {
            return reference with
            {
                Embedded = section with
                {
                    References = ImmutableArray.CreateRange(section.References, Number, numbers),
                },
            };
        }
        return reference is { Reference.Kind: ReferenceKind.Citation, Page: { } source }
            ? numbers.Number(reference, source)
            : reference;
    }
}
