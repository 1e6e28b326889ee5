namespace StaticWiki.BrowserTests.Quality;

/// <summary>What a page is read on.</summary>
/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
/// <param name="IsDark">Whether the reader's system prefers a dark scheme.</param>
public sealed record Screen(int Width, int Height, bool IsDark)
{
    /// <summary>A phone, a tablet and a desk, by day and by night.</summary>
    public static IEnumerable<Screen> All =>
        from size in new[] { (360, 740), (768, 1024), (1440, 1000) }
        from isDark in new[] { false, true }
        select new Screen(size.Item1, size.Item2, isDark);

    public override string ToString() => $"{Width}-{(IsDark ? "dark" : "light")}";
}
