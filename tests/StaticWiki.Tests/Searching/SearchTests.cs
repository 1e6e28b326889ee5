using System.Globalization;
using System.Text;
using CsCheck;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Searching;

/// <summary>What a reader finds in a built site.</summary>
public sealed class SearchTests
{
    private static readonly WikiFolders Folders = WikiFolders.Below("");

    [Fact]
    public void Words_of_names_and_texts_find_their_page()
    {
        Gen.Int[0, int.MaxValue]
            .Sample(
                seed =>
                {
                    var wiki = new WordWiki(seed);
                    var search = SearcherOf(wiki.Files);
                    foreach (var (path, topic) in wiki.Topics)
                    {
                        foreach (var word in topic.Title.Split(' ').Concat(topic.Alias.Split(' ')))
                        {
                            Assert.Contains(path, search.Find(word + " "));
                            Assert.Contains(path, search.Find(word[..3]));
                        }
                        // A title is unlike any other's, and its page stands first.
                        Assert.Equal(path, search.Find(topic.Title)[0]);
                        Assert.Contains(path, search.Find(topic.Heading + " "));
                        foreach (var block in topic.Blocks)
                        {
                            var words = block.Split(' ');
                            for (var i = 1; i < words.Length; i++)
                                Assert.Contains(path, search.Find($"{words[i - 1]} {words[i]} "));
                            Assert.Contains(path, search.Find($"{words[0]} {words[^1]}"));
                        }
                    }
                },
                iter: 12
            );
    }

    [Fact]
    public void A_slip_of_one_letter_finds_the_page_of_a_title()
    {
        Gen.Int[0, int.MaxValue]
            .Sample(
                seed =>
                {
                    var wiki = new WordWiki(seed);
                    var search = SearcherOf(wiki.Files);
                    var random = new Random(seed);
                    foreach (var (path, topic) in wiki.Topics)
                    {
                        foreach (var word in topic.Title.Split(' ').Where(word => word.Length > 3))
                        {
                            var slip = Slip(word.ToLowerInvariant(), random);
                            // What is another word, or begins many, is looked for as it stands.
                            if (search.Find(slip + " ") is var found && !wiki.HasWord(slip))
                                Assert.True(found.Contains(path), $"{slip} does not find {topic.Title}");
                        }
                    }
                },
                iter: 20
            );
    }

    [Theory]
    [InlineData("rhone", "topics/rhone/")]
    [InlineData("RHÔNE", "topics/rhone/")]
    [InlineData("Łódź", "topics/lodz/")]
    [InlineData("lodz", "topics/lodz/")]
    [InlineData("strasse", "topics/strasse/")]
    [InlineData("STRASSE", "topics/strasse/")]
    [InlineData("ΟΔΟΣ", "topics/odos/")]
    [InlineData("οδος", "topics/odos/")]
    [InlineData("서울", "topics/seoul/")]
    [InlineData("서", "topics/seoul/")]
    [InlineData("역", "topics/seoul/")]
    [InlineData("한국철도", "topics/seoul/")]
    [InlineData("東京", "topics/tokyo/")]
    [InlineData("京", "topics/tokyo/")]
    [InlineData("鉄道駅", "topics/tokyo/")]
    [InlineData("がくえん", "topics/tokyo/")]
    [InlineData("ｔｏｋｙｏ", "topics/tokyo/")]
    [InlineData("किताब", "topics/kitab/")]
    [InlineData("printed", "topics/kitab/")]
    public void Letters_are_compared_as_readers_compare_them(string query, string path) =>
        Assert.Equal([path], Letters.Find(query));

    [Theory]
    [InlineData("がくえん", "かくえん")]
    [InlineData("किताब", "कतब")]
    public void Signs_that_change_a_word_are_no_diacritics(string query, string other)
    {
        Assert.NotEmpty(Letters.Find(query));
        Assert.Empty(Letters.Find(other));
    }

    private static SiteSearcher Letters { get; } =
        SearcherOf(
            FilesOf(
                ("rhone", "# Rhône\n\nA river.\n"),
                ("lodz", "# Łódź\n\nA town.\n"),
                ("strasse", "# Straße\n\nA street.\n"),
                ("odos", "# Οδός\n\nAnother.\n"),
                ("seoul", "# 서울역\n\n이 역은 한국철도공사의 역이다.\n"),
                ("tokyo", "# 東京\n\nTokyo は鉄道駅とがくえんがある。\n"),
                ("kitab", "# किताब\n\nWhat is `printed`.\n")
            )
        );

    [Fact]
    public void What_stands_near_each_other_stands_before_what_does_not()
    {
        var search = SearcherOf(
            FilesOf(
                ("a-far", "# Far\n\nThe copper stands here.\n\nMore.\n\nThe lantern stands there.\n"),
                ("b-near", "# Near\n\nMore.\n\nA copper lantern stands here.\n\nMore.\n"),
                ("c-one", "# One\n\nA lantern of tin.\n")
            )
        );
        Assert.Equal(["topics/b-near/", "topics/a-far/"], search.Find("copper lantern"));
        Assert.Equal(
            ["topics/b-near/", "topics/a-far/", "topics/c-one/"],
            search.Find("copper lantern", isWhole: false)
        );
    }

    [Fact]
    public void A_title_stands_before_an_alias_a_heading_and_a_text()
    {
        var search = SearcherOf(
            FilesOf(
                ("a", "# First\n\nOn the quarry and the quarry and the quarry.\n"),
                ("b", "# Second\n\n## The quarry\n\nText.\n"),
                ("c", "---\ntitle: Third\naliases: [Quarry]\n---\nText.\n"),
                ("d", "# Quarry\n\nText.\n"),
                ("e", "# Quarry of the north\n\nText.\n")
            )
        );
        Assert.Equal(["topics/d/", "topics/c/", "topics/e/"], search.Find("quarry").Take(3));
        Assert.Equal(5, search.Find("quarry").Count);
    }

    [Fact]
    public void Sources_are_found_by_who_wrote_and_published_them()
    {
        var files = FilesOf(("a", "# First\n\nText.\n"));
        files.Write(
            "content/sources/report.md",
            "---\ntitle: A report\npublisher: The Gazette\nauthors: [Mira Holm]\ndate: 2026\n---\n"u8
        );
        var search = SearcherOf(files);
        Assert.Equal(["sources/report/"], search.Find("gazette"));
        Assert.Equal(["sources/report/"], search.Find("mira holm"));
    }

    [Fact]
    public void A_query_loads_few_of_the_files()
    {
        var files = new MemoryFileSystem();
        files.Write("content/site.yaml", "title: W\n"u8);
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var text = new StringBuilder("# ").Append(WordWiki.Word(random)).Append(' ').Append(WordWiki.Word(random));
            text.Append("\n\n");
            for (var word = 0; word < 200; word++)
                text.Append(WordWiki.Word(random)).Append(' ');
            files.Write($"content/topics/t{i}.md", Encoding.UTF8.GetBytes(text.Append('\n').ToString()));
        }
        var site = Wiki.Make(files, Folders, new BuildOptions { Jobs = 2 });
        var search = SearcherOf(site);
        var all = site.Files.Count(file => file.Path.StartsWith("search/", StringComparison.Ordinal));
        search.Find("qwerty asdfgh ");
        Assert.InRange(search.Loaded.Count, 3, 16);
        Assert.InRange(all, 40, 2000);
    }

    [Fact]
    public void Without_search_there_is_none()
    {
        var files = FilesOf(("a", "# First\n\nText.\n"));
        files.Write("content/site.yaml", "title: W\nsearch: false\n"u8);
        var site = Wiki.Make(files, Folders, new BuildOptions { Jobs = 1 });
        Assert.DoesNotContain(site.Files, file => file.Path.StartsWith("search/", StringComparison.Ordinal));
        var page = site.Files.Single(file => file.Path == "topics/a/index.html");
        Assert.DoesNotContain("search", Encoding.UTF8.GetString(page.Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_are_cut_off_and_large_pages_are_bounded()
    {
        var text = new StringBuilder("# Large\n\n");
        text.Append('x', 100_000).Append("\n\n");
        for (var i = 0; i < 30_000; i++)
            text.Append("word\n\n");
        text.Append("tail\n");
        var search = SearcherOf(FilesOf(("a", text.ToString())));
        Assert.Equal(["topics/a/"], search.Find("tail word"));
        Assert.Equal(["topics/a/"], search.Find(new string('x', 40)));
        Assert.Empty(search.Find("y"));
    }

    internal static MemoryFileSystem FilesOf(params (string Name, string Text)[] topics)
    {
        var files = new MemoryFileSystem();
        files.Write("content/site.yaml", "title: W\n"u8);
        foreach (var (name, text) in topics)
            files.Write($"content/topics/{name}.md", Encoding.UTF8.GetBytes(text));
        return files;
    }

    private static SiteSearcher SearcherOf(MemoryFileSystem files) =>
        SearcherOf(Wiki.Make(files, Folders, new BuildOptions { Jobs = 2 }));

    private static SiteSearcher SearcherOf(MadeSite site)
    {
        var files = site.Files.ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);
        return new SiteSearcher(path => files[path]);
    }

    private static string Slip(string word, Random random)
    {
        var at = random.Next(word.Length - 1);
        var letter = (char)('a' + random.Next(26));
        var slip = random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, letter.ToString(CultureInfo.InvariantCulture)),
            2 => word[..at] + letter + word[(at + 1)..],
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
        return slip;
    }
}
