using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Linking;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Linking;

/// <summary>Lists that are too long for one page come in parts, and nothing is lost or told twice.</summary>
public sealed class ListingPartsTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(200, 1)]
    [InlineData(201, 2)]
    [InlineData(10_000, 50)]
    public void A_list_has_as_many_parts_as_it_needs(int entries, int parts) =>
        Assert.Equal(parts, ListingParts.CountOf(entries));

    [Fact]
    public void Each_entry_is_in_one_part_and_no_part_is_much_longer_than_another() =>
        Gen.Int[0, 3000]
            .Sample(count =>
            {
                int[] all = [.. Enumerable.Range(0, count)];
                var parts = Enumerable
                    .Range(1, ListingParts.CountOf(count))
                    .Select(part => ListingParts.Of(all, part))
                    .ToList();
                Assert.Equal(all, parts.SelectMany(part => part));
                Assert.All(all, entry => Assert.Contains(entry, parts[ListingParts.NumberAt(count, entry) - 1]));
                Assert.True(parts.Max(part => part.Count) <= ListingParts.Most);
                Assert.True(parts.Max(part => part.Count) - parts.Min(part => part.Count) <= 1);
            });

    [Theory]
    [InlineData("topics/page/2/", "topics/")]
    [InlineData("kinds/person/page/12/", "kinds/person/")]
    [InlineData("page/2/", null)]
    [InlineData("topics/page/two/", null)]
    [InlineData("topics/page/", null)]
    [InlineData("topics/", null)]
    [InlineData("", null)]
    public void An_address_tells_of_which_list_it_is_a_part(string address, string? listing) =>
        Assert.Equal(listing, ListingParts.ListingOf(new Address(address))?.Path);

    [Fact]
    public void Every_topic_is_in_each_list_once()
    {
        var site = Make(Topics(450));
        Assert.DoesNotContain(site.Diagnostics, found => found.Severity != Severity.Info);
        foreach (var list in new[] { "topics/", "kinds/person/", "tags/steam/" })
        {
            string[] parts = [list, list + "page/2/", list + "page/3/"];
            var titles = parts.SelectMany(part => EntriesOf(Text(site, part))).ToList();
            Assert.Equal(450, titles.Count);
            Assert.Equal(titles.Distinct(), titles);
            Assert.DoesNotContain(list + "page/4/index.html", site.Files.Select(file => file.Path));
        }
    }

    [Fact]
    public void A_part_leads_to_the_others_and_says_which_it_is()
    {
        var site = Make(Topics(1500));
        var middle = Text(site, "topics/page/4/");
        Assert.Contains("<h1>Topics, page 4</h1>", middle, StringComparison.Ordinal);
        Assert.Equal(
            [
                ("../3/", "Previous"),
                ("../../", "1"),
                ("../2/", "2"),
                ("../3/", "3"),
                ("", "4"),
                ("../5/", "5"),
                ("../6/", "6"),
                ("../8/", "8"),
                ("../5/", "Next"),
            ],
            LinksOf(middle, "parts").Select(link => (Normal(link.Href), link.Label))
        );
        Assert.Contains("aria-current=\"page\">4</a>", middle, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"prev\"", Text(site, "topics/"), StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", Text(site, "topics/page/8/"), StringComparison.Ordinal);
    }

    /// <summary>From one list without parts to one with some, no link to a letter dies.</summary>
    [Fact]
    public void Every_letter_can_be_reached_from_every_part_and_has_its_id_on_each()
    {
        var site = Make(Topics(700));
        foreach (var part in new[] { "topics/", "topics/page/2/", "topics/page/3/", "topics/page/4/" })
        {
            var text = Text(site, part);
            Assert.Equal(["A", "B", "C"], LinksOf(text, "letters").Select(link => link.Label));
            foreach (var letter in "abc")
                Assert.Single(Regex.Matches(text, $"id=\"group\\.letter-{letter}\""));
        }
    }

    [Fact]
    public void The_home_page_of_many_topics_shows_those_that_most_pages_lead_to()
    {
        var site = Make([
            .. Topics(300),
            ("content/topics/hub.md", "---\ntitle: Hub\nkind: person\n---\n\n[[C 299]] and [[B 148]].\n"),
        ]);
        var home = Text(site, "");
        Assert.Equal(12, EntriesOf(home).Count);
        Assert.Contains("C 299", EntriesOf(home));
        Assert.Contains("B 148", EntriesOf(home));
        Assert.Contains(
            "<p class=\"all\"><a href=\"kinds/person/\">All 301: People</a></p>",
            home,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_maintenance_page_of_a_large_wiki_says_that_it_shows_the_first()
    {
        var page = Text(Make(Topics(300)), "maintenance/");
        Assert.Contains("The first 200 of 300 are shown here", page, StringComparison.Ordinal);
    }

    private static string Normal(string href) => href is "." or "./" ? "" : href;

    private static (string, string)[] Topics(int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(i =>
                {
                    var name = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + (i % 3))} {i:000}");
                    return (
                        $"content/topics/{name}.md",
                        $"---\ntitle: {name}\nkind: person\ntags: [steam, Steam]\n---\n\nText.\n"
                    );
                }),
        ];

    private static MadeSite Make(params (string Path, string Text)[] files)
    {
        var disk = new MemoryFileSystem();
        disk.Write(
            "content/site.yaml",
            Encoding.UTF8.GetBytes("title: A wiki\nkinds:\n  person:\n    name: person\n    plural: People\n")
        );
        foreach (var (path, text) in files)
            disk.Write(path, Encoding.UTF8.GetBytes(text));
        return Wiki.Make(disk, WikiFolders.Below(""), new BuildOptions());
    }

    private static string Text(MadeSite site, string page) =>
        Encoding.UTF8.GetString(site.Files.Single(file => file.Path == page + "index.html").Content.Span);

    private static List<string> EntriesOf(string page) =>
        [
            .. Regex
                .Matches(page, "<ul class=\"entries\">(.*?)</ul>", RegexOptions.Singleline)
                .SelectMany(list => Regex.Matches(list.Groups[1].Value, "<li><a [^>]*>([^<]*)</a>"))
                .Select(entry => entry.Groups[1].Value),
        ];

    private static IEnumerable<(string Href, string Label)> LinksOf(string page, string nav) =>
        Regex
            .Matches(
                Regex.Match(page, $"<nav class=\"{nav}\".*?</nav>", RegexOptions.Singleline).Value,
                "href=\"([^\"]*)\"[^>]*>([^<]*)</a>"
            )
            .Select(link => (link.Groups[1].Value, link.Groups[2].Value));
}
