namespace StaticWiki.Rendering.Drawing;

/// <summary>Finds room for the names of dots on a map.</summary>
internal static class MapLabels
{
    /// <summary>More names than these nobody reads on one map; the rest stand in the list below it.</summary>
    private const int MostTried = 120;

    /// <summary>With more lines than these, they are everywhere, and names need not avoid them.</summary>
    private const int MostAvoided = 400;

    /// <summary>
    /// A box for each label, or null where there is no room: inside the frame, over no dot and no other label, and
    /// where there is a choice, over as few lines as possible.
    /// </summary>
    /// <param name="dots">In the order of importance.</param>
    /// <param name="sizes">Width and height of each dot's label.</param>
    /// <param name="lines">What is better not written over.</param>
    /// <param name="frame">What labels have to stay in.</param>
    /// <param name="radius">Of a dot.</param>
    public static Box?[] Arrange(
        IReadOnlyList<Point> dots,
        IReadOnlyList<(double Width, double Height)> sizes,
        IReadOnlyList<(Point From, Point To)> lines,
        Box frame,
        double radius
    )
    {
        var boxes = new Box?[dots.Count];
        var taken = dots.Select(dot => Box.Around(dot, radius)).ToList();
        var avoided = lines.Take(MostAvoided).ToList();
        for (var i = 0; i < Math.Min(MostTried, dots.Count); i++)
        {
            var best = int.MaxValue;
            foreach (var box in Around(dots[i], sizes[i], radius + 2))
            {
                if (!frame.Contains(box) || taken.Exists(box.Overlaps))
                    continue;
                var crossed = avoided.Count(line => box.IsCrossedBy(line.From, line.To));
                if (crossed < best)
                    (best, boxes[i]) = (crossed, box);
            }
            if (boxes[i] is { } found)
                taken.Add(found);
        }
        return boxes;
    }

    /// <summary>The places at which a mapmaker puts a name, the best first.</summary>
    private static IEnumerable<Box> Around(Point dot, (double Width, double Height) size, double gap)
    {
        var (width, height) = size;
        var near = gap * 0.6;
        yield return At(dot.X + gap, dot.Y - height / 2);
        yield return At(dot.X - gap - width, dot.Y - height / 2);
        yield return At(dot.X + near, dot.Y - near - height);
        yield return At(dot.X + near, dot.Y + near);
        yield return At(dot.X - near - width, dot.Y - near - height);
        yield return At(dot.X - near - width, dot.Y + near);
        yield return At(dot.X - width / 2, dot.Y - gap - height);
        yield return At(dot.X - width / 2, dot.Y + gap);

        Box At(double left, double top) => new(left, top, left + width, top + height);
    }
}
