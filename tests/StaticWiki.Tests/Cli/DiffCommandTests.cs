using System.Text;
using System.Text.Json;
using Markdig;
using StaticWiki.Tests.History;

namespace StaticWiki.Tests.Cli;

/// <summary>What a change does to a wiki, or to a site from any generator.</summary>
public sealed class DiffCommandTests
{
    private static readonly Dictionary<string, string> Before = new()
    {
        ["site.yaml"] = "title: Wiki\nbase_url: https://example.org/\n",
        ["topics/engine.md"] =
            "---\nfacts:\n  - {name: colour, value: green, cite: gazette}\n---\nIt runs on coal [@gazette]. It was built in 1848 [@gazette; @herald]. See [[Shed]].\n\n## Boiler\n\nThe boiler is made of copper and holds enough water for a day [@herald].\n",
        ["topics/shed.md"] =
            "It has a roof and twelve tracks, and three engines stand in it at night [@gazette].\n\n## Tracks\n\nThere are twelve of them.\n",
        ["topics/signal.md"] = "It is red or green, and stands beside the track where the drivers see it.\n",
        ["topics/cabin.md"] = "From it the signals are set, by levers and wires.\n",
        ["sources/gazette.md"] = "---\nurl: https://gazette.example/1\n---\nIt reports on the engine.\n",
        ["sources/herald.md"] = "It reports, too.\n",
    };

    [Fact]
    public void Nothing_has_changed_is_said_in_a_line()
    {
        var command = Changed();
        Assert.Equal(0, command.Run("diff", "--against", "before"));
        Assert.Equal("nothing has changed between 'before' and the wiki as it is\n", command.Output);
        Assert.Equal(0, command.Run("diff", "--against", "before", "--format", "markdown"));
        Assert.Equal("Nothing has changed between 'before' and the wiki as it is.\n", command.Output);
    }

    [Fact]
    public void A_statement_that_lost_its_only_source_is_told_from_one_that_was_taken_out()
    {
        var engine = Before["topics/engine.md"];
        var command = Changed(
            (
                "topics/engine.md",
                engine
                    .Replace("coal [@gazette]", "coal", StringComparison.Ordinal)
                    .Replace(" It was built in 1848 [@gazette; @herald].", "", StringComparison.Ordinal)
            )
        );
        var changes = Json(command);
        var statements = changes.GetProperty("statements");
        Assert.Equal("It runs on coal.", Assert.Single(Texts(statements, "unsourced")));
        Assert.Equal("It was built in 1848.", Assert.Single(Texts(statements, "removed")));
        Assert.Empty(Texts(statements, "lost"));
        Assert.Empty(Texts(statements, "added"));
        Assert.Contains("1 statement stands without a source now", Text(command), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_without_its_source_stands_unsourced()
    {
        var engine = Before["topics/engine.md"];
        var command = Changed(("topics/engine.md", engine.Replace(", cite: gazette}", "}", StringComparison.Ordinal)));
        Assert.Equal(
            "colour: green",
            Assert.Single(Texts(Json(command).GetProperty("statements"), "unsourced")).ToLowerInvariant()
        );
    }

    [Fact]
    public void What_a_statement_cites_less_or_more_is_listed_with_what_it_still_cites()
    {
        var engine = Before["topics/engine.md"];
        var command = Changed(
            (
                "topics/engine.md",
                engine
                    .Replace("[@gazette; @herald]", "[@herald]", StringComparison.Ordinal)
                    // Nearly the same words.
                    .Replace(
                        "holds enough water for a day [@herald]",
                        "holds enough water for two days [@herald; @gazette]",
                        StringComparison.Ordinal
                    )
            ),
            (
                "topics/shed.md",
                Before["topics/shed.md"].Replace("of them.", "of them [@herald].", StringComparison.Ordinal)
            )
        );
        var statements = Json(command).GetProperty("statements");
        var lost = Assert.Single(statements.GetProperty("lost").EnumerateArray());
        Assert.Equal("gazette", lost.GetProperty("lost")[0].GetString());
        Assert.Equal("herald", lost.GetProperty("kept")[0].GetString());
        Assert.Equal(
            ["The boiler is made of copper and holds enough water for two days.", "There are twelve of them."],
            Texts(statements, "gained")
        );
        Assert.Empty(Texts(statements, "removed"));
        Assert.Empty(Texts(statements, "added"));
        Assert.Contains(
            "content/topics/engine.md:5:52  “It was built in 1848.” no longer cites gazette, still cites herald\n",
            Text(command),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_statement_that_moved_to_another_page_has_lost_nothing()
    {
        var engine = Before["topics/engine.md"];
        const string moved = " It was built in 1848 [@gazette; @herald].";
        var command = Changed(
            ("topics/engine.md", engine.Replace(moved, "", StringComparison.Ordinal)),
            ("topics/signal.md", Before["topics/signal.md"] + moved)
        );
        var statements = Json(command).GetProperty("statements");
        Assert.All(statements.EnumerateObject(), list => Assert.Equal(0, list.Value.GetArrayLength()));
    }

    [Fact]
    public void A_page_that_was_renamed_is_followed_and_is_said_to_need_a_redirect()
    {
        var command = Changed(
            ("topics/shed.md", null),
            ("topics/roundhouse.md", Before["topics/shed.md"]),
            (
                "topics/engine.md",
                Before["topics/engine.md"].Replace("[[Shed]]", "[[Roundhouse]]", StringComparison.Ordinal)
            )
        );
        var changes = Json(command);
        var gone = Assert.Single(changes.GetProperty("vanished").EnumerateArray());
        Assert.Equal("/topics/shed/", gone.GetProperty("address").GetString());
        Assert.Equal("/topics/roundhouse/", gone.GetProperty("home").GetString());
        Assert.True(gone.GetProperty("certain").GetBoolean());
        Assert.Empty(changes.GetProperty("added").EnumerateArray());
        Assert.All(
            changes.GetProperty("statements").EnumerateObject(),
            list => Assert.Equal(0, list.Value.GetArrayLength())
        );
        Assert.Empty(changes.GetProperty("linksLost").EnumerateArray());
        Assert.Empty(changes.GetProperty("linksGained").EnumerateArray());
    }

    [Fact]
    public void A_page_that_was_renamed_with_a_redirect_moved()
    {
        var command = Changed(
            ("topics/shed.md", null),
            ("topics/roundhouse.md", "---\nredirect_from: [/topics/shed/]\n---\n" + Before["topics/shed.md"])
        );
        var changes = Json(command);
        Assert.Empty(changes.GetProperty("vanished").EnumerateArray());
        var moved = Assert.Single(changes.GetProperty("renamed").EnumerateArray());
        Assert.Equal("/topics/roundhouse/", moved.GetProperty("to").GetString());
    }

    [Fact]
    public void Pages_sections_links_and_addresses_of_other_sites_are_listed()
    {
        var command = Changed(
            ("topics/signal.md", null),
            ("topics/shed.md", Before["topics/shed.md"].Replace("## Tracks", "## Rails", StringComparison.Ordinal)),
            ("topics/engine.md", Before["topics/engine.md"].Replace(" See [[Shed]].", "", StringComparison.Ordinal)),
            ("topics/points.md", "They are near the [[Shed]]; see [a shop](https://shop.example/?a=1#x).\n"),
            ("sources/gazette.md", "It reports on the engine.\n")
        );
        var changes = Json(command);
        Assert.Equal(["/topics/signal/"], Values(changes, "vanished", "address"));
        Assert.Equal(["/topics/points/"], Values(changes, "added", "address"));
        Assert.Equal(["tracks"], Values(changes, "anchorsLost", "id"));
        Assert.Equal(["rails"], Values(changes, "anchorsGained", "id"));
        Assert.Contains("/topics/shed/", Values(changes, "linksLost", "to"));
        Assert.Equal(["https://shop.example/?a=1"], Values(changes, "externalGained", "url"));
        Assert.Equal(["https://gazette.example/1"], Values(changes, "externalLost", "url"));
        Assert.Equal(12, changes.GetProperty("before").GetProperty("pages").GetInt32());
    }

    [Fact]
    public void An_address_that_is_listed_as_gone_is_no_loss()
    {
        var command = Changed(
            ("topics/signal.md", null),
            ("site.yaml", Before["site.yaml"] + "gone: [/topics/signal/]\n")
        );
        var text = Text(command);
        Assert.DoesNotContain("leads nowhere now", text, StringComparison.Ordinal);
        Assert.Contains("Addresses given up, as site.yaml says (1)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_is_told_before_and_now()
    {
        var command = Changed(
            ("topics/shed.md", Before["topics/shed.md"].Replace(" [@gazette]", "", StringComparison.Ordinal))
        );
        Assert.Contains("/topics/shed/  “shed”: 1 of 2 (50%) → 0 of 2 (0%)\n", Text(command), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wiki_with_faults_is_compared_as_far_as_it_could_be_made()
    {
        var command = Changed(
            ("topics/signal.md", "It is red. See [[Nothing at all]].\n"),
            (
                "topics/engine.md",
                Before["topics/engine.md"].Replace("coal [@gazette]", "coal", StringComparison.Ordinal)
            )
        );
        var text = Text(command);
        Assert.StartsWith(
            "note: the wiki as it is has an error in content/topics/signal.md, and is compared as far as it could be made\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("1 statement stands without a source now", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_templates_are_at_fault_everything_but_finished_pages_is_compared()
    {
        var command = Changed(
            (
                "topics/engine.md",
                Before["topics/engine.md"].Replace("[@gazette; @herald]", "[@herald]", StringComparison.Ordinal)
            )
        );
        command.Files.Write($"{CommandLine.Root}/templates/pages/topic.html", "{{ end"u8);
        var text = Text(command);
        Assert.Contains("for a fault in the templates, so sizes are not compared", text, StringComparison.Ordinal);
        Assert.Contains("1 statement cites less", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Built_sites_of_any_generator_are_compared_by_what_they_show()
    {
        var command = new CommandLine(
            ("old/index.html", "<a href=a/>a</a><a href=b.html>b</a><a href=https://x.example/>x</a>"),
            ("old/a/index.html", "<h2 id=one>1</h2>"),
            ("old/b.html", "text"),
            ("new/index.html", "<a href=a/>a</a><a href=c/>c</a><a href=https://y.example/>y</a>"),
            ("new/a/index.html", "<h2 id=two>1</h2>"),
            ("new/b.html", "<meta http-equiv=refresh content=\"0; url=c/\">"),
            ("new/c/index.html", "text")
        );
        var changes = Json(command, "diff", "old", "new");
        Assert.Equal(["/b.html"], Values(changes, "renamed", "from"));
        Assert.Equal(["one"], Values(changes, "anchorsLost", "id"));
        Assert.Equal(["two"], Values(changes, "anchorsGained", "id"));
        Assert.Equal(["https://x.example/"], Values(changes, "externalLost", "url"));
        Assert.Equal(["https://y.example/"], Values(changes, "externalGained", "url"));
        Assert.Equal(JsonValueKind.Null, changes.GetProperty("statements").ValueKind);
        Assert.Contains("--against REV", changes.GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_sites_of_ours_are_compared_by_their_graphs()
    {
        var command = Changed();
        Assert.Equal(0, command.Run("build", "--output", "old"));
        Write(
            command,
            "topics/signal.md",
            Before["topics/signal.md"].Replace("where", "[@herald] where", StringComparison.Ordinal)
        );
        Assert.Equal(0, command.Run("build", "--output", "new"));
        var changes = Json(command, "diff", "old", "new", "--base-url", "https://example.org/");
        var cites = Assert.Single(
            changes.GetProperty("linksGained").EnumerateArray(),
            link => link.GetProperty("to").GetString() == "/sources/herald/"
        );
        Assert.Equal("cites", cites.GetProperty("kind").GetString());
        Assert.Empty(changes.GetProperty("externalGained").EnumerateArray());
    }

    [Fact]
    public void A_wiki_is_compared_with_a_site_that_was_built_from_it()
    {
        var command = Changed();
        Assert.Equal(0, command.Run("build", "--output", "old"));
        Assert.Equal(0, command.Run("diff", "--against", "old"));
        Assert.EndsWith(
            "nothing has changed between 'old' and the wiki as it is\n",
            command.Output,
            StringComparison.Ordinal
        );
        command.Files.Delete($"{CommandLine.Root}/content/topics/signal.md");
        Assert.Equal(["/topics/signal/"], Values(Json(command, "diff", "--against", "old"), "vanished", "address"));
    }

    [Fact]
    public void Links_to_listings_are_no_news_against_a_site_whose_graph_does_not_have_them()
    {
        var command = Changed(("index.md", "See [all sources](/sources/) and [all topics](/topics/).\n"));
        Assert.Equal(0, command.Run("build", "--output", "old"));
        Assert.Empty(Values(Json(command, "diff", "--against", "old"), "linksGained", "to"));
        Write(command, "index.md", "See [all sources](/sources/) and [[Shed]].\n");
        var changes = Json(command, "diff", "--against", "old");
        Assert.Equal(["/topics/shed/"], Values(changes, "linksGained", "to"));
        Assert.Empty(Values(changes, "linksLost", "to"));
    }

    [Fact]
    public void A_theme_that_has_changed_makes_no_page_another_one()
    {
        var command = Changed();
        Assert.Equal(0, command.Run("build", "--output", "old"));
        var style = "p { color: red }\n" + new string(' ', 60_000);
        command.Files.Write($"{CommandLine.Root}/templates/assets/style.css", Encoding.UTF8.GetBytes(style));
        Assert.Equal(0, command.Run("build", "--output", "new"));
        foreach (var compared in new[] { new[] { "old", "new" }, ["--against", "old"] })
        {
            var changes = Json(command, ["diff", .. compared]);
            Assert.Equal(0, changes.GetProperty("edited").GetInt32());
            var grown = Assert.Single(changes.GetProperty("growth").EnumerateArray());
            Assert.Matches("^theme-[0-9a-f]{8}/style.css$", grown.GetProperty("path").GetString());
            Assert.InRange(grown.GetProperty("before").GetInt64(), 1, style.Length - 1);
        }
    }

    [Fact]
    public void Markdown_is_bounded_and_means_what_it_says_whatever_the_titles_are()
    {
        var many = Enumerable
            .Range(0, 400)
            .Select(i =>
                (
                    $"topics/t{i}.md",
                    (string?)
                        $"---\ntitle: \"<b>{i}</b> @octocat #1 [x](https://evil.example)\"\n---\n{new string('x', 300)} {i} [@gazette]. https://evil.example/{new string('y', 200)}{i}\n"
                )
            );
        var command = Changed([.. many]);
        Assert.Equal(0, command.Run("diff", "--against", "before", "--format", "markdown"));
        Assert.InRange(command.Output.Length, 10_000, 65_536);
        Assert.Contains("- and 360 more\n", command.Output, StringComparison.Ordinal);
        var html = Markdown.ToHtml(
            command.Output,
            new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build()
        );
        Assert.DoesNotContain("<a ", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@octocat", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_is_the_same_whatever_the_number_of_jobs()
    {
        var command = Changed(
            ("topics/engine.md", null),
            ("topics/a.md", "One [@gazette]. Two [@herald].\n"),
            ("topics/b.md", "Three [@gazette]. [[Shed]]\n")
        );
        command.Run("diff", "--against", "before", "--format", "json", "--jobs", "1");
        var one = command.Output;
        command.Run("diff", "--against", "before", "--format", "json", "--jobs", "8");
        Assert.Equal(one, command.Output);
    }

    [Theory]
    [InlineData("'nowhere' is no folder and no revision", "diff", "--against", "nowhere")]
    [InlineData("diff needs two folders", "diff")]
    [InlineData("diff needs two folders", "diff", "content")]
    [InlineData("there is no folder 'nowhere'", "diff", "content", "nowhere")]
    [InlineData("the folder 'content' holds no page", "diff", "content", "content")]
    [InlineData("the folder 'content' holds no page", "diff", "--against", "content")]
    [InlineData("'content/site.yaml' is a file", "diff", "--against", "content/site.yaml")]
    [InlineData("name no other folder", "diff", "content", "--against", "before")]
    [InlineData("there is no folder 'nowhere'", "diff", "--against", "before", "--root", "nowhere")]
    public void What_cannot_be_compared_is_said(string says, params string[] arguments)
    {
        var command = Changed();
        Assert.Equal(2, command.Run(arguments));
        Assert.Empty(command.Output);
        Assert.Contains(says, command.Error, StringComparison.Ordinal);
    }

    /// <summary>The wiki of the revision "before" with some files changed, added or (null) deleted.</summary>
    private static CommandLine Changed(params (string Path, string? Text)[] changed)
    {
        var command = new CommandLine
        {
            Git = new ScriptedGit(Before.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value))),
        };
        var now = new Dictionary<string, string>(Before);
        foreach (var (path, text) in changed)
        {
            now.Remove(path);
            if (text is not null)
                now[path] = text;
        }
        foreach (var (path, text) in now)
            Write(command, path, text);
        return command;
    }

    private static void Write(CommandLine command, string path, string text) =>
        command.Files.Write($"{CommandLine.Root}/content/{path}", Encoding.UTF8.GetBytes(text));

    private static JsonElement Json(CommandLine command, params string[] arguments)
    {
        string[] line = arguments.Length > 0 ? arguments : ["diff", "--against", "before"];
        Assert.Equal((0, ""), (command.Run([.. line, "--format", "json"]), command.Error));
        using var json = JsonDocument.Parse(command.Output);
        return json.RootElement.Clone();
    }

    private static string Text(CommandLine command)
    {
        Assert.Equal((0, ""), (command.Run("diff", "--against", "before"), command.Error));
        return command.Output;
    }

    private static IEnumerable<string> Texts(JsonElement statements, string list) => Values(statements, list, "text");

    private static IEnumerable<string> Values(JsonElement element, string list, string member) =>
        element.GetProperty(list).EnumerateArray().Select(entry => entry.GetProperty(member).GetString()!);
}
