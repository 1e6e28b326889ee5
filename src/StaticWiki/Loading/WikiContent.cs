using System.Collections.Immutable;
using StaticWiki.Diagnostics;

namespace StaticWiki.Loading;

/// <summary>What Load found: the unread files of a wiki, by path (ordinal).</summary>
public sealed record WikiContent(
    SiteConfiguration Configuration,
    ImmutableArray<SourceFile> Pages,
    ImmutableArray<Asset> Assets,
    ImmutableArray<Diagnostic> Diagnostics
);
