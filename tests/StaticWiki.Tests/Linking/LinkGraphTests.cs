using System.Text;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Linking;

/// <summary>What links to what in a wiki that is large enough to be gone through by several threads.</summary>
public sealed class LinkGraphTests
{
    private const int Topics = 2100;

    [Fact]
    public void A_page_shows_the_same_backlinks_however_many_threads_look_for_them()
    {
        var (alone, together) = (Make(jobs: 1), Make(jobs: 4));
        Assert.Equal(alone.Select(file => file.Path), together.Select(file => file.Path));
        foreach (var (one, other) in alone.Zip(together))
            Assert.True(one.Content.Span.SequenceEqual(other.Content.Span), one.Path);
        var hub = Encoding.UTF8.GetString(alone.Single(file => file.Path == "topics/t0007/index.html").Content.Span);
        foreach (var number in new[] { 1, 1050, 2100 })
            Assert.Contains($"href=\"../t{number:0000}/\"", hub, StringComparison.Ordinal);
    }

    private static IReadOnlyList<OutputFile> Make(int jobs)
    {
        var files = new MemoryFileSystem();
        Write("site.yaml", "title: Many\nsearch: false\n");
        for (var i = 1; i <= Topics; i++)
            Write(
                $"topics/t{i:0000}.md",
                $"---\ntitle: T {i:0000}\n---\n\nSee [[T 0007]] and [[T {(i % Topics) + 1:0000}]].\n"
            );
        return Wiki.Make(files, WikiFolders.Below(""), new BuildOptions { Jobs = jobs }).Files;

        void Write(string path, string text) => files.Write("content/" + path, Encoding.UTF8.GetBytes(text));
    }
}
