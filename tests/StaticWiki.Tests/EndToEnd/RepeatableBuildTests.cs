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
