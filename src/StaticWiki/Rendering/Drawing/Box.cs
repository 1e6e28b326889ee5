namespace StaticWiki.Rendering.Drawing;

/// <summary>A rectangle of a picture, in its units; y grows downward.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public static Box Around(Point centre, double radius) =>
        new(centre.X - radius, centre.Y - radius, centre.X + radius, centre.Y + radius);

    /// <summary>Whether they share more than an edge.</summary>
    public bool Overlaps(Box other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Contains(Box other) =>
        Left <= other.Left && other.Right <= Right && Top <= other.Top && other.Bottom <= Bottom;

    public bool Contains(Point point) => Left <= point.X && point.X <= Right && Top <= point.Y && point.Y <= Bottom;

    public Box Grown(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

    /// <summary>Whether a straight line from one point to another passes through it (Liang and Barsky's clipping).</summary>
    public bool IsCrossedBy(Point from, Point to)
    {
        var (enters, leaves) = (0.0, 1.0);
        return Clip(from.X - to.X, from.X - Left, ref enters, ref leaves)
            && Clip(to.X - from.X, Right - from.X, ref enters, ref leaves)
            && Clip(from.Y - to.Y, from.Y - Top, ref enters, ref leaves)
            && Clip(to.Y - from.Y, Bottom - from.Y, ref enters, ref leaves);
    }

    private static bool Clip(double toward, double distance, ref double enters, ref double leaves)
    {
        if (toward == 0)
            return distance >= 0;
        var at = distance / toward;
        if (toward < 0)
            enters = Math.Max(enters, at);
        else
            leaves = Math.Min(leaves, at);
        return enters <= leaves;
    }
}

/// <summary>A point of a picture, in its units; y grows downward.</summary>
internal readonly record struct Point(double X, double Y)
{
    public double DistanceTo(Point other) => Math.Sqrt(Math.Pow(X - other.X, 2) + Math.Pow(Y - other.Y, 2));
}
