using System.Diagnostics;
using System.Globalization;
using System.Text;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Loading;
using StaticWiki.Tests.Caching;
using StaticWiki.Tests.EndToEnd;

namespace StaticWiki.Tests.Trust;

/// <summary>What a machine may do to a build besides dying.</summary>
public sealed class TroubledBuildTests
{
    private static readonly WikiFolders Folders = WikiFolders.Below("");
    private static readonly BuildOptions Options = new() { Jobs = 1 };

    [Fact]
    public void Of_several_builds_at_once_each_ends_well_and_the_site_is_whole()
    {
        using var wiki = new WikiCopy();
        Assert.Equal(0, wiki.Build().ExitCode);
        var expected = WikiCopy.Contents(wiki.Output);
        Directory.Delete(wiki.Output, recursive: true);
        var builds = Enumerable
            .Range(0, 4)
            .Select(i => i % 2 == 0 ? new[] { "build" } : ["build", "--no-cache"])
            .Select(arguments => StaticWikiProcess.Start(wiki.Root, arguments))
            .ToList();
        foreach (var build in builds)
        {
            var output = build.StandardOutput.ReadToEnd();
            build.WaitForExit();
            Assert.True(build.ExitCode == 0, output + build.StandardError.ReadToEnd());
            build.Dispose();
        }
        Assert.Equal(expected, WikiCopy.Contents(wiki.Output));
    }

    [Fact]
    public void An_interrupt_ends_a_build_and_the_next_one_is_as_ever()
    {
        if (OperatingSystem.IsWindows())
            return; // A process there cannot send the signal to another one.
        using var wiki = new WikiCopy();
        for (var i = 0; i < 300; i++)
            wiki.Write($"content/topics/further-{i}.md", $"# Further {i}\n\nSee [[Engine]].\n");
        using var build = StaticWikiProcess.Start(wiki.Root, "build");
        Thread.Sleep(100);
        using var kill = Process.Start("kill", ["-INT", build.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        build.WaitForExit();
        Assert.DoesNotContain("   at ", build.StandardError.ReadToEnd(), StringComparison.Ordinal);
        Assert.Equal(0, wiki.Build().ExitCode);
        using var other = new WikiCopy();
        for (var i = 0; i < 300; i++)
            other.Write($"content/topics/further-{i}.md", $"# Further {i}\n\nSee [[Engine]].\n");
        Assert.Equal(0, other.Build().ExitCode);
        Assert.Equal(WikiCopy.Contents(other.Output), WikiCopy.Contents(wiki.Output));
    }

    [Fact]
    public void A_full_disk_is_told_of_and_leaves_the_old_site()
    {
        using var disk = SmallDisk.TryMount(megabytes: 2);
        // Only who may mount disks can have a small one; on others FailingDiskTests do the same without.
        if (disk is null)
            return;
        using var wiki = new WikiCopy();
        string[] build = ["build", "--output", Path.Combine(disk.Path, "site")];
        Assert.Equal(0, StaticWikiProcess.Run(wiki.Root, build).ExitCode);
        var before = WikiCopy.Contents(Path.Combine(disk.Path, "site"));
        for (var i = 0; i < 60; i++)
            wiki.Write($"content/topics/long-{i}.md", $"# Long {i}\n\n{new string('x', 60_000)}\n");
        var full = StaticWikiProcess.Run(wiki.Root, build);
        Assert.Equal(3, full.ExitCode);
        Assert.Contains("space", full.Error, StringComparison.OrdinalIgnoreCase);
        var left = WikiCopy.Contents(Path.Combine(disk.Path, "site"));
        Assert.All(before, file => Assert.Equal(file.Value, left[file.Key]));
        for (var i = 0; i < 60; i++)
            File.Delete(Path.Combine(wiki.Root, $"content/topics/long-{i}.md"));
        Assert.Equal(0, StaticWikiProcess.Run(wiki.Root, build).ExitCode);
        Assert.Equal(before, WikiCopy.Contents(Path.Combine(disk.Path, "site")));
    }

    [Theory]
    [InlineData("content/there.md")]
    [InlineData("content/site.yaml")]
    [InlineData("content/places.yaml")]
    [InlineData("content/picture.svg")]
    [InlineData("content/sources/paper.fingerprint")]
    [InlineData("content/sources/.text/paper.txt")]
    public void A_file_that_vanishes_or_may_not_be_read_is_told_of_at_its_place(string path)
    {
        var files = WikiOf(
            ("content/index.md", "# Home\n\n![A line](picture.svg) [there](there.md) \"said\" [@paper]\n"),
            ("content/there.md", "# There\n"),
            ("content/site.yaml", "title: Wiki\n"),
            ("content/places.yaml", "Here: {lat: 1, lon: 2}\n"),
            ("content/picture.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>"),
            ("content/sources/paper.md", "---\ntitle: Paper\n---\n"),
            ("content/sources/paper.fingerprint", "nothing"),
            ("content/sources/.text/paper.txt", "It was said.")
        );
        var result = Wiki.Build(new Vanishing(files, path), Folders, Options);
        var found = Assert.Single(result.Diagnostics, found => found.Rule == LoadingRules.UnreadableFile);
        Assert.Equal(path, found.Place?.File);
        Assert.False(result.IsPublished);
    }

    [Fact]
    public void A_file_that_changes_during_the_build_is_made_anew_by_the_next()
    {
        var files = WikiOf(("content/index.md", "# Home\n\nOld.\n"));
        var changing = new Changing(files, "content/index.md", "# Home\n\nNew.\n");
        Assert.True(Wiki.Build(changing, Folders, Options).IsPublished);
        Assert.Contains("Old.", Text(files, "output/index.html"), StringComparison.Ordinal);
        Assert.True(Wiki.Build(files, Folders, Options).IsPublished);
        Assert.Contains("New.", Text(files, "output/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clock_that_is_set_back_hides_no_change()
    {
        using var wiki = new WikiCopy();
        Assert.Equal(0, wiki.Build().ExitCode);
        wiki.Write("content/topics/engine.md", wiki.Read("content/topics/engine.md") + "\nWhat is new.\n");
        File.SetLastWriteTimeUtc(Path.Combine(wiki.Root, "content/topics/engine.md"), new DateTime(2001, 1, 1));
        Assert.Equal(0, wiki.Build().ExitCode);
        Assert.Contains("What is new.", wiki.Read("output/topics/engine/index.html"), StringComparison.Ordinal);
        // And one whose time has not come yet.
        wiki.Write("content/topics/engine.md", wiki.Read("content/topics/engine.md") + "\nWhat is newer.\n");
        File.SetLastWriteTimeUtc(Path.Combine(wiki.Root, "content/topics/engine.md"), new DateTime(2101, 1, 1));
        Assert.Equal(0, wiki.Build().ExitCode);
        Assert.Contains("What is newer.", wiki.Read("output/topics/engine/index.html"), StringComparison.Ordinal);
        Assert.Equal(0, wiki.Build().ExitCode);
    }

    [Fact]
    public void Ten_thousand_files_may_lie_in_one_folder()
    {
        var files = WikiOf(("content/index.md", "# Home\n"));
        for (var i = 0; i < 10_000; i++)
            files.Write(
                $"content/topics/number-{i}.md",
                Encoding.UTF8.GetBytes($"See [[number-{(i + 1) % 10_000}]].\n")
            );
        var result = Wiki.Build(files, Folders, Options with { Jobs = 2 });
        Assert.True(result.IsPublished);
        Assert.True(files.Files.ContainsKey("output/topics/number-9999/index.html"));
    }

    [Fact]
    public void Long_and_odd_names_become_pages_or_are_told_of()
    {
        string[] names =
        [
            new('n', 250),
            "a b  c",
            "100% & more #1? [x]",
            "'quoted' \"twice\"",
            "김정일",
            "e\u0301clair",
            "ﬁn",
            "...dots",
            "-dash",
            "tab\there",
            "new\nline",
            "🚂",
            "$(rm -rf)",
            "{{ title }}",
            "<b>",
        ];
        var files = WikiOf(("content/index.md", "# Home\n"));
        foreach (var name in names)
            files.Write($"content/topics/{name}.md", "Text.\n"u8);
        var result = Wiki.Build(files, Folders, Options);
        foreach (var name in names)
        {
            var path = $"content/topics/{name}.md";
            var isPage = files.Files.Keys.Any(file => file.StartsWith("output/topics/", StringComparison.Ordinal));
            var isTold = result.Diagnostics.Any(found => found.Place?.File == path);
            Assert.True(isTold || isPage, name);
        }
        Assert.DoesNotContain(
            files.Files.Keys,
            path =>
                path.StartsWith("output/", StringComparison.Ordinal) && path.Contains("..", StringComparison.Ordinal)
        );
    }

    private static string Text(MemoryFileSystem files, string path) => Encoding.UTF8.GetString(files.Read(path));

    private static MemoryFileSystem WikiOf(params (string Path, string Text)[] content)
    {
        var files = new MemoryFileSystem();
        foreach (var (path, text) in content)
            files.Write(path, Encoding.UTF8.GetBytes(text));
        return files;
    }

    /// <summary>A disk from which a file is gone when it is read.</summary>
    private sealed class Vanishing(IFileSystem inner, string file) : WrappedFileSystem(inner)
    {
        public override byte[] Read(string path) =>
            path == file ? throw new FileNotFoundException("Could not find file", path) : base.Read(path);
    }

    /// <summary>A disk on which a file is written right after it was read.</summary>
    private sealed class Changing(MemoryFileSystem inner, string file, string text) : WrappedFileSystem(inner)
    {
        public override byte[] Read(string path)
        {
            var bytes = base.Read(path);
            if (path == file)
                Write(path, Encoding.UTF8.GetBytes(text));
            return bytes;
        }
    }
}
