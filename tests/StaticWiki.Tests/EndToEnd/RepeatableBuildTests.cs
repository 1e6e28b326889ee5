namespace StaticWiki.Tests.EndToEnd;

/// <summary>The same content gives the same bytes, whoever builds it, where and how.</summary>
public sealed class RepeatableBuildTests
{
    [Fact]
    public void Building_again_touches_nothing()
    {
        using var wiki = new WikiCopy();
        Assert.Equal(0, wiki.Build().ExitCode);
        var before = WikiCopy.Snapshot(wiki.Output);
        var again = wiki.Build();
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("0 files written, 0 removed", again.Output, StringComparison.Ordinal);
        Assert.Equal(before, WikiCopy.Snapshot(wiki.Output));
    }

    [Theory]
    [InlineData("1", "en_US.UTF-8", "UTC")]
    [InlineData("8", "en_US.UTF-8", "UTC")]
    [InlineData("8", "tr_TR.UTF-8", "Asia/Seoul")]
    [InlineData("2", "ar_SA.UTF-8", "America/St_Johns")]
    public void Jobs_folder_culture_and_time_zone_make_no_difference(string jobs, string language, string timeZone)
    {
        string[] options = ["--base-url", "https://example.org/wiki/"];
        using var one = new WikiCopy();
        Assert.Equal(0, one.Build(options).ExitCode);
        using var other = new WikiCopy();
        var result = StaticWikiProcess.Run(
            other.Root,
            ["build", .. options, "--jobs", jobs],
            ("LANG", language),
            ("LC_ALL", language),
            ("TZ", timeZone)
        );
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(WikiCopy.Contents(one.Output), WikiCopy.Contents(other.Output));
    }

    [Fact]
    public void Times_of_files_and_the_cache_make_no_difference()
    {
        using var one = new WikiCopy();
        Assert.Equal(0, one.Build().ExitCode);
        using var other = new WikiCopy();
        // Half of it comes from the cache, half does not; and no time is what it was.
        other.Write("content/topics/engine.md", one.Read("content/topics/engine.md") + "\nAnother text.\n");
        Assert.Equal(0, other.Build().ExitCode);
        other.Write("content/topics/engine.md", one.Read("content/topics/engine.md"));
        foreach (
            var file in Directory
                .EnumerateFiles(other.Root, "*", SearchOption.AllDirectories)
                .Where(path => !path.Contains(".staticwiki"))
        )
            File.SetLastWriteTimeUtc(file, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        Assert.Equal(0, other.Build().ExitCode);
        Assert.Equal(WikiCopy.Contents(one.Output), WikiCopy.Contents(other.Output));
        Directory.Delete(Path.Combine(other.Root, "output"), recursive: true);
        Assert.Equal(0, other.Build("--no-cache").ExitCode);
        Assert.Equal(WikiCopy.Contents(one.Output), WikiCopy.Contents(other.Output));
    }

    [Fact]
    public void Two_clones_give_the_same_site()
    {
        using var wiki = new WikiCopy();
        var git = GitFolder.Init(wiki.Root);
        git.Commit();
        wiki.Write("content/topics/engine.md", wiki.Read("content/topics/engine.md") + "\nAnother text.\n");
        git.Commit("Ben Helper", "ben@example.org");
        var clones = Directory.CreateTempSubdirectory("staticwiki-");
        try
        {
            foreach (var clone in new[] { "one", "a deeper/other" })
            {
                git.Run("clone", "--quiet", wiki.Root, Path.Combine(clones.FullName, clone));
                var result = StaticWikiProcess.Run(Path.Combine(clones.FullName, clone), ["build"]);
                Assert.True(result.ExitCode == 0, result.Output);
            }
            var site = WikiCopy.Contents(Path.Combine(clones.FullName, "one", "output"));
            Assert.Equal(site, WikiCopy.Contents(Path.Combine(clones.FullName, "a deeper/other", "output")));
            Assert.NotEmpty(site);
        }
        finally
        {
            foreach (var file in clones.EnumerateFiles("*", SearchOption.AllDirectories))
                file.Attributes = FileAttributes.Normal;
            clones.Delete(recursive: true);
        }
    }

    /// <summary>Normalization is a part of ICU that a native program may have been built without.</summary>
    [Fact]
    public void A_name_in_decomposed_form_is_the_composed_one()
    {
        using var wiki = new WikiCopy();
        wiki.Write("content/topics/cafe\u0301.md", "It is at [[Caf\u00E9]], and so [here](caf\u00E9.md).\n");
        wiki.Write("content/topics/other.md", "See [[cafe\u0301]], [[CAF\u00C9]] and [it](cafe\u0301.md).\n");
        var result = wiki.Build();
        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Contains("topics/caf\u00E9/index.html", WikiCopy.Contents(wiki.Output).Keys);
    }

    [Fact]
    public void Line_ends_of_a_checkout_make_no_difference_to_the_pages()
    {
        using var one = new WikiCopy();
        Assert.Equal(0, one.Build().ExitCode);
        using var other = new WikiCopy();
        foreach (
            var file in Directory.EnumerateFiles(
                Path.Combine(other.Root, "content"),
                "*.md",
                SearchOption.AllDirectories
            )
        )
            File.WriteAllText(file, File.ReadAllText(file).ReplaceLineEndings("\r\n"));
        Assert.Equal(0, other.Build().ExitCode);
        Assert.Equal(WikiCopy.Contents(one.Output), WikiCopy.Contents(other.Output));
    }
}
