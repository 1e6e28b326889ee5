using System.Globalization;

namespace StaticWiki.Benchmarks.Comparison;

/// <summary>Writes what was measured as a table in Markdown, medians first.</summary>
internal static class ComparisonTable
{
    public static void Write(SizeComparison measured, TextWriter output)
    {
        output.WriteLine("| program | what | wall s | CPU s | peak MB |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var row in measured.Rows)
        {
            var wall = Spread.Of(row.Runs.Select(run => run.Wall)).Show("0.000");
            var cpu = Spread.Of(row.Runs.Select(run => run.Cpu)).Show("0.000");
            var memory = Spread.Of(row.Runs.Select(run => run.Memory)).Show("0");
            output.WriteLine($"| {row.Program} | {row.What} | {wall} | {cpu} | {memory} |");
        }
        output.WriteLine();
        foreach (var line in Ratios(measured))
            output.WriteLine(line);
        output.WriteLine();
    }

    private static IEnumerable<string> Ratios(SizeComparison measured)
    {
        Row[] full = [.. measured.Rows.Where(row => row.What == SizeComparison.FullBuild)];
        foreach (var other in full[1..])
        {
            // Run by run: each pair ran side by side, so that a slow minute of the machine counts for both.
            Spread Ratio(Func<Measurement, double> figure) =>
                Spread.Of(other.Runs.Zip(full[0].Runs, (theirs, ours) => figure(theirs) / figure(ours)));
            yield return $"{other.Program} / {full[0].Program}, {SizeComparison.FullBuild}: "
                + $"wall {Ratio(run => run.Wall).Show("0.00")}, "
                + $"CPU {Ratio(run => run.Cpu).Show("0.00")}, "
                + $"memory {Ratio(run => run.Memory).Show("0.00")}";
        }
        var check = measured.Rows[^1];
        var (megabytes, pages, generator) = measured.Checked;
        var speed = Spread.Of(check.Runs.Select(run => megabytes / run.Wall)).Show("0");
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{check.Program}, check: {speed} MB/s ({pages} pages of {generator}, {megabytes:0.0} MB)"
        );
    }
}
