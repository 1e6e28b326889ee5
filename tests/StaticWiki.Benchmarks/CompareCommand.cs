using System.CommandLine;
using System.Globalization;
using StaticWiki.Benchmarks.Comparison;

namespace StaticWiki.Benchmarks;

/// <summary><c>compare</c>: StaticWiki beside other generators, on the same wikis.</summary>
internal static class CompareCommand
{
    private const string Memory = "/dev/shm";

    public static Command Create()
    {
        var sizes = new Option<string>("--sizes")
        {
            Description = "How many topics the wikis have.",
            DefaultValueFactory = _ => "50,1000,10000",
        };
        var runs = new Option<int?>("--runs")
        {
            Description = "How often each is run; by default fewer for larger wikis.",
        };
        var hugo = new Option<string>("--hugo")
        {
            Description = "The path of Hugo.",
            DefaultValueFactory = _ => "hugo",
        };
        var eleventy = new Option<bool>("--eleventy") { Description = "Also Eleventy, which npm installs for it." };
        var binary = CommonOptions.Binary();
        var folder = new Option<string>("--folder")
        {
            Description = "Where the wikis are written; a folder of its own is made there, and removed at the end.",
            DefaultValueFactory = _ => Directory.Exists(Memory) ? Memory : Path.GetTempPath(),
        };
        var command = new Command(
            "compare",
            "Builds the same wikis with several generators, in turn, and shows what each took."
        )
        {
            sizes,
            runs,
            hugo,
            eleventy,
            binary,
            folder,
        };
        command.SetAction(parsed =>
        {
            if (CommonOptions.PathOf(binary, parsed) is not { } staticWiki)
                return 2;
            if (MeasuredProcess.Obstacle is { } obstacle)
            {
                Console.Error.WriteLine(obstacle);
                return 2;
            }
            List<Generator> generators = [Generator.StaticWiki(staticWiki)];
            var hugoPath = parsed.GetRequiredValue(hugo);
            Add(generators, Generator.Hugo(hugoPath), $"Hugo is left out: '{hugoPath}' cannot be run");
            if (parsed.GetValue(eleventy))
            {
                var installed = Path.Combine(Repository.Root, "artifacts/eleventy");
                Add(
                    generators,
                    Generator.Eleventy(installed) is { } made ? [made] : [],
                    "Eleventy is left out: npm could not install it"
                );
            }
            foreach (var size in parsed.GetRequiredValue(sizes).Split(','))
            {
                var topics = int.Parse(size, CultureInfo.InvariantCulture);
                Compare(topics, parsed.GetValue(runs) ?? RunsFor(topics), generators, parsed.GetRequiredValue(folder));
            }
            return 0;
        });
        return command;
    }

    private static void Compare(int topics, int runs, List<Generator> generators, string folder)
    {
        var own = Path.Combine(folder, $"staticwiki-compare-{Environment.ProcessId}");
        List<Generator> taking = [];
        var available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e6;
        foreach (var generator in generators)
        {
            // The sites may lie in memory too.
            var fits = generator.MemoryPerTopic * topics < available / 2;
            Add(taking, fits ? [generator] : [], $"{generator.Name} is left out: {topics} topics may take all memory");
        }
        try
        {
            var measured = new SizeComparison(topics, runs, own, taking[0].FullBuild[0]);
            measured.Run(taking);
            Console.WriteLine(
                FormattableString.Invariant(
                    $"{topics} topics, {runs} runs each, {Environment.ProcessorCount} processors, in {folder}: median (least–most)\n"
                )
            );
            ComparisonTable.Write(measured, Console.Out);
        }
        finally
        {
            if (Directory.Exists(own))
                Directory.Delete(own, recursive: true);
        }
    }

    private static void Add(List<Generator> generators, IReadOnlyList<Generator> found, string otherwise)
    {
        if (found.Count == 0)
            Console.WriteLine(otherwise + "\n");
        generators.AddRange(found);
    }

    private static int RunsFor(int topics) =>
        topics switch
        {
            <= 1_000 => 9,
            <= 10_000 => 3,
            _ => 1,
        };
}
