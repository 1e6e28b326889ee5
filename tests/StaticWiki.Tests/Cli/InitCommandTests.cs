using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using StaticWiki.Tests.Trust;

namespace StaticWiki.Tests.Cli;

public sealed class InitCommandTests
{
    [Fact]
    public void A_new_wiki_builds_without_a_finding_and_has_nothing_left_to_do()
    {
        var command = new CommandLine();
        Assert.Equal(0, command.Run("init"));
        Assert.Equal(0, command.Run("build", "--strict", "--base-url", "https://example.org/"));
        Assert.StartsWith("0 errors, 0 warnings\n", command.Output, StringComparison.Ordinal);
        Assert.Equal(0, command.Run("check", "output", "--strict"));
        Assert.StartsWith("0 errors, 0 warnings\n", command.Output, StringComparison.Ordinal);
        Assert.Equal(0, command.Run("report"));
        var counts = command.Output.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).ToList();
        Assert.True(counts.Count > 5, command.Output);
        Assert.All(counts, line => Assert.StartsWith("  0  ", line, StringComparison.Ordinal));
        Assert.Contains("100% of paragraphs and facts cite a source", command.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_of_a_quotation_is_checked_as_the_guide_says()
    {
        var command = new CommandLine();
        Assert.Equal(0, command.Run("init"));
        const string id = "2019-bipm-si-brochure";
        const string words = "a fraction of the mean solar day";
        var guide = Read(command, "CONTRIBUTING.md").ReplaceLineEndings("\n");
        var section = guide[guide.IndexOf("\n## A quotation\n", StringComparison.Ordinal)..];
        var example = section
            .Split("```markdown\n")[1]
            .Split("```")[0]
            .Replace("id-of-the-source", id, StringComparison.Ordinal);
        Assert.Contains(words, example, StringComparison.Ordinal);
        Write(
            command,
            "article.txt",
            $"A heading\n\nFor a long time the second was {words} and of nothing else. It was found that the rotation of the Earth is not even and could not be taken as a standard. So the second rests on an atom today.\n"
        );
        Assert.Equal(0, command.Run("import", "article.txt", "--fingerprint-of", id));
        Write(command, "content/topics/day.md", $"---\ntitle: Day\nkind: unit\n---\n{example}");
        command.Run("build");
        Assert.DoesNotContain("SW71", command.Output, StringComparison.Ordinal);
        var other = example.Replace("mean solar", "long solar", StringComparison.Ordinal);
        Write(command, "content/topics/day.md", $"---\ntitle: Day\nkind: unit\n---\n{other}");
        command.Run("build");
        Assert.Contains("SW7101", command.Output, StringComparison.Ordinal);
    }

    /// <summary>A theme of its own would stay as it is when the tool grows.</summary>
    [Fact]
    public void The_theme_stays_in_the_tool()
    {
        var command = new CommandLine();
        Assert.Equal(0, command.Run("init"));
        Assert.DoesNotContain(command.Files.Files.Keys, path => path.EndsWith(".html", StringComparison.Ordinal));
    }

    [Fact]
    public void It_pins_the_version_of_the_tool_that_made_it()
    {
        var properties = XDocument.Load(Path.Combine(RepositoryFolder.Root, "Directory.Build.props"));
        var version = properties.Descendants("Version").Single().Value;
        var command = new CommandLine();
        Assert.Equal(0, command.Run("init"));
        using var manifest = JsonDocument.Parse(Read(command, ".config/dotnet-tools.json"));
        Assert.Equal(
            version,
            manifest.RootElement.GetProperty("tools").GetProperty("staticwiki.cli").GetProperty("version").GetString()
        );
        Assert.All(
            command.Files.Files,
            file => Assert.DoesNotContain("__", Encoding.UTF8.GetString(file.Value), StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Bridges & \"rails\": <b>a wiki</b>")]
    [InlineData("- [x] *No*, #5 \\ 'yes'")]
    [InlineData("北京 __VERSION__")]
    public void Any_title_is_shown_as_it_is(string title)
    {
        var command = new CommandLine();
        Assert.Equal(0, command.Run("init", "--title", title));
        Assert.Equal(0, command.Run("build"));
        Assert.Contains(
            $"<h1>{System.Net.WebUtility.HtmlEncode(title).Replace("&#39;", "'", StringComparison.Ordinal)}</h1>",
            Read(command, "output/index.html").Replace("&#39;", "'", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("two\nlines")]
    public void A_title_is_one_line_of_text(string title)
    {
        var command = new CommandLine();
        Assert.Equal(2, command.Run("init", "--title", title));
        Assert.Contains("--title", command.Error, StringComparison.Ordinal);
        Assert.Empty(command.Files.Files);
    }

    [Fact]
    public void A_wiki_is_not_made_twice()
    {
        var command = new CommandLine();
        Assert.Equal(0, command.Run("init", "my wiki"));
        var before = command.Files.Files.ToDictionary();
        Assert.Equal(2, command.Run("init", "my wiki", "--title", "Another"));
        Assert.Contains("\n  my wiki/.github/workflows/pages.yml\n", command.Error, StringComparison.Ordinal);
        Assert.Contains("\n  my wiki/content/\n", command.Error, StringComparison.Ordinal);
        Assert.Equal(before, command.Files.Files);
    }

    [Theory]
    [InlineData("wiki-2/über.d", "wiki-2/über.d")]
    [InlineData("my wiki", "'my wiki'")]
    [InlineData("a\"b", "'a\"b'")]
    [InlineData("it's $HOME", @"'it'\''s $HOME'")]
    [InlineData(@"a\b", @"'a\b'")]
    [InlineData("./-x", "./-x")]
    public void The_way_into_the_folder_is_written_as_the_shell_reads_it(string folder, string quoted)
    {
        if (OperatingSystem.IsWindows())
            return;
        var command = new CommandLine();
        Assert.Equal(0, command.Run("init", folder));
        Assert.Contains($"\n  cd {quoted}\n", command.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".gitignore", ".gitignore")]
    [InlineData("Contributing.md", "Contributing.md")]
    [InlineData(".github/workflows/PAGES.yml", ".github/workflows/PAGES.yml")]
    [InlineData(".config", ".config")]
    [InlineData("content/a.md", "content/")]
    [InlineData("templates/layout.html", "templates/")]
    [InlineData("output/index.html", "output/")]
    [InlineData("output", "output")]
    public void A_used_folder_is_refused_as_a_whole_and_what_is_there_is_named(string there, string named)
    {
        var command = new CommandLine((there, "mine"));
        Assert.Equal(2, command.Run("init"));
        Assert.Equal(
            $"staticwiki: nothing is written, since this is there already:\n  {named}\nname a new folder, or move these away\n",
            command.Error.ReplaceLineEndings("\n")
        );
        Assert.Single(command.Files.Files);
    }

    [Theory]
    [InlineData(".git/HEAD", null)]
    [InlineData("LICENSE", null)]
    [InlineData(".github/CODEOWNERS", null)]
    [InlineData("readme.rst", "readme.rst was there, and is kept")]
    [InlineData("README", "README was there, and is kept")]
    [InlineData("README.md", "README.md was there, and is kept")]
    public void What_a_new_repository_has_is_no_obstacle_and_stays(string there, string? told)
    {
        var command = new CommandLine((there, "mine"));
        Assert.Equal(0, command.Run("init"));
        Assert.Equal("mine", Read(command, there));
        Assert.Contains(told ?? "files.", command.Output, StringComparison.Ordinal);
        Assert.Equal(
            told is null,
            command.Files.Files.ContainsKey($"{CommandLine.Root}/README.md") && there != "README.md"
        );
        Assert.Equal(0, command.Run("build"));
    }

    [Fact]
    public void A_folder_within_a_repository_is_told_that_its_workflows_will_not_run()
    {
        var command = new CommandLine((".git/HEAD", ""));
        Assert.Equal(0, command.Run("init", "docs"));
        Assert.Contains(
            $"at the root of a repository only, which is {CommandLine.Root}.",
            command.Output,
            StringComparison.Ordinal
        );
        var atRoot = new CommandLine((".git/HEAD", ""));
        Assert.Equal(0, atRoot.Run("init"));
        Assert.DoesNotContain("at the root of a repository", atRoot.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disk_that_fails_leaves_no_half_of_a_wiki()
    {
        var command = new CommandLine();
        var disk = new FailingDisk(command.Files, DiskOperations.Writes, fails: 7, staysBroken: false);
        Assert.Equal(3, command.RunOn(disk, "init"));
        Assert.True(disk.HasFailed);
        Assert.Empty(command.Files.Files);
        Assert.Equal(0, command.Run("init"));
    }

    private static void Write(CommandLine command, string path, string text) =>
        command.Files.Write($"{CommandLine.Root}/{path}", Encoding.UTF8.GetBytes(text));

    private static string Read(CommandLine command, string path) =>
        Encoding.UTF8.GetString(command.Files.Read($"{CommandLine.Root}/{path}"));
}
