using System.Text;
using StaticWiki.Text;

namespace StaticWiki.Rendering.Drawing;

/// <summary>A line through many points, drawn with as few of them as the eye needs.</summary>
internal static class Polyline
{
    /// <summary>How far a drawn line may run from the true one, in units.</summary>
    private const double Tolerance = 0.4;

    /// <summary>Appends what a map shows of a line, as data of a path.</summary>
    public static void AppendTo(StringBuilder path, MapView view, IEnumerable<Coordinates> line)
    {
        var run = new List<Point>();
        Point? last = null;
        foreach (var place in line)
        {
            var next = view.Of(place);
            // A jump across the picture is the cut through the map.
            var isSeen =
                last is { } from
                && view.Frame.IsCrossedBy(from, next)
                && from.DistanceTo(next) < view.Circumference / 2;
            if (isSeen && run.Count == 0)
                run.Add(last!.Value);
            if (isSeen)
                run.Add(next);
            else
                Flush();
            last = next;
        }
        Flush();

        void Flush()
        {
            AppendTo(path, run);
            run.Clear();
        }
    }

    /// <summary>Appends it as data of a path; nothing where it has less than two points.</summary>
    public static void AppendTo(StringBuilder path, IReadOnlyList<Point> points)
    {
        if (points.Count < 2)
            return;
        var (x, y) = (0.0, 0.0);
        var command = 'M';
        foreach (var i in Simplify(points))
        {
            var (toX, toY) = (Svg.Round(points[i].X), Svg.Round(points[i].Y));
            // From the second point on, steps: they have fewer digits.
            path.Append(command).Append(Svg.Number(toX - x));
            if (toY - y >= 0)
                path.Append(' ');
            path.Append(Svg.Number(toY - y));
            (x, y) = (toX, toY);
            command = 'l';
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
