using System.Runtime.InteropServices;

namespace StaticWiki.Linking;

/// <summary>Gives sources their numbers, by the order in which they are cited.</summary>
internal sealed class CitationCounter
{
    private readonly Dictionary<Address, (int Number, int Uses)> _sources = [];

    public CitationCounter() { }

    /// <param name="numbered">What has its numbers already.</param>
    public CitationCounter(IEnumerable<ResolvedReference> numbered)
    {
        foreach (var reference in numbered)
        {
            if (reference is { Citation: { } mark, Page: { } source })
                _sources[source] = (mark.Number, Math.Max(mark.Use, _sources.GetValueOrDefault(source).Uses));
        }
    }

    /// <summary>A citation of a source with the mark that it shows.</summary>
    public ResolvedReference Number(ResolvedReference citation, Address source)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_sources, source, out var isKnown);
        known = (isKnown ? known.Number : _sources.Count, known.Uses + 1);
        var mark = new CitationMark(known.Number, known.Uses);
        return citation with { Citation = mark, Href = "#" + mark.ReferenceId };
    }
}
