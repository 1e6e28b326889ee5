using System.Globalization;
using System.Text;
using StaticWiki.Caching;
using StaticWiki.Files;
using StaticWiki.Loading;
using StaticWiki.Sessions;

namespace StaticWiki.Tests.Linking;

/// <summary>A list is made anew when its own members or headings change, and not when those of other lists do.</summary>
public sealed class ListFingerprintTests
{
    private static readonly WikiFolders Folders = WikiFolders.Below("");
    private static readonly BuildOptions Options = new() { Jobs = 2 };

    [Fact]
    public void A_title_is_shown_by_the_lists_that_hold_it() =>
        Assert.Equal(
            ["kinds/odd/page/2/", "tags/steam/page/3/", "topics/page/3/"],
            ChangedLists(files => WriteTopic(files, 405, "T 405 b"))
        );

    [Fact]
    public void All_parts_of_a_list_lead_to_the_part_where_a_heading_begins() =>
        Assert.Equal(
            ["kinds/odd/page/2/", "tags/steam/page/3/", "topics/", "topics/page/2/", "topics/page/3/"],
            ChangedLists(files => WriteTopic(files, 449, "U"))
        );

    [Fact]
    public void A_list_gets_another_part() =>
        Assert.Equal(
            ["kinds/even/", "kinds/even/page/2/"],
            ChangedLists(files =>
                {
                    for (var i = 602; i <= 800; i += 2)
                        WriteTopic(files, i, $"T {i}");
                })
                .Where(list => list.StartsWith("kinds/even", StringComparison.Ordinal))
        );

    /// <summary>The lists that are another one or not there yet, once a wiki of 450 topics has been changed.</summary>
    private static IEnumerable<string> ChangedLists(Action<MemoryFileSystem> change)
    {
        var files = new MemoryFileSystem();
        files.Write("content/site.yaml", "title: Many\nsearch: false\nkinds: {odd: {}, even: {}}\n"u8);
        for (var i = 1; i <= 450; i++)
            WriteTopic(files, i, $"T {i:000}");
        var before = Fingerprints(files);
        change(files);
        return Fingerprints(files)
            .Where(page => !before.TryGetValue(page.Key, out var known) || known != page.Value)
            .Select(page => page.Key)
            .Where(path =>
                path.Split('/')[0] is "kinds" or "tags"
                || path == "topics/"
                || path.Contains("/page/", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal);
    }

    private static void WriteTopic(MemoryFileSystem files, int number, string title)
    {
        var kind = number % 2 == 0 ? "even" : "odd";
        files.Write(
            string.Create(CultureInfo.InvariantCulture, $"content/topics/t{number:000}.md"),
            Encoding.UTF8.GetBytes($"---\ntitle: {title}\nkind: {kind}\ntags: [steam]\n---\n\nA text.\n")
        );
    }

    private static Dictionary<string, UInt128> Fingerprints(IFileSystem files)
    {
        var found = new Dictionary<string, UInt128>(StringComparer.Ordinal);
        using var cache = BuildCache.InMemory();
        Wiki.Make(
            files,
            new(files),
            Folders,
            Options,
            null,
            cache,
            new SiteFiles(),
            BuildOrder.Any,
            wiki =>
            {
                foreach (var page in wiki.Site.Pages)
                    found[page.Address.Path] = wiki.Site.FingerprintOf(page);
            }
        );
        return found;
    }
}
