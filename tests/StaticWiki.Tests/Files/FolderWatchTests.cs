using StaticWiki.Cli.Serving;
using StaticWiki.Files;

namespace StaticWiki.Tests.Files;

/// <summary>Whether the real disk tells of what is done to it.</summary>
public sealed class FolderWatchTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("staticwiki-watch-");
    private readonly Changes _changes = new();
    private readonly List<IDisposable> _watches = [];

    private string Content => Path.Combine(_folder.FullName, "content");

    public void Dispose()
    {
        foreach (var watch in _watches)
            watch.Dispose();
        _changes.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_file_that_is_written_is_told_of()
    {
        Begin();
        File.WriteAllText(Path.Combine(Content, "page.md"), "new");
        Assert.Contains(Path.Combine(Content, "page.md"), await Next());
    }

    [Fact]
    public async Task A_file_that_is_put_in_place_by_a_rename_is_told_of()
    {
        Begin();
        File.WriteAllText(Path.Combine(_folder.FullName, "elsewhere"), "new");
        File.Move(Path.Combine(_folder.FullName, "elsewhere"), Path.Combine(Content, "page.md"), overwrite: true);
        Assert.Contains(Path.Combine(Content, "page.md"), await Next());
    }

    [Fact]
    public async Task A_file_in_a_folder_that_is_just_made_is_told_of_at_the_latest_with_it()
    {
        Begin();
        Directory.CreateDirectory(Path.Combine(Content, "a", "b"));
        File.WriteAllText(Path.Combine(Content, "a", "b", "page.md"), "new");
        Assert.Contains(await Next(), path => path.StartsWith(Path.Combine(Content, "a"), StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(Content, "a", "b", "page.md"), "newer");
        Assert.Contains(Path.Combine(Content, "a", "b", "page.md"), await Next());
    }

    [Fact]
    public async Task A_folder_that_goes_and_comes_again_is_watched_again()
    {
        Begin();
        for (var i = 0; i < 3; i++)
        {
            Directory.Delete(Content, recursive: true);
            await Next();
            Directory.CreateDirectory(Content);
            await Next();
            File.WriteAllText(Path.Combine(Content, "page.md"), $"new {i}");
            Assert.Contains(Path.Combine(Content, "page.md"), await Next());
        }
    }

    [Fact]
    public async Task A_folder_that_is_renamed_and_back_is_watched_again()
    {
        Begin();
        Directory.Move(Content, Content + ".away");
        await Next();
        Directory.Move(Content + ".away", Content);
        await Next();
        File.WriteAllText(Path.Combine(Content, "page.md"), "new");
        Assert.Contains(Path.Combine(Content, "page.md"), await Next());
    }

    [Fact]
    public async Task A_folder_that_is_not_there_yet_is_watched_when_it_comes()
    {
        Watch(Path.Combine(_folder.FullName, "templates"));
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "templates"));
        await Next();
        File.WriteAllText(Path.Combine(_folder.FullName, "templates", "layout.html"), "new");
        Assert.Contains(Path.Combine(_folder.FullName, "templates", "layout.html"), await Next());
    }

    [Fact]
    public async Task A_burst_is_few_changes()
    {
        Begin();
        for (var i = 0; i < 1000; i++)
            File.WriteAllText(Path.Combine(Content, $"page-{i}.md"), "new");
        var seen = new HashSet<string>();
        var times = 0;
        // Where some are lost, the folder itself is told of.
        while (
            !seen.Contains(Content)
            && !Enumerable.Range(0, 1000).All(i => seen.Contains(Path.Combine(Content, $"page-{i}.md")))
        )
        {
            seen.UnionWith(await Next());
            times++;
        }
        Assert.InRange(times, 1, 100);
    }

    [Fact]
    public async Task A_change_ends_what_waits_for_the_next_one()
    {
        using var next = _changes.UntilNext();
        Assert.False(next.IsCancellationRequested);
        _changes.Add("page.md");
        Assert.True(next.IsCancellationRequested);
        using var again = _changes.UntilNext();
        Assert.True(again.IsCancellationRequested, "it has changed since it was looked at");
        Assert.Equal(["page.md"], await Next());
    }

    private void Begin()
    {
        Directory.CreateDirectory(Content);
        Watch(Content);
    }

    private void Watch(string folder)
    {
        var watch = new PhysicalFileSystem().Watch(folder, _changes.Add, reason => _changes.Add("lost: " + reason));
        _watches.Add(watch!);
    }

    private async Task<List<string>> Next()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await _changes.NextAsync(patience.Token);
    }
}
