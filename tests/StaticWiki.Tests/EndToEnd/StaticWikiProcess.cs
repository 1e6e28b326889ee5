using System.Diagnostics;

namespace StaticWiki.Tests.EndToEnd;

/// <summary>
/// Runs the real command as a process: the native binary where <c>STATICWIKI_BINARY</c> names one, else the build that
/// lies beside the tests.
/// </summary>
internal static class StaticWikiProcess
{
    public sealed record Result(int ExitCode, string Output, string Error);

    private static readonly string? Binary = Environment.GetEnvironmentVariable("STATICWIKI_BINARY");

    /// <summary>Whether the native binary is run.</summary>
    public static bool IsNative => !string.IsNullOrEmpty(Binary);

    public static Result Run(string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = StartOf(folder, arguments);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Result(process.ExitCode, output.ReplaceLineEndings("\n"), error.Result.ReplaceLineEndings("\n"));
    }

    /// <summary>Runs the command and kills it after a time.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="after">In milliseconds.</param>
    /// <returns>Whether it had ended by itself.</returns>
    public static bool Kill(string folder, string[] arguments, double after)
    {
        using var process = Process.Start(StartOf(folder, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        Thread.Sleep(TimeSpan.FromMilliseconds(after));
        var hadEnded = process.HasExited;
        process.Kill();
        process.WaitForExit();
        Task.WaitAll(output, error);
        return hadEnded;
    }

    /// <summary>Starts the command; whoever starts it reads what it prints and waits for its end.</summary>
    public static Process Start(string folder, params string[] arguments) => Process.Start(StartOf(folder, arguments))!;

    /// <summary>How the command is started.</summary>
    public static ProcessStartInfo StartOf(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(IsNative ? Binary! : "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The tests themselves may run in a workflow, and the command is run as by a person.
        foreach (var name in new[] { "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE" })
            start.Environment.Remove(name);
        if (!IsNative)
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "staticwiki.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }
}
