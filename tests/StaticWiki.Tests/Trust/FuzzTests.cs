using System.Globalization;
using System.Text;
using StaticWiki.Caching;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Loading;
using StaticWiki.Tests.Specs;
using StaticWiki.Validation;

namespace StaticWiki.Tests.Trust;

/// <summary>
/// Files changed at random: no exception, no end that does not come, nothing written outside, and each fault at a place.
/// The small sites of the specs are what is changed. <c>STATICWIKI_FUZZ=600</c> goes on for so many seconds a test, with
/// other numbers each time.
/// </summary>
public sealed class FuzzTests
{
    private static readonly WikiFolders Folders = WikiFolders.Below("");
    private static readonly int Seconds = int.TryParse(
        Environment.GetEnvironmentVariable("STATICWIKI_FUZZ"),
        CultureInfo.InvariantCulture,
        out var seconds
    )
        ? seconds
        : 0;

    private static readonly Lazy<IReadOnlyList<Spec>> Corpus = new(SpecTests.Load);

    [Fact]
    public void Any_content_and_any_theme_give_a_site_or_faults_at_their_places() =>
        Fuzz(
            400,
            (random, files) =>
            {
                var result = Wiki.Build(files, Folders, new BuildOptions { Jobs = 1, UsesCache = random.Next(4) == 0 });
                foreach (var found in result.Diagnostics.Where(found => found.Severity >= Severity.Warning))
                {
                    Assert.True(found.Place is not null, Show(found));
                    AssertIsThere(found.Place!, files);
                }
                Assert.True(result.IsPublished || result.Diagnostics.Any(found => found.Severity == Severity.Error));
            }
        );

    [Fact]
    public void Any_page_is_checked() =>
        Fuzz(
            300,
            (random, files) =>
            {
                var mutator = new Mutator(random);
                Wiki.Build(files, Folders, new BuildOptions { Jobs = 1 });
                var pages = files
                    .Files.Where(file => file.Key.StartsWith("output/", StringComparison.Ordinal))
                    .ToList();
                foreach (var page in pages)
                    files.Write(page.Key, mutator.Change(page.Value, Pick(random, pages).Value));
                if (pages.Count == 0)
                    return; // The spec is of a fault.
                foreach (var found in FolderChecker.Check(files, "output", new CheckSettings(), 1))
                    Assert.True(found.Place is not null, Show(found));
            },
            changes: false
        );

    [Fact]
    public void A_cache_that_was_changed_at_random_is_not_believed() =>
        Fuzz(
            150,
            (random, files) =>
            {
                var mutator = new Mutator(random);
                var first = Wiki.Build(files, Folders, new BuildOptions { Jobs = 1 });
                var site = Output(files);
                foreach (
                    var file in files
                        .Files.Where(file => file.Key.StartsWith(".staticwiki/cache/", StringComparison.Ordinal))
                        .ToList()
                )
                {
                    if (random.Next(2) == 0)
                        files.Write(file.Key, mutator.Change(file.Value, file.Value));
                }
                if (random.Next(2) == 0)
                {
                    var store = (MemoryStoreFile)files.OpenStore(BuildCache.Folder + "/store");
                    store.Write(0, mutator.Change(store.ToArray(), store.ToArray()));
                }
                // What is missing is made of what the cache holds.
                foreach (
                    var page in files
                        .Files.Keys.Where(path =>
                            path.StartsWith("output/", StringComparison.Ordinal)
                            && path.EndsWith("index.html", StringComparison.Ordinal)
                        )
                        .ToList()
                )
                    files.Delete(page);
                var again = Wiki.Build(files, Folders, new BuildOptions { Jobs = 1 });
                Assert.Equal(first.IsPublished, again.IsPublished);
                Assert.Equal(first.Diagnostics.Select(Show), again.Diagnostics.Select(Show));
                Assert.Equal(site, Output(files));
            },
            changes: false
        );

    private static void Fuzz(int count, Action<Random, MemoryFileSystem> look, bool changes = true)
    {
        var end = DateTime.UtcNow.AddSeconds(Seconds);
        var first = Seconds > 0 ? Environment.TickCount : 0;
        var number = 0;
        for (; number < count || DateTime.UtcNow < end; number++)
        {
            var seed = first + number;
            var files = WikiOf(new Random(seed), changes);
            var before = files.Files.Keys.ToHashSet(StringComparer.Ordinal);
            var input = Task.Run(() => look(new Random(seed), files));
            try
            {
                // Far more than any of them takes; whatever takes so long does not end.
                Assert.True(input.Wait(TimeSpan.FromSeconds(60)), "it does not end");
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"seed {seed}\n{Text(files)}", failure);
            }
            Assert.All(
                files.Files.Keys.Where(path => !before.Contains(path)),
                path =>
                    Assert.True(
                        path.StartsWith("output/", StringComparison.Ordinal)
                            || path.StartsWith(".staticwiki/", StringComparison.Ordinal),
                        path
                    )
            );
        }
        if (Seconds > 0)
            TestContext.Current.TestOutputHelper?.WriteLine($"{number} inputs");
    }

    private static MemoryFileSystem WikiOf(Random random, bool changes)
    {
        var files = new MemoryFileSystem();
        Pick(random, Corpus.Value).WriteFiles(files);
        if (!changes)
            return files;
        var other = new MemoryFileSystem();
        Pick(random, Corpus.Value).WriteFiles(other);
        var mutator = new Mutator(random);
        var paths = files.Files.Keys.ToList();
        var pieces = other.Files.Values.ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var path = Pick(random, paths);
            files.Write(path, mutator.Change(files.Read(path), Pick(random, pieces)));
        }
        return files;
    }

    /// <summary>A place in a file of the wiki lies within the file.</summary>
    private static void AssertIsThere(StaticWiki.Text.Place place, MemoryFileSystem files)
    {
        if (place.Start is not { } start)
            return;
        Assert.True(start.Line >= 1 && start.Column >= 1, place.ToString());
        if (!files.Files.TryGetValue(place.File, out var bytes))
            return;
        // All three are ends of lines (CommonMark 2.1).
        var lines = Encoding.UTF8.GetString(bytes).Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        Assert.True(start.Line <= lines.Length + 1, $"{place} of {lines.Length} lines");
    }

    private static string Output(MemoryFileSystem files) =>
        string.Join(
            '\n',
            files
                .Files.Where(file => file.Key.StartsWith("output/", StringComparison.Ordinal))
                .Select(file => $"{file.Key} {Convert.ToHexString(file.Value)}")
        );

    private static string Text(MemoryFileSystem files) =>
        string.Join(
            '\n',
            files
                .Files.Where(file =>
                    file.Key.StartsWith("content/", StringComparison.Ordinal)
                    || file.Key.StartsWith("templates/", StringComparison.Ordinal)
                )
                .Select(file => $"=== {file.Key}\n{Encoding.UTF8.GetString(file.Value)}")
        );

    private static T Pick<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private static string Show(Diagnostic found) => $"{found.Severity} {found.Code} {found.Place} {found.Message}";
}
