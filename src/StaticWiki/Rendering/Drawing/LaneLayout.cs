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
internal sealed class LaneLayout
{
    private const double Gap = 4;

    private readonly double _left;
    private readonly double _right;
    private readonly List<(double Start, double End)>[] _taken;

    private LaneLayout(double left, double right, int lanes)
    {
        (_left, _right) = (left, right);
        _taken = new List<(double, double)>[lanes];
        for (var lane = 0; lane < lanes; lane++)
            _taken[lane] = [];
    }

    /// <summary>
    /// A place for each item, in the lowest lane that has room for it with its label, else in the lowest that has room
    /// for it alone; null where there are too many for the lanes. In the end, labels are added where there is room left.
    /// </summary>
    /// <param name="items">In the order of importance.</param>
    /// <param name="left">Where lanes begin; marks lie between their ends.</param>
    /// <param name="right">Where lanes end.</param>
    /// <param name="lanes">How many there may be.</param>
    /// <param name="labelled">How many of the items look for room for their labels, and not only for themselves.</param>
    public static ImmutableArray<LanePlace>? Arrange(
        IReadOnlyList<LaneItem> items,
        double left,
        double right,
        int lanes,
        int labelled = int.MaxValue
    )
    {
        var layout = new LaneLayout(left, right, lanes);
        var places = ImmutableArray.CreateBuilder<LanePlace>(items.Count);
        foreach (var item in items)
        {
            if (layout.Find(item, places.Count < labelled) is not { } place)
                return null;
            places.Add(place);
            layout._taken[place.Lane].Add(Extent(item, place.Side));
        }
        for (var i = 0; i < items.Count; i++)
        {
            if (places[i].Side == LabelSide.None)
                places[i] = layout.Label(items[i], places[i].Lane);
        }
        return places.MoveToImmutable();
    }

    /// <summary>
    /// The indexes of a list in an order of which each beginning is spread evenly over it: the order of their bits read
    /// backward (van der Corput's sequence).
    /// </summary>
    public static ImmutableArray<int> Spread(int count)
    {
        var bits = 1;
        while (1 << bits < count)
            bits++;
        return [.. Enumerable.Range(0, 1 << bits).Select(i => Backward(i, bits)).Where(i => i < count)];
    }

    /// <summary>What an item takes of its lane.</summary>
    public static (double Start, double End) Extent(LaneItem item, LabelSide side) =>
        (
            item.Start - (side == LabelSide.Left ? item.LabelWidth : 0),
            item.End + (side == LabelSide.Right ? item.LabelWidth : 0)
        );

    private static int Backward(int value, int bits)
    {
        var backward = 0;
        for (var bit = 0; bit < bits; bit++)
            backward |= ((value >> bit) & 1) << (bits - 1 - bit);
        return backward;
    }

    private LanePlace? Find(LaneItem item, bool withLabel)
    {
        for (var lane = 0; withLabel && lane < _taken.Length; lane++)
        {
            if (SideFor(item, lane) is var side and not LabelSide.None)
                return new LanePlace(lane, side);
        }
        for (var lane = 0; lane < _taken.Length; lane++)
        {
            if (IsFree((item.Start, item.End), lane))
                return new LanePlace(lane, LabelSide.None);
        }
        return null;
    }

    /// <summary>An item that stands in a lane without its label, with the label where there is room for it.</summary>
    private LanePlace Label(LaneItem item, int lane)
    {
        _taken[lane].Remove(Extent(item, LabelSide.None));
        var side = SideFor(item, lane);
        _taken[lane].Add(Extent(item, side));
        return new LanePlace(lane, side);
    }

    private LabelSide SideFor(LaneItem item, int lane) =>
        item.LabelWidth <= 0 ? LabelSide.None
        : IsFree(Extent(item, LabelSide.Right), lane) ? LabelSide.Right
        : IsFree(Extent(item, LabelSide.Left), lane) ? LabelSide.Left
        : LabelSide.None;

    private bool IsFree((double Start, double End) extent, int lane) =>
        extent.Start >= _left
        && extent.End <= _right
        && _taken[lane].TrueForAll(other => extent.End + Gap <= other.Start || other.End + Gap <= extent.Start);
}
