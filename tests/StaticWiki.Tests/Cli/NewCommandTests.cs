using System.Text;

namespace StaticWiki.Tests.Cli;

public sealed class NewCommandTests
{
    private static readonly (string, string)[] SmallWiki =
    [
        ("content/site.yaml", "title: Trains\nkinds: {train: Train, person: Person}\n"),
        ("content/index.md", "# Home\n"),
        ("content/topics/engine.md", "---\ntitle: Engine\naliases: [Locomotive]\n---\nIt pulls.\n"),
        ("content/sources/paper.md", "---\ntitle: Paper\nurl: https://example.org/paper\n---\nIt says so.\n"),
    ];

    [Fact]
    public void A_topic_is_made_as_a_draft_that_builds()
    {
        var command = new CommandLine(SmallWiki);
        Assert.Equal(
            0,
            command.Run("new", "topic", "The \"Sun\": No. 5, x", "--kind", "train", "--alias", "a, b", "--alias", "Sol")
        );
        Assert.Equal(
            """
            ---
            title: "The \"Sun\": No. 5, x"
            kind: train
            aliases: ["a, b", Sol]
            draft: true # take this line out to publish the page
            ---

            """.ReplaceLineEndings("\n"),
            Read(command, "content/topics/the-sun-no-5-x.md")
        );
        Assert.Equal(0, command.Run("build", "--drafts"));
        Assert.Contains(
            "<title>The &quot;Sun&quot;: No. 5, x",
            Read(command, "output/topics/the-sun-no-5-x/index.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_that_is_there_is_not_overwritten()
    {
        var command = new CommandLine(SmallWiki);
        Assert.Equal(2, command.Run("new", "topic", "engine"));
        Assert.Contains("there is already a file 'content/topics/engine.md'", command.Error, StringComparison.Ordinal);
        Assert.Contains("It pulls.", Read(command, "content/topics/engine.md"), StringComparison.Ordinal);
        Assert.Equal(2, command.Run("new", "source", "--id", "paper"));
        Assert.Contains("It says so.", Read(command, "content/sources/paper.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("locomotive", "--> content/topics/engine.md:3:11\n")]
    [InlineData("Wheel", null)]
    public void A_name_that_another_page_has_is_told_of(string title, string? told)
    {
        var command = new CommandLine(SmallWiki);
        Assert.Equal(0, command.Run("new", "topic", title));
        Assert.Equal(told is not null, command.Output.Contains("warning", StringComparison.Ordinal));
        Assert.Contains(told ?? "", command.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new", "source", "--title", "locomotive", "--> content/topics/engine.md:3:11\n")]
    [InlineData("new", "topic", "--kind", "train", "Paper", "--> content/sources/paper.md:2:8\n")]
    public void Pages_of_all_folders_share_their_names(params string[] line)
    {
        var command = new CommandLine([
            .. SmallWiki,
            ("content/topics/line.md", "---\ntitle: Line\n---\nOn [[Locomotive]] and [[paper]].\n"),
        ]);
        Assert.Equal(0, command.Run("build"));
        var told = line[^1];
        Assert.Equal(0, command.Run(line[..^1]));
        Assert.Contains(told, command.Output, StringComparison.Ordinal);
        Assert.Equal(1, command.Run("build", "--drafts"));
        Assert.Contains("SW3003", command.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("U+0007", "new", "topic", "bell\a")]
    [InlineData("U+001B", "new", "topic", "Bell", "--alias", "a", "--alias", "\u001B[1m")]
    [InlineData("U+007F", "new", "topic", "Bell", "--kind", "\u007F")]
    [InlineData("U+001B", "new", "source", "--title", "a\u001Bb")]
    [InlineData("U+FFFE", "new", "source", "--title", "a", "--publisher", "\uFFFE")]
    [InlineData("U+1FFFF", "new", "source", "--title", "a", "--author", "b", "--author", "\U0001FFFF")]
    [InlineData("U+0001", "import", "content/index.md", "--id", "bell", "--title", "\u0001")]
    public void What_no_file_of_a_wiki_may_hold_is_refused(string named, params string[] line)
    {
        var command = new CommandLine(SmallWiki);
        Assert.Equal(2, command.Run(line));
        Assert.Contains(
            $"a text in a file of the wiki cannot hold the character {named}: leave it out",
            command.Error,
            StringComparison.Ordinal
        );
        Assert.Single(command.Files.List(CommandLine.Root + "/content/topics"));
        Assert.Single(command.Files.List(CommandLine.Root + "/content/sources"));
    }

    [Fact]
    public void A_source_is_made_of_what_is_known_of_it()
    {
        var command = new CommandLine(SmallWiki);
        Assert.Equal(
            0,
            command.Run(
                "new",
                "source",
                "--url",
                "https://example.org/a",
                "--title",
                "Six trains, they say",
                "--publisher",
                "Post",
                "--date",
                "2025-09-03",
                "--author",
                "A. Writer",
                "--language",
                "en"
            )
        );
        Assert.Equal(
            "---\ntitle: Six trains, they say\npublisher: Post\nauthors:\n  - A. Writer\ndate: 2025-09-03\nurl: \"https://example.org/a\"\nlanguage: en\n---\n".Replace(
                "\"",
                "",
                StringComparison.Ordinal
            ),
            Read(command, "content/sources/2025-09-03-post-six-trains-they-say.md")
        );
        Assert.Equal(0, command.Run("new", "source", "--url", "https://example.org/paper", "--title", "Paper again"));
        Assert.Contains("--> content/sources/paper.md:3:6\n", command.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no kind 'trian' (did you mean 'train'?)", "topic", "Sun", "--kind", "trian")]
    [InlineData("no address can be made of '…'", "topic", "…")]
    [InlineData("no file can be called 'con.md': it is the name of a device on Windows", "topic", "Con")]
    [InlineData("no file can be called 'aux.md'", "source", "--id", "aux")]
    [InlineData("no id can be made of what is given", "source")]
    [InlineData("'../x' cannot be the id of a source", "source", "--id", "../x")]
    public void What_cannot_be_made_is_told_and_nothing_is_written(string told, params string[] arguments)
    {
        var command = new CommandLine(SmallWiki);
        var before = command.Files.Files.Count;
        Assert.Equal(2, command.Run(["new", .. arguments]));
        Assert.Contains(told, command.Error, StringComparison.Ordinal);
        Assert.Equal(before, command.Files.Files.Count);
    }

    private static string Read(CommandLine command, string path) =>
        Encoding.UTF8.GetString(command.Files.Read($"{CommandLine.Root}/{path}"));
}
