using System.Diagnostics;

namespace StaticWiki.Tests.EndToEnd;

/// <summary>
/// A build needs no thread that it does not have: where all of the pool wait for one more, nothing goes on until the runtime
/// makes another, which takes it half a second each time.
/// </summary>
public sealed class FewThreadsTests
{
    [Theory(Timeout = 120_000)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_build_ends_with_as_few_threads_as_there_may_be(int threads)
    {
        using var wiki = new WikiCopy();
        var start = StaticWikiProcess.StartOf(wiki.Root, ["build"]);
        // In hexadecimal, as all such settings of the runtime.
        start.Environment["DOTNET_ThreadPool_ForceMaxWorkerThreads"] = $"{threads:x}";
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            await error;
            Assert.Equal(0, process.ExitCode);
            Assert.Contains("links checked", await output, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
        }
    }
}
