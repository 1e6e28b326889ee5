using System.Collections.Immutable;
using StaticWiki.Diagnostics;

namespace StaticWiki.Loading;

/// <summary>What Load found: the unread files of a wiki, by path (ordinal).</summary>
public sealed record WikiContent(
    SiteConfiguration Configuration,
    ImmutableArray<SourceFile> Pages,
    ImmutableArray<Asset> Assets,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>Fingerprints of sources' texts, by path; none is ever published.</summary>
    public ImmutableArray<SourceFile> Fingerprints { get; init; } = [];

    /// <summary>Texts of sources that are kept to check quotations against; none is ever published.</summary>
    public ImmutableArray<SourceFile> KeptTexts { get; init; } = [];

    /// <summary>A digest of the settings and the gazetteer.</summary>
    public UInt128 Digest { get; init; }

    /// <summary>Paths of files that are not published since they hold a script.</summary>
    public ImmutableArray<string> Unpublished { get; init; } = [];

    /// <summary>The places that events may name.</summary>
    public Gazetteer Places { get; init; } = Gazetteer.None;
}
