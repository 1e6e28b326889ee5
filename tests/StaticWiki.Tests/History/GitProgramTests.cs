using StaticWiki.History;

namespace StaticWiki.Tests.History;

/// <summary>Where git is started at all.</summary>
public sealed class GitProgramTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("staticwiki-tests-").FullName;

    private string Content => Directory.CreateDirectory(Path.Combine(_root, "wiki", "content")).FullName;

    [Fact]
    public void Git_finds_no_repository_where_no_folder_has_one() =>
        Assert.False(GitProgram.MayHaveRepository(Content, told: null));

    /// <summary>A linked working tree and a submodule have a file of that name.</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData("wiki", false)]
    [InlineData("wiki/content", true)]
    public void Git_may_find_one_in_the_folder_or_above_it(string where, bool isFolder)
    {
        var content = Content;
        var repository = Path.Combine(_root, where, ".git");
        if (isFolder)
            Directory.CreateDirectory(repository);
        else
            File.WriteAllText(repository, "gitdir: elsewhere\n");
        Assert.True(GitProgram.MayHaveRepository(content, told: null));
    }

    [Fact]
    public void Git_may_be_told_of_one_elsewhere() => Assert.True(GitProgram.MayHaveRepository(Content, "/elsewhere"));

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
