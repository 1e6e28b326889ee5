using System.Collections.Immutable;
using StaticWiki.Text;

namespace StaticWiki.Validation;

/// <summary>What has to be known of a page to judge the links that lead to it.</summary>
/// <param name="Path">Path below the site's root, with forward slashes.</param>
/// <param name="Kind">What kind of file it is.</param>
public record PageTarget(string Path, PageKind Kind)
{
    /// <summary>False where the file could not be read or parsed; then only <see cref="Diagnostics"/> says anything.</summary>
    public bool IsParsed { get; init; } = true;

    /// <summary>
    /// What a fragment can point at, sorted (ordinal): every id, and the names of <c>a</c> elements
    /// (HTML standard 7.4.6.4, "find a potential indicated element").
    /// </summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

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

    /// <summary>A digest of all that a link to it may be told.</summary>
    public UInt128 TargetDigest
    {
        get
        {
            var digest = new DigestWriter().Add(Path).Add((int)Kind).Add(IsParsed).Add(IsRedirect).Add(RefreshTarget);
            foreach (var anchor in Anchors)
                digest.Add(anchor);
            return digest.Finish();
        }
    }
}

public enum PageKind
{
    Html,
    StyleSheet,
}
