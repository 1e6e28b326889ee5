using System.Collections.Immutable;
using StaticWiki.Text;

namespace StaticWiki.Compilation;

/// <summary>How much of something says where it is from.</summary>
/// <param name="Total">How many there are: paragraphs, facts or both.</param>
/// <param name="Uncited">Where those stand that cite nothing, in the order written.</param>
public sealed record Coverage(int Total, ImmutableArray<Place> Uncited)
{
    public static readonly Coverage None = new(0, []);

    public int Cited => Total - Uncited.Length;

    /// <summary>The cited share in whole per cent, rounded down, so that 100 means all; 100 where there is nothing to cite.</summary>
    public int Percent => Total == 0 ? 100 : (int)(100L * Cited / Total);

    /// <summary>Whether the cited share is at least as large.</summary>
    /// <param name="percent">0 to 100.</param>
    public bool IsAtLeast(decimal percent) => 100m * Cited >= percent * Total;

    /// <summary>Whether the cited share is smaller than another; nothing to cite counts as all of it.</summary>
    public bool IsBelow(Coverage other) =>
        Total > 0 && (other.Total == 0 ? Cited < Total : (long)Cited * other.Total < (long)other.Cited * Total);

    public static Coverage Sum(IEnumerable<Coverage> parts)
    {
        var total = 0;
        var uncited = ImmutableArray.CreateBuilder<Place>();
        foreach (var part in parts)
        {
            total += part.Total;
            uncited.AddRange(part.Uncited);
        }
        return new Coverage(total, uncited.DrainToImmutable());
    }

    public static Coverage operator +(Coverage a, Coverage b) =>
        new(a.Total + b.Total, a.Uncited.IsEmpty ? b.Uncited : a.Uncited.AddRange(b.Uncited));
}
