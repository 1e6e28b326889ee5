using System.Text;
using StaticWiki.Diagnostics;
using StaticWiki.Fixing;
using StaticWiki.Tests.Cli;
using StaticWiki.Text;

namespace StaticWiki.Tests.Fixing;

/// <summary>Only what is right beyond doubt is mended without anybody reading it.</summary>
public sealed class CertainEditsTests
{
    [Theory]
    [InlineData("Enginne", "Engine", true)]
    [InlineData("Moscwo", "Moscow", true)]
    [InlineData("Mscow", "Moscow", true)]
    [InlineData("Moscew", "Moscow", true)]
    [InlineData("BOILER.MD", "boiler.md", true)]
    [InlineData("Gouge change#At the border", "Gauge change#At the border", true)]
    [InlineData("Gauge change#At the boarder", "Gauge change#At the border", true)]
    [InlineData("Ébnoiste", "Ébniste", true)]
    [InlineData("Kim Jong Nam", "Kim Jong Un", false)]
    [InlineData("Kim Jong Il", "Kim Jong Im", false)]
    [InlineData("Carriages", "Carriage", false)]
    [InlineData("Carriage", "Carriages", false)]
    [InlineData("Москву", "Москва", false)]
    [InlineData("Beijing 2018", "Beijing 2019", false)]
    [InlineData("Journey1", "Journey2", false)]
    [InlineData("Mouse", "House", false)]
    [InlineData("Boat", "Bolt", false)]
    [InlineData("平壌駅前広場", "平壌駅横広場", false)]
    [InlineData("Moskaw", "Moscow", false)]
    [InlineData("gauge change", "gauge-change", false)]
    [InlineData("", "a", false)]
    public void A_slip_of_the_fingers_is_told_from_another_name(string written, string meant, bool isSlip)
    {
        var place = new Place("content/a.md", new Location(1, 1), new Location(1, 1));
        var found = LinkRules.UnknownPage.At(place, "x") with { Edits = [new Edit(place, meant)] };
        Assert.Equal(isSlip, CertainEdits.Mend(found, _ => written));
    }

    [Theory]
    [InlineData(":", ": ", true)]
    [InlineData("：", ": ", true)]
    [InlineData("\u00A0", " ", true)]
    [InlineData("\u3000- ", "  - ", true)]
    [InlineData("\uFEFF", "", true)]
    [InlineData("-", "- ", true)]
    [InlineData(" ", "", false)]
    [InlineData("\t", "  ", false)]
    [InlineData(" = ", ": ", false)]
    [InlineData("", "]", false)]
    [InlineData("“a: b”", "\"a: b\"", false)]
    public void Yaml_is_mended_where_it_looks_the_same_afterwards(string written, string meant, bool isCertain)
    {
        var place = new Place("content/a.md", new Location(2, 1), new Location(2, 2));
        var found = YamlRules.InvalidYaml.At(place, "x") with { Edits = [new Edit(place, meant)] };
        Assert.Equal(isCertain, CertainEdits.Mend(found, _ => written));
    }

    [Fact]
    public void A_mention_is_for_a_person_to_link()
    {
        var place = new Place("content/a.md", new Location(1, 1), new Location(1, 7));
        var found = LinkRules.UnlinkedMention.At(place, "x") with { Edits = [new Edit(place, "moscow")] };
        Assert.False(CertainEdits.Mend(found, _ => "Moscow"));
    }

    [Fact]
    public void A_key_is_left_since_the_right_one_may_stand_beside_it()
    {
        const string text = "---\ntitle: Home\ntitel: House\n---\nText.\n";
        var command = Wiki(text);
        command.Run("build", "--fix");
        Assert.Equal(text, Encoding.UTF8.GetString(command.Files.Read(CommandLine.Root + "/content/index.md")));
    }

    [Fact]
    public void Fix_changes_what_is_certain_and_no_other_byte()
    {
        const string text =
            "\uFEFF---\r\ntitle: Home\r\n---\r\nSee [[Locomotve|it]], [[Gauge  change#At the boarder]], [b](Boiler.md) \t\r\nand [[Steam engines]], [@gazete] or [old](/topics/old/).  \n\r\nEnd";
        var command = Wiki(text);
        Assert.Equal(0, command.Run("build", "--fix"));
        Assert.Equal(
            text.Replace("Locomotve", "Locomotive", StringComparison.Ordinal)
                .Replace("boarder", "border", StringComparison.Ordinal)
                .Replace("Boiler.md", "boiler.md", StringComparison.Ordinal)
                .Replace("@gazete]", "@gazette]", StringComparison.Ordinal)
                .Replace("/topics/old/", "/topics/gauge-change/", StringComparison.Ordinal),
            Encoding.UTF8.GetString(command.Files.Read(CommandLine.Root + "/content/index.md"))
        );
    }

    [Fact]
    public void Without_fix_the_edits_are_shown_and_nothing_is_written()
    {
        var command = Wiki("See [[Locomotve]].\n");
        command.Run("build");
        Assert.Contains(
            "\n1 - See [[Locomotve]].\n1 + See [[Locomotive]].\n",
            command.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\n1 of them can be mended by 'staticwiki build --fix'\n",
            command.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "See [[Locomotve]].\n",
            Encoding.UTF8.GetString(command.Files.Read(CommandLine.Root + "/content/index.md"))
        );
    }

    [Fact]
    public void What_is_not_certain_is_left_and_told()
    {
        var command = Wiki("See [[Locomotives]].\n");
        command.Run("build", "--fix");
        Assert.Contains("did you mean 'Locomotive'", command.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("--fix'", command.Output, StringComparison.Ordinal);
        Assert.Equal(
            "See [[Locomotives]].\n",
            Encoding.UTF8.GetString(command.Files.Read(CommandLine.Root + "/content/index.md"))
        );
    }

    private static CommandLine Wiki(string home) =>
        new(
            ("content/site.yaml", "title: Wiki\nlinks: {wanted: warning}\n"),
            ("content/index.md", home),
            ("content/boiler.md", "It holds water.\n"),
            ("content/topics/locomotive.md", "---\ntitle: Locomotive\n---\nIt pulls.\n"),
            (
                "content/topics/gauge-change.md",
                "---\ntitle: Gauge change\nredirect_from: /topics/old/\n---\n## At the border\n\nText.\n"
            ),
            ("content/sources/gazette.md", "Abstract.\n")
        );
}
