using System.Globalization;

namespace StaticWiki.Benchmarks.Comparison;

/// <summary>The median of some numbers, with the smallest and the largest.</summary>
internal readonly record struct Spread(double Median, double Least, double Most)
{
    public static Spread Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[^1]);
    }

    /// <param name="format">How each number is written, as "0.00".</param>
    public string Show(string format)
    {
        var median = Median.ToString(format, CultureInfo.InvariantCulture);
        var least = Least.ToString(format, CultureInfo.InvariantCulture);
        var most = Most.ToString(format, CultureInfo.InvariantCulture);
        return least == most ? median : $"{median} ({least}–{most})";
    }
}
