using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticWiki.Benchmarks.Counts;

/// <summary>
/// Counts the instructions of a build by Valgrind. Unlike time, the number hardly depends on what else the machine does;
/// what could make it wobble is held still: one job, no collector beside it, and a size of its youngest generation that
/// does not follow the processor's cache.
/// </summary>
internal static partial class InstructionCount
{
    /// <param name="binary">StaticWiki's native binary.</param>
    /// <param name="site">The wiki's folder.</param>
    /// <exception cref="InvalidOperationException">Valgrind is missing, or the build failed.</exception>
    public static long OfBuild(string binary, string site)
    {
        // Valgrind cannot read the debug information that lies beside the binary, and gives up where it finds it.
        var alone = Path.Combine(site, "staticwiki");
        File.Copy(binary, alone, overwrite: true);
        var start = new ProcessStartInfo(
            "valgrind",
            ["--tool=callgrind", "--callgrind-out-file=/dev/null", alone, "build", "--jobs", "1"]
        )
        {
            WorkingDirectory = site,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_GCgen0size"] = "0x4000000";
        var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        var collected = Collected().Match(error);
        return process.ExitCode == 0 && collected.Success
            ? long.Parse(collected.Groups["count"].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException(
                $"the build under valgrind failed ({process.ExitCode}):\n{output.Result}{error}"
            );
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException("valgrind is missing: apt-get install valgrind");
        }
    }

    [GeneratedRegex(@"Collected : (?<count>\d+)")]
    private static partial Regex Collected();
}
