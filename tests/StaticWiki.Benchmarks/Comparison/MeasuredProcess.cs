using System.Diagnostics;
using System.Globalization;

namespace StaticWiki.Benchmarks.Comparison;

/// <summary>
/// Runs a program and measures it from outside, by bash's <c>time</c> (milliseconds) and GNU time (memory). Asking the
/// kernel from here would not do: a process inherits the peak of the one that started it, and this one is large.
/// </summary>
internal static class MeasuredProcess
{
    private const string GnuTime = "/usr/bin/time";

    private const string Script = $"""
        memory=$1 log=$2; shift 2
        TIMEFORMAT='%3R %3U %3S'
        time {GnuTime} -f %M -o "$memory" "$@" >"$log" 2>&1
        """;

    /// <summary>What is missing on this machine; null if nothing is.</summary>
    public static string? Obstacle =>
        !OperatingSystem.IsLinux() ? "memory is measured on Linux only"
        : !File.Exists(GnuTime) ? "GNU time is missing: apt-get install time"
        : null;

    /// <param name="program">The program and its arguments.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="mayFail">Whether it may end with the exit code 1, as a check with findings does.</param>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static Measurement Run(IReadOnlyList<string> program, string folder, bool mayFail = false)
    {
        var memory = Path.GetTempFileName();
        var log = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("/bin/bash", ["-c", Script, "bash", memory, log, .. program])
            {
                WorkingDirectory = folder,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var times = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0 && !(mayFail && process.ExitCode == 1))
            {
                throw new InvalidOperationException(
                    $"{string.Join(' ', program)} failed ({process.ExitCode}):\n{File.ReadAllText(log)}"
                );
            }
            double[] seconds = [.. times.Split(' ', StringSplitOptions.TrimEntries).Select(Number)];
            // A line about the exit code stands before it where the program failed.
            var kibibytes = Number(File.ReadLines(memory).Last());
            return new Measurement(seconds[0], seconds[1] + seconds[2], kibibytes * 1024 / 1e6);
        }
        finally
        {
            File.Delete(memory);
            File.Delete(log);
        }
    }

    /// <summary>What a program prints, without a look at the clock; null where it cannot be started.</summary>
    public static string? Ask(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true }
            )!;
            var answer = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? answer : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
