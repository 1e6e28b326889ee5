using System.Globalization;

namespace StaticWiki.Benchmarks.Counts;

/// <summary>The number of instructions that a build took when somebody last looked at it, in a file of the repository.</summary>
internal static class CommittedCount
{
    /// <summary>How far a count may be from the committed one, in either direction, as a share of it.</summary>
    public const double Tolerance = 0.05;

    public static string File { get; } = Path.Combine(Repository.Root, "tests/StaticWiki.Benchmarks/instructions.txt");

    public static long Read() => long.Parse(System.IO.File.ReadAllText(File), CultureInfo.InvariantCulture);

    public static void Write(long count) =>
        System.IO.File.WriteAllText(File, count.ToString(CultureInfo.InvariantCulture) + "\n");
}
