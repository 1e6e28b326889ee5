namespace StaticWiki.Rendering.Drawing;

/// <summary>
/// Places named nodes so that those that are linked are near each other and no name lies on another: forces between the
/// nodes (Fruchterman and Reingold, "Graph drawing by force-directed placement", 1991), then the removal of what overlaps.
/// It computes with what IEEE 754 rounds in one way alone, so that a picture is the same on every machine.
/// </summary>
internal static class GraphLayout
{
    private const int Rounds = 240;

    /// <summary>How far nodes that are linked would be from each other if there were no others.</summary>
    private const double Distance = 90;

    private const double Gravity = 0.12;

    /// <summary>How much room there is for all names, at least, in rooms that they take.</summary>
    private const double Room = 3.4;

    /// <summary>The turn from each node to the next at the beginning, a golden angle: cosine and sine.</summary>
    private static readonly (double Cos, double Sin) Turn = (-0.7373688780783197, 0.6754902942615238);

    /// <summary>The places of all nodes' centres; y begins with 0 and grows as far as it has to.</summary>
    /// <param name="sizes">How much room each takes.</param>
    /// <param name="edges">Pairs of indexes, each once.</param>
    /// <param name="width">From x = 0 to which no node may reach out; at least the widest node's.</param>
    public static Point[] Arrange(
        IReadOnlyList<(double Width, double Height)> sizes,
        IReadOnlyList<(int From, int To)> edges,
        double width
    )
    {
        var places = Spiral(sizes.Count);
        Attract(places, edges);
        var height = Math.Max(2 * sizes[0].Height, Room * sizes.Sum(size => size.Width * size.Height) / width);
        Fit(places, sizes, width, height);
        while (!Part(places, sizes, width))
        {
            // What is in each other's way on all sides gets more room; some time there is enough.
            for (var i = 0; i < places.Length; i++)
                places[i] = places[i] with { Y = places[i].Y * 1.1 };
        }
        var top = places.Select((place, i) => place.Y - sizes[i].Height / 2).Min();
        for (var i = 0; i < places.Length; i++)
            places[i] = places[i] with { Y = places[i].Y - top };
        return places;
    }

    /// <summary>The room that a node takes at a place.</summary>
    public static Box BoxAt(Point centre, (double Width, double Height) size) =>
        new(
            centre.X - size.Width / 2,
            centre.Y - size.Height / 2,
            centre.X + size.Width / 2,
            centre.Y + size.Height / 2
        );

    /// <summary>No two are at one place, and the first are in the middle.</summary>
    private static Point[] Spiral(int count)
    {
        var places = new Point[count];
        var (x, y) = (1.0, 0.0);
        for (var i = 0; i < count; i++)
        {
            var radius = Distance * Math.Sqrt(i + 0.5);
            places[i] = new Point(x * radius, y * radius);
            (x, y) = (x * Turn.Cos - y * Turn.Sin, x * Turn.Sin + y * Turn.Cos);
        }
        return places;
    }

    private static void Attract(Point[] places, IReadOnlyList<(int From, int To)> edges)
    {
        var degrees = new int[places.Length];
        foreach (var (from, to) in edges)
            (degrees[from], degrees[to]) = (degrees[from] + 1, degrees[to] + 1);
        // One that is linked with all would pull all into one place.
        (int From, int To, double Strength)[] pulls =
        [
            .. edges.Select(edge => (edge.From, edge.To, 1.0 / Math.Min(degrees[edge.From], degrees[edge.To]))),
        ];
        var forces = new (double X, double Y)[places.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < places.Length; i++)
                forces[i] = (-places[i].X * Gravity, -places[i].Y * Gravity);
            for (var i = 0; i < places.Length; i++)
                forces[i] = PushAway(places[i], forces[i], places.AsSpan(i + 1), forces.AsSpan(i + 1));
            foreach (var (from, to, strength) in pulls)
            {
                var (x, y) = (places[from].X - places[to].X, places[from].Y - places[to].Y);
                Push(from, to, x, y, -strength * Math.Sqrt(x * x + y * y) / Distance);
            }
            // Slower and slower, so that all come to rest.
            var most = Distance * (Rounds - round) / Rounds;
            for (var i = 0; i < places.Length; i++)
            {
                var (x, y) = forces[i];
                var length = Math.Sqrt(x * x + y * y);
                var scale = length > most ? most / length : 1;
                places[i] = new Point(places[i].X + x * scale * 0.5, places[i].Y + y * scale * 0.5);
            }
        }

        // With all other nodes, in each round: this is where the time goes.
        static (double X, double Y) PushAway(
            Point place,
            (double X, double Y) force,
            ReadOnlySpan<Point> others,
            Span<(double X, double Y)> theirs
        )
        {
            var (forceX, forceY) = force;
            for (var i = 0; i < others.Length; i++)
            {
                ref readonly var other = ref others[i];
                var (x, y) = (place.X - other.X, place.Y - other.Y);
                var push = Distance * Distance / (x * x + y * y + 1);
                var (byX, byY) = (x * push, y * push);
                forceX += byX;
                forceY += byY;
                ref var their = ref theirs[i];
                their.X -= byX;
                their.Y -= byY;
            }
            return (forceX, forceY);
        }

        void Push(int a, int b, double x, double y, double force)
        {
            forces[a] = (forces[a].X + x * force, forces[a].Y + y * force);
            forces[b] = (forces[b].X - x * force, forces[b].Y - y * force);
        }
    }

    /// <summary>Stretches a picture so that it fills a rectangle, with less room where there is little in it.</summary>
    private static void Fit(
        Point[] places,
        IReadOnlyList<(double Width, double Height)> sizes,
        double width,
        double height
    )
    {
        var across = Shares([.. places.Select(place => place.X)]);
        var down = Shares([.. places.Select(place => place.Y)]);
        for (var i = 0; i < places.Length; i++)
            places[i] = new Point(sizes[i].Width / 2 + (width - sizes[i].Width) * across[i], height * down[i]);
    }

    /// <summary>
    /// Numbers from 0 to 1 in the same order, with less between those that are far from all others: a topic without a link
    /// is driven far away, and would leave most of the picture empty.
    /// </summary>
    private static double[] Shares(double[] values)
    {
        const double evenly = 0.65;
        const double widestGap = 4;
        var order = Enumerable.Range(0, values.Length).OrderBy(i => values[i]).ToList();
        var most = widestGap * (values.Max() - values.Min()) / values.Length;
        var far = new double[values.Length];
        for (var rank = 1; rank < far.Length; rank++)
            far[rank] = far[rank - 1] + Math.Min(most, values[order[rank]] - values[order[rank - 1]]);
        var shares = new double[values.Length];
        foreach (var (rank, i) in order.Index())
        {
            var even = values.Length > 1 ? rank / (values.Length - 1.0) : 0.5;
            shares[i] = evenly * even + (1 - evenly) * (far[^1] > 0 ? far[rank] / far[^1] : 0.5);
        }
        return shares;
    }

    /// <summary>Pushes apart what overlaps, by the shortest way; false where that comes to no end.</summary>
    private static bool Part(Point[] places, IReadOnlyList<(double Width, double Height)> sizes, double width)
    {
        const int most = 200;
        for (var round = 0; round < most; round++)
        {
            var isDone = true;
            for (var i = 0; i < places.Length; i++)
            {
                for (var j = i + 1; j < places.Length; j++)
                {
                    var (x, y) = (places[j].X - places[i].X, places[j].Y - places[i].Y);
                    var inX = (sizes[i].Width + sizes[j].Width) / 2 - Math.Abs(x);
                    var inY = (sizes[i].Height + sizes[j].Height) / 2 - Math.Abs(y);
                    if (inX <= 0 || inY <= 0)
                        continue;
                    isDone = false;
                    // A little more than needed: numbers are rounded where they are written.
                    // Two at the edge may have no way but up and down.
                    var (byX, byY) = inX < inY && round < most / 2 ? ((inX + 0.4) / 2, 0.0) : (0.0, (inY + 0.4) / 2);
                    (byX, byY) = (x < 0 ? -byX : byX, y < 0 ? -byY : byY);
                    Move(i, -byX, -byY);
                    Move(j, byX, byY);
                }
            }
            if (isDone)
                return true;
        }
        return false;

        void Move(int i, double byX, double byY)
        {
            var half = sizes[i].Width / 2;
            places[i] = new Point(Math.Clamp(places[i].X + byX, half, width - half), places[i].Y + byY);
        }
    }
}
