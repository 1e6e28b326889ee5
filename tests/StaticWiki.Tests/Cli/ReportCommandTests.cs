using System.Text.Json;

namespace StaticWiki.Tests.Cli;

public sealed class ReportCommandTests
{
    private static readonly (string, string)[] SmallWiki =
    [
        ("content/site.yaml", "title: Trains\nlinks: {wanted: allow}\n"),
        (
            "content/sources/zee.md",
            """
            ---
            title: The train
            publisher: Zee News
            grade: C
            topics: [Engine, Lobsters]
            status: retracted
            status_date: 2026-03-05
            status_note: The figure was withdrawn.
            ---
            Abstract.
            """
        ),
        ("content/sources/ap.md", "---\ntitle: Six trains\ngrade: A\ndate: 2009\n---\nAbstract.\n"),
        (
            "content/topics/engine.md",
            """
            ---
            title: Engine
            facts:
              - {name: speed, value: 60 km/h, cite: zee}
              - {name: speed, value: 50 km/h, cite: ap}
              - {name: colour, value: green}
            conflicts:
              - question: Who drives?
                positions:
                  - {says: A driver, cite: zee}
                  - {says: Nobody, cite: ap}
            ---
            It is slow. [@zee] It is heavy [@ap], as both say. [@zee] See [[Restaurant]] and [[Lobsters]].

            Nobody says this, or [[restaurant]].

            It was a "long green train" [@ap] and "slow" [@ap].

            | What | Where |
            |---|---|
            | an office [@ap] | in front [@ap] |
            """
        ),
        ("content/topics/wheel.md", "It turns, by [Zee](../sources/zee.md).\n"),
    ];

    [Fact]
    public void All_that_there_is_to_do_is_listed_with_its_place()
    {
        var command = new CommandLine(SmallWiki);
        Assert.Equal(0, command.Run("report"));
        Assert.Empty(command.Error);
        Assert.Equal(
            """
            Trains: 2 topics, 2 sources
            62% of paragraphs and facts cite a source: 3 of 5 paragraphs, 2 of 3 facts
            0 of 2 quotations could be checked against what they cite
            The content has 0 errors and 1 warning, which 'staticwiki build' shows

              1  wanted topics
              2  topics that no page links to
              1  topics without an article
              1  topics that lead nowhere
              1  sources that have changed
              2  where sources disagree
              3  paragraphs and facts without a source
              2  quotations that could not be checked
              5  statements that go back to one origin
              2  statements on grade C only

            Wanted topics (1)
            =================
            Pages link to these names, and nobody has written them yet; the most wanted come first. Write the topic, or correct the link where it means another.

            Restaurant, wanted by 1 page
              content/topics/engine.md:13:65: Engine
              content/topics/engine.md:15:24: Engine

            Topics that no page links to (2)
            ================================
            No reader comes upon these but by the lists. Link to them from the topics that they have to do with.

            Engine
              content/topics/engine.md

            wheel
              content/topics/wheel.md

            Topics without an article (1)
            =============================
            Sources name these topics, or there is a file without a text; the most wanted come first. Write the article.

            Lobsters
              content/topics/engine.md:13:84: Engine links to it
              content/sources/zee.md: The train names it

            Topics that lead nowhere (1)
            ============================
            No link leads from these to another topic. Link the topics that they speak of.

            wheel
              content/topics/wheel.md

            Sources that have changed (1)
            =============================
            These sources were corrected or retracted, or are no longer online. Read again what rests on them, and cite another source where it does not hold.

            The train. Retracted, 2026-03-05: The figure was withdrawn.
              content/sources/zee.md: the source
              content/topics/engine.md:4:41: Speed: 60 km/h
              content/topics/engine.md:10:32: Who drives? A driver
              content/topics/engine.md:13:15: It is slow.
              content/topics/engine.md:13:34: It is heavy, as both say.
              content/topics/wheel.md: wheel links to it

            Where sources disagree (2)
            ==========================
            Readers see these side by side with who says what. A new source may settle one.

            Engine: Speed
              content/topics/engine.md:4:12
              60 km/h (Zee News)
              50 km/h (Six trains, 2009)

            Engine: Who drives?
              content/topics/engine.md:8:15
              A driver (Zee News)
              Nobody (Six trains, 2009)

            Paragraphs and facts without a source (3)
            =========================================
            Nothing is cited for these, by topic, the least cited topic first. Cite a source, or take out what no source says.

            wheel: 0%, 0 of 1 paragraph, no facts
              content/topics/wheel.md:1:1

            Engine: 71%, 3 of 4 paragraphs, 2 of 3 facts
              content/topics/engine.md:6:12
              content/topics/engine.md:15:1

            Quotations that could not be checked (2)
            ========================================
            Nobody has looked whether these stand in what they cite. Give the source a fingerprint where it has none, and compare the others with it by eye.

            No three words in a row: 1 quotation
              content/topics/engine.md:17:40: “slow” [ap]

            The source has no fingerprint: 1 quotation
              content/topics/engine.md:17:11: “long green train” [ap]

            Statements that go back to one origin (5)
            =========================================
            One source alone is cited for each of these, or several that derive from one. Look for another that does not.

            Engine: 5 statements
              content/topics/engine.md:4:41: Speed: 60 km/h
              content/topics/engine.md:5:41: Speed: 50 km/h
              content/topics/engine.md:13:15: It is slow.
              content/topics/engine.md:17:31: It was a "long green train" and "slow".
              content/topics/engine.md:21:15: an office · in front

            Statements on grade C only (2)
            ==============================
            Nothing but forums, blogs or summaries is cited for these. Look for what they have it from.

            Engine: 2 statements
              content/topics/engine.md:4:41: Speed: 60 km/h
              content/topics/engine.md:13:15: It is slow.

            """.ReplaceLineEndings("\n"),
            command.Output
        );
    }

    [Fact]
    public void Json_has_a_list_for_each_section_whatever_it_holds()
    {
        foreach (var wiki in new[] { SmallWiki, [("content/index.md", "Home")] })
        {
            var command = new CommandLine(wiki);
            Assert.Equal(0, command.Run("report", "--format", "json"));
            using var json = JsonDocument.Parse(command.Output);
            Assert.Equal(
                [
                    "title",
                    "topics",
                    "sources",
                    "errors",
                    "warnings",
                    "isComplete",
                    "wanted",
                    "orphans",
                    "stubs",
                    "deadEnds",
                    "changedSources",
                    "conflicts",
                    "coverage",
                    "quotations",
                    "onOneOrigin",
                    "onGradeC",
                ],
                json.RootElement.EnumerateObject().Select(member => member.Name)
            );
        }
    }

    [Fact]
    public void Json_gives_every_page_its_file_and_every_place_its_line()
    {
        var command = new CommandLine(SmallWiki);
        Assert.Equal(0, command.Run("report", "--format", "json"));
        using var json = JsonDocument.Parse(command.Output);
        var root = json.RootElement;
        Assert.Equal(
            """{"name":"Restaurant","pages":1,"newFile":null,"links":[{"page":{"title":"Engine","address":"/topics/engine/","file":"content/topics/engine.md"},"place":{"file":"content/topics/engine.md","line":13,"column":65}},{"page":{"title":"Engine","address":"/topics/engine/","file":"content/topics/engine.md"},"place":{"file":"content/topics/engine.md","line":15,"column":24}}]}""",
            Compact(Assert.Single(root.GetProperty("wanted").EnumerateArray()))
        );
        Assert.Equal(
            """{"page":{"title":"Engine","address":"/topics/engine/","file":"content/topics/engine.md"},"text":"It is slow.","sources":[{"title":"The train","address":"/sources/zee/","file":"content/sources/zee.md"}],"place":{"file":"content/topics/engine.md","line":13,"column":15}}""",
            Compact(root.GetProperty("onGradeC")[1])
        );
        var changed = Assert.Single(root.GetProperty("changedSources").EnumerateArray());
        Assert.Equal("retracted", changed.GetProperty("status").GetString());
        Assert.Equal(2, changed.GetProperty("pages").GetArrayLength());
        var coverage = root.GetProperty("coverage");
        var quotations = root.GetProperty("quotations");
        Assert.Equal(2, quotations.GetProperty("total").GetInt32());
        Assert.Equal(
            ["no-fingerprint", "too-short"],
            quotations.GetProperty("unchecked").EnumerateArray().Select(one => one.GetProperty("reason").GetString())
        );
        Assert.Equal("""{"total":8,"cited":5,"percent":62}""", Compact(coverage.GetProperty("all")));
        Assert.Equal("""{"total":3,"cited":2,"percent":66}""", Compact(coverage.GetProperty("facts")));
    }

    [Fact]
    public void Markdown_means_what_it_says_whatever_the_titles_are()
    {
        var command = new CommandLine(
            ("content/site.yaml", "title: \"A <b> & *c* @d #1\"\n"),
            ("content/topics/a_b.md", "Nothing.")
        );
        Assert.Equal(0, command.Run("report", "--format", "markdown"));
        Assert.StartsWith(
            "# A &#60;b\\> &#38; \\*c\\* @&#8203;d \\#&#8203;1\n",
            command.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "- a\\_b: 0%, 0 of 1 paragraph, no facts\n  - `content/topics/a_b.md:1:1`\n",
            command.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Errors_in_the_content_are_told_and_stop_nothing()
    {
        var command = new CommandLine(
            ("content/site.yaml", "title: Broken\n"),
            ("content/topics/a.md", "[[Nothing]] [@nobody]")
        );
        Assert.Equal(0, command.Run("report"));
        Assert.Contains(
            "\nThe content has 2 errors and 0 warnings, which 'staticwiki build' shows. The lists below are incomplete while the errors stand\n",
            command.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_folder_without_content_has_no_report()
    {
        var command = new CommandLine(("content/site.yaml", "title: Empty\n"));
        Assert.Equal(1, command.Run("report"));
        Assert.Empty(command.Output);
        Assert.Contains("SW1003", command.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Drafts_are_left_out_unless_asked_for()
    {
        var command = new CommandLine(("content/topics/a.md", "---\ndraft: true\n---\n"), ("content/b.md", ""));
        command.Run("report");
        Assert.StartsWith("Wiki: 0 topics", command.Output, StringComparison.Ordinal);
        command.Run("report", "--drafts");
        Assert.StartsWith("Wiki: 1 topic", command.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_wiki_may_stand_anywhere_and_nothing_is_written()
    {
        var command = new CommandLine(("wiki/text/topics/a.md", "Nothing."));
        Assert.Equal(0, command.Run("report", "--root", "wiki", "--content", "text"));
        Assert.Contains("  text/topics/a.md:1:1\n", command.Output, StringComparison.Ordinal);
        Assert.Equal(["wiki"], command.Files.List(CommandLine.Root).Select(entry => entry.Name));
        Assert.Equal(["text"], command.Files.List(CommandLine.Root + "/wiki").Select(entry => entry.Name));
    }

    [Theory]
    [InlineData("--root", "nowhere")]
    [InlineData("--content", "nowhere")]
    [InlineData("--format", "xml")]
    [InlineData("--output", "site")]
    public void Wrong_use_says_so_and_exits_with_2(params string[] options)
    {
        var command = new CommandLine(SmallWiki);
        Assert.Equal(2, command.Run(["report", .. options]));
        Assert.Empty(command.Output);
        Assert.StartsWith("staticwiki: ", command.Error, StringComparison.Ordinal);
    }

    private static string Compact(JsonElement element)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
            element.WriteTo(json);
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
