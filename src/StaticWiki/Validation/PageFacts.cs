using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Validation;

/// <summary>
/// All that checking a site has to know about one page or style sheet; a function of the file alone, so that it can
/// be collected in parallel and stored.
/// </summary>
/// <param name="Path">Path below the site's root, with forward slashes.</param>
/// <param name="Kind">What kind of file it is.</param>
public sealed record PageFacts(string Path, PageKind Kind) : PageTarget(Path, Kind), IInspectedPage
{
    PageTarget IInspectedPage.Target => this;

    PageFacts IInspectedPage.ReadFacts() => this;

    /// <summary>The part that links to the page need.</summary>
    public PageTarget ToTarget() =>
        new(Path, Kind)
        {
            IsParsed = IsParsed,
            Anchors = Anchors,
            RefreshTarget = RefreshTarget,
            IsRedirect = IsRedirect,
        };

    /// <summary>The file below the wiki's root that the page was made from; null where no single file made it.</summary>
    public string? Source { get; init; }

    /// <summary>What is wrong with the page alone, in its order, with the rules' own severities.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The names of <c>map</c> elements, sorted (ordinal).</summary>
    public ImmutableArray<string> Maps { get; init; } = [];

    /// <summary>The first <c>base</c> element's <c>href</c> as written; null where there is none.</summary>
    public string? BaseHref { get; init; }

    /// <summary>Where that <c>base</c> element's address stands; what is loaded before it knows nothing of it.</summary>
    public Location BaseStart { get; init; }

    /// <summary>All addresses in the page, in its order.</summary>
    public ImmutableArray<Reference> References { get; init; } = [];

    public int LinkCount => References.Length;

    public bool HasMap(string name) => Maps.AsSpan().BinarySearch(name, StringComparer.Ordinal) >= 0;
}

/// <summary>A page whose facts are at hand, or can be read again.</summary>
public interface IInspectedPage
{
    /// <inheritdoc cref="PageTarget.Path"/>
    string Path { get; }

    PageTarget Target { get; }

    /// <summary>Whether a link may have to be told that it is a redirect; asked of every link, so that the rest need not be read.</summary>
    bool IsRedirect { get; }

    /// <inheritdoc cref="PageTarget.TargetDigest"/>
    UInt128 TargetDigest { get; }

    /// <summary>How many links and other addresses are in it.</summary>
    int LinkCount { get; }

    PageFacts ReadFacts();
}
