using System.Diagnostics;

namespace StaticWiki.Tests.EndToEnd;

/// <summary>
/// Runs the real command as a process: the native binary where <c>STATICWIKI_BINARY</c> names one, else the build that
/// lies beside the tests.
/// </summary>
internal static class StaticWikiProcess
{
    public sealed record Result(int ExitCode, string Output, string Error);

    public static Result Run(string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var binary = Environment.GetEnvironmentVariable("STATICWIKI_BINARY");
        var start = new ProcessStartInfo(string.IsNullOrEmpty(binary) ? "dotnet" : binary)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (string.IsNullOrEmpty(binary))
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "staticwiki.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Result(process.ExitCode, output.ReplaceLineEndings("\n"), error.Result.ReplaceLineEndings("\n"));
    }
}
