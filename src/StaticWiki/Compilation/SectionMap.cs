using System.Collections.Immutable;

namespace StaticWiki.Compilation;

/// <summary>
/// Where the sections of a body begin. A section can be cut out only where its heading stands in no other block: what
/// lies between two such headings is HTML in which every element that begins also ends.
/// </summary>
/// <param name="Starts">For each heading the segment that begins with it; −1 where it stands inside another block.</param>
/// <param name="End">The segment in which the text has ended and the footnotes begin.</param>
public sealed record SectionMap(ImmutableArray<int> Starts, int End)
{
    public static readonly SectionMap None = new([], 0);

    /// <summary>A heading with all up to the next one of the same or a higher level; null where it can't be cut out.</summary>
    /// <param name="headings">The document's headings.</param>
    /// <param name="heading">The index of one.</param>
    public (int Start, int End)? SegmentsOf(ImmutableArray<Heading> headings, int heading)
    {
        if (Starts[heading] < 0)
            return null;
        for (var next = heading + 1; next < headings.Length; next++)
        {
            if (Starts[next] >= 0 && headings[next].Level <= headings[heading].Level)
                return (Starts[heading], Starts[next]);
        }
        return (Starts[heading], Math.Max(Starts[heading], End));
    }

    /// <summary>The level of the heading under which a segment stands; 1, the page's own, where there is none.</summary>
    /// <inheritdoc cref="SegmentsOf"/>
    public int LevelAt(ImmutableArray<Heading> headings, int segment)
    {
        var level = 1;
        for (var i = 0; i < Starts.Length && Starts[i] <= segment; i++)
        {
            if (Starts[i] >= 0)
                level = headings[i].Level;
        }
        return level;
    }
}
