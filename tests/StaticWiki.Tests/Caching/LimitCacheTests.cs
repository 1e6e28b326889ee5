using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Caching;

/// <summary>What was compiled under other limits does not count.</summary>
public sealed class LimitCacheTests
{
    private static readonly WikiFolders Folders = WikiFolders.Below("");
    private static readonly BuildOptions Options = new() { Jobs = 1 };

    [Fact]
    public void A_lower_limit_finds_what_it_did_not_find_before_and_a_higher_one_lets_it_pass()
    {
        var files = new MemoryFileSystem();
        files.Write("content/site.yaml", "title: T\n"u8);
        files.Write("content/index.md", "# A\n\n## B\n\n## C\n"u8);
        Assert.True(Wiki.Build(files, Folders, Options).IsPublished);

        files.Write("content/site.yaml", "title: T\nlimits: {headings: 2}\n"u8);
        var lower = Wiki.Build(files, Folders, Options);
        Assert.Contains(lower.Diagnostics, found => found.Rule == MarkdownRules.TooMuch);
        Assert.False(lower.IsPublished);

        files.Write("content/site.yaml", "title: T\nlimits: {headings: 3}\n"u8);
        Assert.True(Wiki.Build(files, Folders, Options).IsPublished);
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read()
    {
        var files = new MemoryFileSystem();
        files.Write("content/site.yaml", "title: T\nlimits: {file_size: 10}\n"u8);
        files.Write("content/index.md", "# A\n"u8);
        files.Write("content/large.md", "# A page that is too large\n"u8);
        for (var build = 0; build < 2; build++)
        {
            var result = Wiki.Build(new Unreadable(files, "content/large.md"), Folders, Options);
            Assert.Contains(result.Diagnostics, found => found.Rule == LoadingRules.FileTooLarge);
        }
    }

    /// <summary>A disk with a file on it that nobody may read.</summary>
    private sealed class Unreadable(MemoryFileSystem inner, string path) : WrappedFileSystem(inner)
    {
        public override byte[] Read(string at) => at == path ? throw new UnauthorizedAccessException() : base.Read(at);
    }
}
