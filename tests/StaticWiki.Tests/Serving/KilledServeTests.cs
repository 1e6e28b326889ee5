using System.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Sessions;
using StaticWiki.Tests.EndToEnd;

namespace StaticWiki.Tests.Serving;

/// <summary>What a killed <c>serve</c> has left is removed by the next one, and by no other hand.</summary>
public sealed class KilledServeTests : IDisposable
{
    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("staticwiki-killed-");
    private readonly WikiCopy _wiki = new();

    public void Dispose()
    {
        _wiki.Dispose();
        _temporary.Delete(recursive: true);
    }

    [Fact]
    public void The_next_serve_removes_what_a_killed_one_has_left_and_not_what_another_uses()
    {
        var mine = _temporary.CreateSubdirectory(SessionFolder.Prefix + "mine");
        File.WriteAllText(Path.Combine(mine.FullName, "store"), "not a session's, since it has no lock");
        using var killed = Serve();
        var left = Assert.Single(Sessions());
        killed.Kill();
        killed.WaitForExit();
        Assert.True(File.Exists(Path.Combine(left, "store")));

        using var other = Serve();
        Assert.DoesNotContain(left, Sessions());
        var used = Assert.Single(Sessions());
        using var third = Serve();
        Assert.Contains(used, Sessions());
        Assert.True(File.Exists(Path.Combine(used, "store")));
        Assert.True(File.Exists(Path.Combine(mine.FullName, "store")));
        Kill(other, third);
    }

    [Fact]
    public void A_session_that_ends_leaves_nothing()
    {
        var files = new PhysicalFileSystem();
        string Make() => _temporary.CreateSubdirectory(SessionFolder.Prefix + "a").FullName.Replace('\\', '/');
        using (var folder = SessionFolder.Take(files, Make))
            Assert.True(Directory.Exists(folder.Path));
        Assert.Empty(_temporary.EnumerateFileSystemInfos());
    }

    private List<string> Sessions() =>
        [
            .. _temporary
                .EnumerateDirectories(SessionFolder.Prefix + "*")
                .Where(folder => folder.Name != SessionFolder.Prefix + "mine")
                .Select(folder => folder.FullName),
        ];

    /// <summary>Starts to serve the wiki, and waits until it is shown.</summary>
    private Process Serve()
    {
        var start = StaticWikiProcess.StartOf(_wiki.Root, ["serve", "--port", "0"]);
        foreach (var name in new[] { "TMPDIR", "TMP", "TEMP" })
            start.Environment[name] = _temporary.FullName;
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        for (string? line; (line = process.StandardOutput.ReadLine()) is not null; )
        {
            if (line.StartsWith("http://localhost:", StringComparison.Ordinal))
                return process;
        }
        throw new InvalidOperationException("the command has ended before it served anything");
    }

    private static void Kill(params Process[] processes)
    {
        foreach (var process in processes)
        {
            process.Kill();
            process.WaitForExit();
        }
    }
}
