using System.Diagnostics;
using StaticWiki.Tests.EndToEnd;

namespace StaticWiki.Tests.Trust;

/// <summary>A build that is killed (SIGKILL, TerminateProcess) at any moment leaves the old site, the new one, or what the next build finishes.</summary>
public sealed class KilledBuildTests
{
    // The native binary starts in a tenth of the time.
    private static readonly int Kills = StaticWikiProcess.IsNative ? 500 : 15;

    [Fact]
    public void A_killed_build_leaves_the_old_site_or_the_new_or_the_next_build_finishes_it()
    {
        var random = new Random(20260104);
        using var wiki = new WikiCopy();
        SortedDictionary<string, string>[] sites = [SiteOf(0), SiteOf(1)];
        Assert.NotEqual(sites[0], sites[1]);
        Write(wiki, 0);
        var length = Measure(wiki);
        using var load = new Load();
        var (untouched, finished, late) = (0, 0, 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            var (old, current) = (sites[kill % 2], sites[(kill + 1) % 2]);
            Write(wiki, kill + 1);
            string[] options = random.Next(3) == 0 ? ["build", "--no-cache"] : ["build"];
            var hadEnded = StaticWikiProcess.Kill(wiki.Root, options, length * random.NextDouble() * 1.5);
            var left = Contents(wiki);
            var isBegun = Directory
                .EnumerateFiles(Path.Combine(wiki.Root, ".staticwiki"), "journal", SearchOption.AllDirectories)
                .Any();
            Assert.True(isBegun || Same(left, old) || Same(left, current), $"kill {kill} left half of a site");
            _ =
                hadEnded ? late++
                : isBegun ? finished++
                : untouched++;
            var next = wiki.Build();
            Assert.True(next.ExitCode == 0, $"after kill {kill}: {next.Output}{next.Error}");
            Assert.True(Same(Contents(wiki), current), $"the build after kill {kill} made something else");
        }
        // Else the moments were ill chosen.
        Assert.True(untouched > Kills / 10, $"{untouched} before, {finished} within, {late} after");
    }

    /// <summary>What a build from nothing makes.</summary>
    private static SortedDictionary<string, string> SiteOf(int version)
    {
        using var wiki = new WikiCopy();
        Write(wiki, version);
        Assert.Equal(0, wiki.Build().ExitCode);
        return Contents(wiki);
    }

    /// <summary>Two versions in turn: other texts, another topic, and one that is gone.</summary>
    private static void Write(WikiCopy wiki, int version)
    {
        var isOdd = version % 2 == 1;
        wiki.Write("content/topics/tender.md", $"# Tender\n\nIt carries {(isOdd ? "water" : "coal")}.\n");
        var (there, gone) = isOdd ? ("odd", "even") : ("even", "odd");
        wiki.Write($"content/topics/{there}.md", $"# {there}\n\nBehind the [[Tender]].\n");
        File.Delete(Path.Combine(wiki.Root, $"content/topics/{gone}.md"));
    }

    private static SortedDictionary<string, string> Contents(WikiCopy wiki)
    {
        var contents = WikiCopy.Contents(wiki.Output);
        foreach (
            var name in contents.Keys.Where(name => name.StartsWith(".staging-", StringComparison.Ordinal)).ToList()
        )
            contents.Remove(name);
        return contents;
    }

    private static bool Same(SortedDictionary<string, string> one, SortedDictionary<string, string> other) =>
        one.SequenceEqual(other);

    /// <summary>How long a build of the wiki takes, in milliseconds.</summary>
    private static double Measure(WikiCopy wiki)
    {
        Assert.Equal(0, wiki.Build().ExitCode);
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, wiki.Build("--no-cache").ExitCode);
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>Keeps one processor busy in bursts, so that builds are interrupted at other places each time.</summary>
    private sealed class Load : IDisposable
    {
        private readonly CancellationTokenSource _end = new();
        private readonly Thread _thread;

        public Load()
        {
            _thread = new Thread(() =>
            {
                while (!_end.IsCancellationRequested)
                {
                    Thread.SpinWait(2_000_000);
                    Thread.Sleep(3);
                }
            });
            _thread.Start();
        }

        public void Dispose()
        {
            _end.Cancel();
            _thread.Join();
            _end.Dispose();
        }
    }
}
