namespace StaticWiki.Tests.EndToEnd;

/// <summary>What the command's exit codes mean, and that the built site is found good by its own check.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("/", "https://example.org/")]
    [InlineData("/repo/", "https://example.org/repo/")]
    public void The_built_site_passes_its_own_check(string basePath, string baseUrl)
    {
        using var wiki = new WikiCopy();
        Assert.Equal(0, wiki.Build("--base-url", baseUrl).ExitCode);
        var check = StaticWikiProcess.Run(wiki.Root, ["check", "output", "--base-path", basePath, "--strict"]);
        Assert.Equal(0, check.ExitCode);
        Assert.StartsWith("0 errors, 0 warnings\n", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_for_temporary_files_that_is_not_there_is_told_by_the_variable_that_names_it()
    {
        using var wiki = new WikiCopy();
        var nowhere = Path.Combine(wiki.Root, "nowhere");
        var result = StaticWikiProcess.Run(
            wiki.Root,
            ["serve", "--port", "0"],
            ("TMPDIR", nowhere),
            ("TMP", nowhere),
            ("TEMP", nowhere)
        );
        Assert.Equal(3, result.ExitCode);
        Assert.Contains($"nothing can be kept in '{nowhere}", result.Error, StringComparison.Ordinal);
        Assert.Contains("let the environment variable TMP", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build", "--no-such-option")]
    [InlineData("build", "--jobs", "0")]
    [InlineData("build", "--base-url", "nowhere")]
    [InlineData("build", "--root", "no/such/folder")]
    [InlineData("build", "--content", "no/such/folder")]
    [InlineData("build", "--templates", "no/such/folder")]
    [InlineData("build", "--format", "loud")]
    [InlineData("build", "--output", "content")]
    [InlineData("build", "--output", "templates/site")]
    [InlineData("build", "--output", ".")]
    [InlineData("check")]
    [InlineData("check", "no/such/folder")]
    [InlineData("no-such-command")]
    public void Wrong_use_is_2_and_says_what_is_wrong(params string[] arguments)
    {
        using var wiki = new WikiCopy();
        var result = StaticWikiProcess.Run(wiki.Root, arguments);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("staticwiki: ", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(wiki.Output));
    }

    [Fact]
    public void Checking_a_folder_without_a_page_is_an_error()
    {
        using var wiki = new WikiCopy();
        var result = StaticWikiProcess.Run(wiki.Root, ["check", "content"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("the folder holds no HTML file", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failing_disk_is_3()
    {
        using var wiki = new WikiCopy();
        wiki.Write("file", "in the way");
        var result = wiki.Build("--output", "file/output");
        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("staticwiki: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_no_build_made_are_not_overwritten()
    {
        using var wiki = new WikiCopy();
        wiki.Write("output/index.html", "mine");
        var result = wiki.Build();
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("SW6001", result.Output, StringComparison.Ordinal);
        Assert.Equal("mine", wiki.Read("output/index.html"));
    }

    [Fact]
    public void A_site_inside_its_content_does_not_swallow_itself()
    {
        using var wiki = new WikiCopy();
        string[] options = ["--content", ".", "--output", "./site/"];
        wiki.Build(options);
        wiki.Build(options);
        Assert.False(Directory.Exists(Path.Combine(wiki.Root, "site", "site")));
    }

    [Fact]
    public void An_output_folder_may_be_the_root()
    {
        using var wiki = new WikiCopy();
        Directory.CreateDirectory(Path.Combine(wiki.Root, "site"));
        string[] options =
        [
            "--root",
            "site",
            "--content",
            "../content",
            "--templates",
            "../templates",
            "--output",
            ".",
        ];
        Assert.Equal(0, wiki.Build(options).ExitCode);
        Assert.Equal(0, wiki.Build(options).ExitCode);
        Assert.True(File.Exists(Path.Combine(wiki.Root, "site", "index.html")));
    }

    [Fact]
    public async Task Builds_at_the_same_time_wait_for_each_other()
    {
        using var wiki = new WikiCopy();
        var builds = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => wiki.Build())));
        Assert.All(builds, build => Assert.True(build.ExitCode == 0, build.Output + build.Error));
        Assert.Contains("0 files written, 0 removed", wiki.Build().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_one_object_with_files_relative_to_the_root()
    {
        using var wiki = new WikiCopy();
        wiki.Write("content/topics/extra.md", "[[Nowhere at all]]\n");
        var result = wiki.Build("--format", "json");
        Assert.Equal(1, result.ExitCode);
        using var json = System.Text.Json.JsonDocument.Parse(result.Output);
        var error = Assert.Single(
            json.RootElement.GetProperty("diagnostics").EnumerateArray(),
            diagnostic => diagnostic.GetProperty("severity").GetString() == "error"
        );
        Assert.Equal("SW3001", error.GetProperty("code").GetString());
        Assert.Equal("content/topics/extra.md", error.GetProperty("file").GetString());
        Assert.Equal(1, error.GetProperty("line").GetInt32());
        Assert.Equal(3, error.GetProperty("column").GetInt32());
        Assert.Equal("Nowhere at all", error.GetProperty("target").GetString());
    }

    [Fact]
    public void A_wiki_without_templates_of_its_own_gets_the_built_in_theme()
    {
        using var wiki = new WikiCopy();
        Directory.Delete(Path.Combine(wiki.Root, "templates"), recursive: true);
        Assert.Equal(0, wiki.Build("--output", "built-in").ExitCode);
        using var own = new WikiCopy();
        Assert.Equal(0, own.Build("--output", "built-in").ExitCode);
        Assert.Equal(
            WikiCopy.Contents(Path.Combine(own.Root, "built-in")),
            WikiCopy.Contents(Path.Combine(wiki.Root, "built-in"))
        );
    }
}
