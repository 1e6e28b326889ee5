using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using StaticWiki.Benchmarks.Micro;

namespace StaticWiki.Benchmarks;

/// <summary><c>micro [FILTER]</c>: the stages of the pipeline, each alone.</summary>
internal static class MicroCommand
{
    public static Command Create()
    {
        var filter = new Argument<string>("FILTER")
        {
            Description = "Which benchmarks, by a part of their name, as Render; all if not given.",
            DefaultValueFactory = _ => "",
        };
        var command = new Command("micro", "Measures compile, link, render and validate by BenchmarkDotNet.")
        {
            filter,
        };
        command.SetAction(parsed =>
        {
            // In this process: a project that BenchmarkDotNet generates would not restore with our lock files.
            var config = DefaultConfig
                .Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
                .WithArtifactsPath(Path.Combine(Repository.Root, "artifacts/benchmarks"));
            BenchmarkSwitcher
                .FromTypes([typeof(StageBenchmarks)])
                .Run(["--filter", $"*{parsed.GetValue(filter)}*"], config);
        });
        return command;
    }
}
