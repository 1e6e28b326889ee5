using System.Diagnostics;

namespace StaticWiki.Tests.EndToEnd;

/// <summary>What is printed may have nowhere to go.</summary>
public sealed class LostOutputTests
{
    [Theory]
    [InlineData(">/dev/full", 3, "staticwiki: the output could not be written: ")]
    [InlineData("2>/dev/full --no-such-option", 3, "")]
    [InlineData(">&-", 0, "")]
    [InlineData("2>&-", 0, "")]
    [InlineData("| head -n 1", 0, "")]
    public async Task Output_that_nobody_takes_is_no_crash(string redirection, int code, string told)
    {
        // Windows has no such device, and another shell.
        if (!OperatingSystem.IsLinux())
            return;
        var command = StaticWikiProcess.StartOf(Path.GetTempPath(), ["explain"]);
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"\"$@\" {redirection}");
        foreach (var argument in command.ArgumentList.Prepend(command.FileName).Prepend("sh"))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(code, process.ExitCode);
        Assert.StartsWith(told, error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", error, StringComparison.Ordinal);
    }
}
