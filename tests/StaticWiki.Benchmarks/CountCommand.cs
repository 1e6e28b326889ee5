using System.CommandLine;
using System.Globalization;
using StaticWiki.Benchmarks.Counts;
using StaticWiki.Benchmarks.Wikis;

namespace StaticWiki.Benchmarks;

/// <summary><c>count</c>: whether a build takes as many instructions as it did.</summary>
internal static class CountCommand
{
    private const int Topics = 200;

    public static Command Create()
    {
        var accept = new Option<bool>("--accept")
        {
            Description = "Write down the count instead of comparing with it.",
        };
        var binary = CommonOptions.Binary();
        var command = new Command("count", "Counts the instructions of a build and compares with the committed figure.")
        {
            accept,
            binary,
        };
        command.SetAction(parsed =>
        {
            if (CommonOptions.PathOf(binary, parsed) is not { } staticWiki)
                return 2;
            var count = Count(staticWiki);
            Console.WriteLine(Say($"{count} instructions for {Topics} topics, {count / Topics} for each"));
            if (parsed.GetValue(accept))
            {
                CommittedCount.Write(count);
                return 0;
            }
            return Judge(count, CommittedCount.Read());
        });
        return command;
    }

    private static long Count(string staticWiki)
    {
        var site = Directory.CreateTempSubdirectory("staticwiki-count-");
        try
        {
            SiteWriter.Write(new WikiPlan(Topics), new StaticWikiFormat(), site.FullName);
            return InstructionCount.OfBuild(staticWiki, site.FullName);
        }
        finally
        {
            site.Delete(recursive: true);
        }
    }

    private static int Judge(long count, long committed)
    {
        var change = ((double)count / committed) - 1;
        if (Math.Abs(change) <= CommittedCount.Tolerance)
        {
            Console.WriteLine(Say($"{change:+0.0%;-0.0%} against the committed {committed}: fine"));
            return 0;
        }
        Console.Error.WriteLine(
            Say($"{change:+0.0%;-0.0%} against the committed {committed}; up to {CommittedCount.Tolerance:0%} is fine.")
        );
        Console.Error.WriteLine(
            change > 0
                ? "A build has become slower. Find out by what (valgrind --tool=callgrind, or the benchmarks beside this\n"
                    + "program), and mend it. Where the cost is worth it, write the new count down and say why in the commit:"
                : "A build has become faster. Write the new count down, so that it stays so:"
        );
        Console.Error.WriteLine("dotnet run -c Release --project tests/StaticWiki.Benchmarks -- count --accept");
        return 1;
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
