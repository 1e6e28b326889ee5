using System.Collections.Immutable;

namespace StaticWiki.Rendering.Drawing;

/// <summary>A mark on a line with a label that may stand at its side.</summary>
/// <param name="Start">Where the mark begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="LabelWidth">With the gap between mark and label; 0 for no label.</param>
internal readonly record struct LaneItem(double Start, double End, double LabelWidth);

/// <param name="Lane">From 0.</param>
/// <param name="Side">Where the label stands.</param>
internal readonly record struct LanePlace(int Lane, LabelSide Side);

internal enum LabelSide
{
    None,
    Right,
    Left,
}

/// <summary>Puts marks with labels into as few lanes as can be, so that nothing covers anything else.</summary>
internal static class LaneLayout
{
    private const double Gap = 4;

    /// <summary>
    /// A place for each item, in the lowest lane that has room for it with its label, else in the lowest that has room
    /// for it alone; null where there are too many for the lanes.
    /// </summary>
    /// <param name="items">In the order of importance.</param>
    /// <param name="left">Where lanes begin; marks lie between their ends.</param>
    /// <param name="right">Where lanes end.</param>
    /// <param name="lanes">How many there may be.</param>
    public static ImmutableArray<LanePlace>? Arrange(
        IReadOnlyList<LaneItem> items,
        double left,
        double right,
        int lanes
    )
    {
        var taken = new List<(double Start, double End)>[lanes];
        for (var i = 0; i < lanes; i++)
            taken[i] = [];
        var places = ImmutableArray.CreateBuilder<LanePlace>(items.Count);
        foreach (var item in items)
        {
            if (Find(item, left, right, taken) is not { } place)
                return null;
            places.Add(place);
            taken[place.Lane].Add(Extent(item, place.Side));
        }
        return places.MoveToImmutable();
    }

    /// <summary>What an item takes of its lane.</summary>
    public static (double Start, double End) Extent(LaneItem item, LabelSide side) =>
        (
            item.Start - (side == LabelSide.Left ? item.LabelWidth : 0),
            item.End + (side == LabelSide.Right ? item.LabelWidth : 0)
        );

    private static LanePlace? Find(
        LaneItem item,
        double left,
        double right,
        IReadOnlyList<List<(double Start, double End)>> taken
    )
    {
        ReadOnlySpan<LabelSide> labelled = [LabelSide.Right, LabelSide.Left];
        for (var lane = 0; item.LabelWidth > 0 && lane < taken.Count; lane++)
        {
            foreach (var side in labelled)
            {
                var extent = Extent(item, side);
                if (extent.Start >= left && extent.End <= right && IsFree(extent, taken[lane]))
                    return new LanePlace(lane, side);
            }
        }
        for (var lane = 0; lane < taken.Count; lane++)
        {
            if (IsFree((item.Start, item.End), taken[lane]))
                return new LanePlace(lane, LabelSide.None);
        }
        return null;
    }

    private static bool IsFree((double Start, double End) extent, List<(double Start, double End)> taken) =>
        taken.TrueForAll(other => extent.End + Gap <= other.Start || other.End + Gap <= extent.Start);
}
