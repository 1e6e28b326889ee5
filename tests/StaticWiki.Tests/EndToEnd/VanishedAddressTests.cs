namespace StaticWiki.Tests.EndToEnd;

/// <summary>No address that was published vanishes: with a real repository and the real command.</summary>
public sealed class VanishedAddressTests
{
    private const string Topic = "content/topics/engine.md";

    [Fact]
    public void Nothing_has_vanished_where_nothing_has_changed()
    {
        using var wiki = Committed();
        Assert.Equal(0, wiki.Build("--against", "HEAD").ExitCode);
    }

    [Fact]
    public void A_deleted_topic_fails_the_build_until_it_is_listed_as_gone()
    {
        using var wiki = Committed();
        Delete(wiki, "content/about.md");
        wiki.Replace("content/site.yaml", "  - About: about.md\n", "");
        wiki.Replace("content/index.md", "[how this is made](about.md)", "how this is made");
        var result = wiki.Build("--against", "HEAD");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error[SW9008]", result.Output, StringComparison.Ordinal);
        Assert.Contains("content/about.md", result.Output, StringComparison.Ordinal);
        Assert.Contains("'/about/'", result.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(wiki.Output));
        wiki.Write("content/site.yaml", wiki.Read("content/site.yaml") + "gone: [/about/]\n");
        Assert.Equal(0, wiki.Build("--against", "HEAD").ExitCode);
    }

    /// <summary>A long list has further pages, at addresses that nobody can answer for.</summary>
    [Fact]
    public void A_list_may_have_fewer_pages_than_it_had()
    {
        using var wiki = new WikiCopy();
        for (var i = 0; i < 200; i++)
            wiki.Write($"content/topics/more/t{i:000}.md", $"---\ntitle: T {i:000}\n---\n\nSee [[Engine]].\n");
        Commit(wiki);
        Assert.Equal(0, wiki.Build().ExitCode);
        Assert.True(File.Exists(Path.Combine(wiki.Output, "topics/page/2/index.html")));
        for (var i = 0; i < 20; i++)
            Delete(wiki, $"content/topics/more/t{i:000}.md");
        wiki.Write("content/site.yaml", wiki.Read("content/site.yaml") + "gone: [/topics/more/*]\n");
        var result = wiki.Build("--against", "HEAD");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.False(File.Exists(Path.Combine(wiki.Output, "topics/page/2/index.html")));
    }

    [Fact]
    public void A_page_that_somebody_wrote_does_not_vanish_for_having_such_an_address()
    {
        using var wiki = new WikiCopy();
        wiki.Write("content/guide/index.md", "# Guide\n");
        wiki.Write("content/guide/page/2.md", "# Second\n");
        wiki.Write("content/topics/page/2.md", "# Two\n");
        Commit(wiki);
        Delete(wiki, "content/guide/page/2.md");
        Delete(wiki, "content/topics/page/2.md");
        var result = wiki.Build("--against", "HEAD");
        Assert.Contains("'/guide/page/2/'", result.Output, StringComparison.Ordinal);
        Assert.Contains("'/topics/page/2/'", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_topic_fails_the_build_until_fix_has_written_the_redirect()
    {
        using var wiki = Committed();
        Rename(wiki);
        var refused = wiki.Build("--against", "HEAD");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("error[SW9008]", refused.Output, StringComparison.Ordinal);
        Assert.Contains("add '/topics/engine/' to the 'redirect_from' there", refused.Output, StringComparison.Ordinal);

        var mended = wiki.Build("--against", "HEAD", "--fix");
        Assert.Equal(0, mended.ExitCode);
        Assert.Contains(
            "written to content/topics/motor.md: '/topics/engine/'",
            mended.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "redirect_from: [/machines/the engine/, /topics/engine/]",
            wiki.Read("content/topics/motor.md"),
            StringComparison.Ordinal
        );
        Assert.Contains("../motor/", wiki.Read("output/topics/engine/index.html"), StringComparison.Ordinal);
        Assert.Contains("/topics/engine/\n", wiki.Read("output/urls.txt"), StringComparison.Ordinal);
        Assert.Equal(0, wiki.Build("--against", "HEAD").ExitCode);
    }

    [Fact]
    public void Fix_writes_all_old_addresses_of_one_page()
    {
        using var wiki = Committed();
        Rename(wiki);
        wiki.Replace("content/topics/motor.md", "redirect_from: [/machines/the engine/]\n", "");
        Assert.Equal(0, wiki.Build("--against", "HEAD", "--fix").ExitCode);
        Assert.Contains(
            "redirect_from: [\"/machines/the engine/\", /topics/engine/]\n",
            wiki.Read("content/topics/motor.md"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_renamed_heading_fails_the_build_until_fix_has_written_the_old_id()
    {
        using var wiki = new WikiCopy();
        wiki.Write(
            Topic,
            wiki.Read(Topic) + "\n## Boiler\n\nThe boiler is made of copper and holds enough water for a day.\n"
        );
        Commit(wiki);
        wiki.Replace(Topic, "## Boiler", "## The boiler");
        var refused = wiki.Build("--against", "HEAD");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("error[SW9009]", refused.Output, StringComparison.Ordinal);
        Assert.Equal(0, wiki.Build("--against", "HEAD", "--fix").ExitCode);
        Assert.Contains("## The boiler {#the-boiler #boiler}\n", wiki.Read(Topic), StringComparison.Ordinal);
        Assert.Equal(0, wiki.Build("--against", "HEAD").ExitCode);
    }

    [Fact]
    public void A_deleted_heading_is_not_put_anywhere_by_fix()
    {
        using var wiki = new WikiCopy();
        wiki.Write(Topic, wiki.Read(Topic) + "\n## Boiler\n\nThe boiler is made of copper.\n");
        Commit(wiki);
        wiki.Replace(Topic, "\n## Boiler\n\nThe boiler is made of copper.\n", "");
        var before = wiki.Read(Topic);
        Assert.Equal(1, wiki.Build("--against", "HEAD", "--fix").ExitCode);
        Assert.Equal(before, wiki.Read(Topic));
    }

    [Fact]
    public void Fix_keeps_line_ends_and_the_byte_order_mark()
    {
        using var wiki = new WikiCopy();
        var text = "\uFEFF" + wiki.Read(Topic).ReplaceLineEndings("\r\n");
        wiki.Write(Topic, text);
        Commit(wiki);
        Rename(wiki);
        Assert.Equal(0, wiki.Build("--against", "HEAD", "--fix").ExitCode);
        var mended = File.ReadAllBytes(Path.Combine(wiki.Root, "content/topics/motor.md"));
        Assert.Equal([0xEF, 0xBB, 0xBF], mended[..3]);
        var lines = System.Text.Encoding.UTF8.GetString(mended).Split('\n');
        Assert.Contains("redirect_from: [/machines/the engine/, /topics/engine/]\r", lines);
        Assert.All(lines[..^1], line => Assert.EndsWith("\r", line, StringComparison.Ordinal));
    }

    [Fact]
    public void The_site_that_was_built_before_may_be_compared_with()
    {
        using var wiki = new WikiCopy();
        Assert.Equal(0, wiki.Build().ExitCode);
        Assert.Equal(0, wiki.Build("--against", "output").ExitCode);
        Rename(wiki);
        foreach (var before in new[] { "output", "output/urls.txt" })
        {
            var result = wiki.Build("--against", before);
            Assert.Equal(1, result.ExitCode);
            Assert.Contains("'/topics/engine/', published in '" + before, result.Output, StringComparison.Ordinal);
        }
        File.Delete(Path.Combine(wiki.Output, "urls.txt"));
        Assert.Contains("'/topics/engine/'", wiki.Build("--against", "output").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-branch", "no revision of this repository")]
    [InlineData("--help-me", "no revision of this repository")]
    [InlineData("no/urls.txt", "there is no file 'no/urls.txt'")]
    public void What_cannot_be_compared_with_is_said(string against, string says)
    {
        using var wiki = Committed();
        var result = wiki.Build("--against=" + against);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error[SW9010]", result.Output, StringComparison.Ordinal);
        Assert.Contains(says, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_revision_outside_a_repository_is_an_error()
    {
        using var wiki = new WikiCopy();
        var result = wiki.Build("--against", "HEAD");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("this is not a git repository", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_on_the_web_is_wrong_use()
    {
        using var wiki = new WikiCopy();
        var result = wiki.Build("--against", "https://example.org/wiki/");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("staticwiki: --", result.Error, StringComparison.Ordinal);
    }

    private static WikiCopy Committed()
    {
        var wiki = new WikiCopy();
        Commit(wiki);
        return wiki;
    }

    private static void Commit(WikiCopy wiki) => GitFolder.Init(wiki.Root).Commit();

    private static void Rename(WikiCopy wiki)
    {
        File.Move(Path.Combine(wiki.Root, Topic), Path.Combine(wiki.Root, "content/topics/motor.md"));
        wiki.Replace("content/topics/station.md", "engine.md", "motor.md");
    }

    private static void Delete(WikiCopy wiki, string path) => File.Delete(Path.Combine(wiki.Root, path));
}
