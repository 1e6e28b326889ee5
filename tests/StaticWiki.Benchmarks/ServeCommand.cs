using System.CommandLine;
using System.Globalization;
using StaticWiki.Benchmarks.Serving;

namespace StaticWiki.Benchmarks;

/// <summary><c>serve</c>: how long it takes from a saved edit to the new page, and what a server needs after many of them.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "A wiki that 'generate' has made. Its topics are edited.",
        };
        var edits = new Option<int>("--edits") { Description = "How many edits.", DefaultValueFactory = _ => 1000 };
        var pause = new Option<int>("--pause")
        {
            Description = "Milliseconds between an edit's page and the next edit, beside the end of the build.",
            DefaultValueFactory = _ => 0,
        };
        var binary = CommonOptions.Binary();
        var command = new Command("serve", "Edits a wiki that is served, and takes the time until the page is there.")
        {
            folder,
            edits,
            pause,
            binary,
        };
        command.SetAction(parsed =>
        {
            if (CommonOptions.PathOf(binary, parsed) is not { } staticWiki)
                return 2;
            using var server = ServedWiki.Start(staticWiki, Path.GetFullPath(parsed.GetRequiredValue(folder)));
            Measure(server, parsed.GetValue(edits), parsed.GetValue(pause));
            return 0;
        });
        return command;
    }

    private static void Measure(ServedWiki server, int edits, int pause)
    {
        Say($"the first build: {server.FirstBuild.TotalSeconds:0.0} s, {server.Memory} MB in memory, load {LoadOf()}");
        var times = new List<double>();
        var processor = server.ProcessorTime;
        for (var edit = 1; edit <= edits; edit++)
        {
            times.Add(server.Edit(edit).TotalMilliseconds);
            Thread.Sleep(pause);
            if (edit is 10 or 100 || edit % 500 == 0 || edit == edits)
            {
                List<double> sorted = [.. times.Order()];
                var spent = (server.ProcessorTime - processor).TotalMilliseconds / edit;
                Say(
                    $"{edit} edits: median {sorted[sorted.Count / 2]:0} ms, 95 % within {sorted[sorted.Count * 95 / 100]:0} ms, {spent:0} ms of processor time each, {server.Memory} MB in memory, {server.Stored} MB stored, load {LoadOf()}"
                );
            }
        }
    }

    private static string LoadOf() =>
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
