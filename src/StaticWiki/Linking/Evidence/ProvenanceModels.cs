using System.Collections.Immutable;

namespace StaticWiki.Linking.Evidence;

/// <summary>Where a source has what it says from.</summary>
/// <param name="From">What it names itself, with what is behind that.</param>
/// <param name="Derived">The sources that say they have something from it.</param>
public sealed record ProvenanceModel(ImmutableArray<OriginModel> From, ImmutableArray<SourceModel> Derived);

/// <summary>What a source has something from.</summary>
/// <param name="Source">The source; null for what is none of the wiki.</param>
/// <param name="Name">What it is called.</param>
/// <param name="From">What that has something from; empty for an origin, and where the chain is not followed.</param>
/// <param name="IsCut">Whether more is behind it, which its own page shows.</param>
public sealed record OriginModel(SourceModel? Source, string Name, ImmutableArray<OriginModel> From, bool IsCut);

/// <summary>Makes what pages show of where sources have what they say from.</summary>
/// <param name="provenance">What is known of that.</param>
/// <param name="hrefs">Writes links from the page.</param>
internal sealed class ProvenanceModels(Provenance provenance, Hrefs hrefs)
{
    // What is farther or more is on the pages of the sources themselves; a chain of all sources would make every page as long.
    private const int Deepest = 5;
    private const int Most = 40;

    private readonly HashSet<Page> _shown = [];
    private int _count;

    /// <summary>What is known of a source; null where it has nothing from others, nor others from it.</summary>
    public ProvenanceModel? Of(Page source)
    {
        _shown.Add(source);
        var from = From(source, depth: 1);
        ImmutableArray<SourceModel> derived =
        [
            .. provenance.DerivedFrom(source).Select(page => PageModelBuilder.SourceOf(page, hrefs)),
        ];
        return from.IsEmpty && derived.IsEmpty ? null : new ProvenanceModel(from, derived);
    }

    private ImmutableArray<OriginModel> From(Page source, int depth) =>
        [
            .. provenance.SourcesOf(source).Select(page => OriginOf(page, depth)),
            .. provenance.NamesOf(source).Select(name => new OriginModel(null, name, [], IsCut: false)),
        ];

    private OriginModel OriginOf(Page source, int depth)
    {
        var behind = provenance.SourcesOf(source).Count() + provenance.NamesOf(source).Count;
        // Each is followed once, which ends circles too.
        var isFollowed = behind > 0 && depth < Deepest && _count + behind <= Most && _shown.Add(source);
        if (isFollowed)
            _count += behind;
        return new OriginModel(
            PageModelBuilder.SourceOf(source, hrefs),
            source.Title,
            isFollowed ? From(source, depth + 1) : [],
            IsCut: !isFollowed && behind > 0
        );
    }
}
