using System.Collections.Immutable;
using StaticWiki.Compilation.Statements;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Compilation;

/// <summary>What the head of a file says of it besides <see cref="WrittenStatements"/>; every value with its place.</summary>
public sealed record FrontMatter
{
    public static readonly FrontMatter None = new();

    public Sourced<string>? Title { get; init; }

    public Sourced<string>? Summary { get; init; }

    public Sourced<string>? Kind { get; init; }

    public ImmutableArray<Sourced<string>> Aliases { get; init; } = [];

    public ImmutableArray<Sourced<string>> Tags { get; init; } = [];

    public Sourced<PartialDate>? Date { get; init; }

    public Sourced<PartialDate>? Updated { get; init; }

    public bool IsDraft { get; init; }

    /// <summary>Addresses, or paths of files, at which the page stood before.</summary>
    public ImmutableArray<Sourced<string>> RedirectFrom { get; init; } = [];

    /// <summary>Titles and aliases of this page that are not linked where another page mentions them.</summary>
    public ImmutableArray<Sourced<string>> NoAutolink { get; init; } = [];

    /// <summary>What is shown beside links to the page; null where it names none.</summary>
    public CardPicture? Picture { get; init; }

    /// <summary>The names of the pages that are read one after the other, where it lists some.</summary>
    public ImmutableArray<Sourced<string>> Series { get; init; } = [];

    /// <summary>What was wrong with facts, conflicts, events, the picture and the status of a source.</summary>
    public ImmutableArray<Diagnostic> StatementDiagnostics { get; init; } = [];

    /// <summary>What only source articles say; null on any other page.</summary>
    public SourceMatter? Source { get; init; }

    /// <summary>Keys that mean nothing to the tool, with the known ones that each could have been.</summary>
    public ImmutableArray<Sourced<string>> UnknownKeys { get; init; } = [];

    /// <summary>All keys, where one of them is unknown: another may be what was meant by it.</summary>
    public ImmutableArray<Sourced<string>> WrittenKeys { get; init; } = [];
}

/// <summary>The bibliographic part of a source article.</summary>
public sealed record SourceMatter
{
    public Sourced<string>? Publisher { get; init; }

    public ImmutableArray<Sourced<string>> Authors { get; init; } = [];

    public Sourced<Uri>? Url { get; init; }

    public Sourced<PartialDate>? Retrieved { get; init; }

    /// <summary>A copy that an archive keeps.</summary>
    public Sourced<Uri>? Archive { get; init; }

    /// <summary>When that copy was made.</summary>
    public Sourced<PartialDate>? Archived { get; init; }

    /// <summary>BCP 47; the language of the article itself.</summary>
    public Sourced<string>? Language { get; init; }

    /// <summary>Whether it is read in a translation, so that what is quoted of it need not stand in it word for word.</summary>
    public bool IsTranslated { get; init; }

    /// <summary>How near the source is to its publisher, as the wiki grades it; free text.</summary>
    public Sourced<string>? Grade { get; init; }

    /// <summary>Names of the topics that it feeds.</summary>
    public ImmutableArray<Sourced<string>> Topics { get; init; } = [];

    /// <summary>What it has from others; empty where nothing is known of that, and it counts as an origin itself.</summary>
    public ImmutableArray<Origin> DerivesFrom { get; init; } = [];

    /// <summary>What has become of it; null where it is as it was.</summary>
    public SourceStatus? Status { get; init; }
}
