using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticWiki.Linking;

namespace StaticWiki.Sessions;

/// <summary>
/// In which order a build makes what it makes, and when it may stop. What it makes does not depend on that, only when
/// somebody can look at it.
/// </summary>
internal sealed record BuildOrder
{
    /// <summary>Nobody is waiting for a certain page.</summary>
    public static readonly BuildOrder Any = new();

    /// <summary>The pages that somebody is waiting for, by their paths below the output folder.</summary>
    public IReadOnlySet<string> First { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Called when these are made, with all that they load.</summary>
    public Action FirstStand { get; init; } = () => { };

    /// <summary>Ends the build, from then on, where nobody is waiting for its end any more.</summary>
    public CancellationToken GivenUp { get; init; }

    /// <summary>The indexes of the pages that are made first, and of all others.</summary>
    public (ImmutableArray<int> Awaited, ImmutableArray<int> Others) Sort(ImmutableArray<PageHead> pages)
    {
        var (first, rest) = (ImmutableArray.CreateBuilder<int>(), ImmutableArray.CreateBuilder<int>(pages.Length));
        // Those that list others are long, and no processor should be left alone with one of them in the end.
        foreach (var (index, page) in pages.Index().OrderBy(page => page.Item.SourcePath is not null))
            (First.Contains(page.Address.OutputFile) ? first : rest).Add(index);
        return (first.ToImmutable(), rest.ToImmutable());
    }
}
