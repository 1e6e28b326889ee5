using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Linking.Evidence;
using StaticWiki.Text;

namespace StaticWiki.Linking;

// Citations: [@source].
internal sealed partial class ReferenceResolver
{
    private ResolvedReference ResolveCitation(Reference reference)
    {
        if (reference.Label.StartsWith('@'))
        {
            Report(
                reference,
                LinkRules.UnknownSource,
                $"'{reference.Label}' stands where a page or section of '{reference.Target}' is named",
                "separate sources by ';'",
                null
            );
        }
        if (_symbols.SourceWithId(reference.Target) is { } source)
        {
            return new ResolvedReference
            {
                Reference = reference,
                Page = source.Address,
                IsRetracted = RetractedSources.IsRetracted(source),
            };
        }
        if (_symbols.Paths.AtPath($"{DocumentCompiler.SourcesFolder}{reference.Target}.md") is { IsDraft: true })
            return Nowhere(
                reference,
                LinkRules.LinkToDraft,
                $"'{reference.Target}' is a draft",
                "it is built with --drafts only"
            );
        var nearest = IdsNear(reference.Target);
        if (nearest.Count == 0)
            nearest = IdsWith(reference.Target);
        return Nowhere(
            reference,
            LinkRules.UnknownSource,
            $"there is no source '{reference.Target}'",
            nearest.Count == 0
                ? "a source's id is its file name in content/sources/, without '.md'"
                : Misspelling.DidYouMean(nearest),
            nearest.Count == 1 ? nearest[0] : null
        );
    }

    /// <summary>The ids that are spelt nearly as what was written; the one alone that only letter case tells from it.</summary>
    private IReadOnlyList<string> IdsNear(string written)
    {
        var nearest = Suggestions.Nearest(written, _symbols.SourceIds);
        var name = Name.Of(written);
        return nearest.Count(id => Name.Of(id) == name) == 1 ? [nearest.First(id => Name.Of(id) == name)] : nearest;
    }

    /// <summary>Of an id, people remember a part: the paper's name, without date and subject.</summary>
    private IReadOnlyList<string> IdsWith(string part) =>
        part.Length < 3
            ? []
            :
            [
                .. _symbols
                    .SourceIds.Where(id => $"-{id}-".Contains($"-{part}-", StringComparison.OrdinalIgnoreCase))
                    .Order(StringComparer.Ordinal)
                    .Take(3),
            ];

    /// <summary>A source's id with its at sign where a page is named, as it is written who comes from wiki links.</summary>
    private ResolvedReference CitationAsName(Reference reference)
    {
        var id = reference.Target[1..];
        var nearest = _symbols.SourceWithId(id) is not null ? [id] : IdsNear(id);
        Report(
            reference,
            LinkRules.UnknownPage,
            $"'{reference.Target}' is no page's name, but the form of a citation",
            $"a source is cited in single brackets: write [@{(nearest.Count == 0 ? id : nearest[0])}]",
            edit: null
        );
        return Unresolved(reference);
    }
}
