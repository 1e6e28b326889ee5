using System.Text;

namespace StaticWiki.Rendering.Drawing;

/// <summary>A line through many points, drawn with as few of them as the eye needs.</summary>
internal static class Polyline
{
    /// <summary>How far a drawn line may run from the true one, in units.</summary>
    private const double Tolerance = 0.3;

    /// <summary>Appends it as data of a path; nothing where it has less than two points.</summary>
    public static void AppendTo(StringBuilder path, IReadOnlyList<Point> points)
    {
        if (points.Count < 2)
            return;
        var command = 'M';
        foreach (var i in Simplify(points))
        {
            path.Append(command).Append(Svg.Number(points[i].X)).Append(' ').Append(Svg.Number(points[i].Y));
            command = 'L';
        }
    }

    /// <summary>The indexes of the points that are kept (Ramer, Douglas and Peucker's method).</summary>
    private static IEnumerable<int> Simplify(IReadOnlyList<Point> points)
    {
        var isKept = new bool[points.Count];
        isKept[0] = isKept[^1] = true;
        var open = new Stack<(int First, int Last)>();
        open.Push((0, points.Count - 1));
        while (open.TryPop(out var part))
        {
            var (furthest, distance) = (-1, Tolerance);
            for (var i = part.First + 1; i < part.Last; i++)
            {
                var away = Distance(points[i], points[part.First], points[part.Last]);
                if (away > distance)
                    (furthest, distance) = (i, away);
            }
            if (furthest < 0)
                continue;
            isKept[furthest] = true;
            open.Push((part.First, furthest));
            open.Push((furthest, part.Last));
        }
        return Enumerable.Range(0, points.Count).Where(i => isKept[i]);
    }

    private static double Distance(Point point, Point from, Point to)
    {
        var length = from.DistanceTo(to);
        if (length == 0)
            return point.DistanceTo(from);
        var area = (to.X - from.X) * (from.Y - point.Y) - (from.X - point.X) * (to.Y - from.Y);
        return Math.Abs(area) / length;
    }
}
