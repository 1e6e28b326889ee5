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
public sealed record PageFacts(string Path, PageKind Kind)
{
    /// <summary>The file below the wiki's root that the page was made from; null where no single file made it.</summary>
    public string? Source { get; init; }

    /// <summary>What is wrong with the page alone, in its order, with the rules' own severities.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>False where the file could not be read or parsed; then only <see cref="Diagnostics"/> says anything.</summary>
    public bool IsParsed { get; init; } = true;

    /// <summary>
    /// What a fragment can point at, sorted (ordinal): every id, and the names of <c>a</c> elements
    /// (HTML standard 7.4.6.4, "find a potential indicated element").
    /// </summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>The names of <c>map</c> elements, sorted (ordinal).</summary>
    public ImmutableArray<string> Maps { get; init; } = [];

    /// <summary>The first <c>base</c> element's <c>href</c> as written; null where there is none.</summary>
    public string? BaseHref { get; init; }

    /// <summary>Where that <c>base</c> element's address stands; what is loaded before it knows nothing of it.</summary>
    public Location BaseStart { get; init; }

    /// <summary>All addresses in the page, in its order.</summary>
    public ImmutableArray<Reference> References { get; init; } = [];

    /// <summary>Where <c>meta http-equiv=refresh</c> leads, as written; null where it leads nowhere or to the page itself.</summary>
    public string? RefreshTarget { get; init; }

    /// <summary>
    /// Whether the page is only a redirect: its refresh takes place at once (WCAG technique H76), so nobody reads it.
    /// </summary>
    public bool IsRedirect { get; init; }

    public bool HasAnchor(ReadOnlySpan<char> name)
    {
        var (low, high) = (0, Anchors.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = name.SequenceCompareTo(Anchors[middle]);
            if (order == 0)
                return true;
            (low, high) = order < 0 ? (low, middle - 1) : (middle + 1, high);
        }
        return false;
    }

    public bool HasMap(string name) => Maps.AsSpan().BinarySearch(name, StringComparer.Ordinal) >= 0;
}

public enum PageKind
{
    Html,
    StyleSheet,
}
