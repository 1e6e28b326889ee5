using StaticWiki.Loading;
using StaticWiki.Tests.Cli;

namespace StaticWiki.Tests.Loading;

public sealed class RepositoryTests
{
    [Theory]
    [InlineData("owner/name", "https://github.com/owner/name")]
    [InlineData("https://github.com/owner/name", "https://github.com/owner/name")]
    [InlineData(" https://github.com/owner/name.git/ ", "https://github.com/owner/name")]
    [InlineData("http://git.example.org:8080/deep/er/name", "http://git.example.org:8080/deep/er/name")]
    [InlineData("https://git.example.org/a b/ü", "https://git.example.org/a%20b/%C3%BC")]
    [InlineData("owner", null)]
    [InlineData("owner/name/more", null)]
    [InlineData("owner/na me", null)]
    [InlineData("git@github.com:owner/name.git", null)]
    [InlineData("ssh://git@github.com/owner/name", null)]
    [InlineData("https://github.com", null)]
    [InlineData("https://github.com/owner", null)]
    [InlineData("https://github.com/owner/name/tree/main", null)]
    [InlineData("https://user:secret@github.com/owner/name", null)]
    [InlineData("https://github.com/owner/name?tab=readme", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("", null)]
    public void The_address_of_a_repository_is_brought_into_one_form(string written, string? url) =>
        Assert.Equal(url, Repository.ParseUrl(written));

    [Theory]
    [InlineData("https://a.example/{path}", false, null)]
    [InlineData("https://a.example/x?t={title}&u={address}&p={path}#{path}", false, null)]
    [InlineData("mailto:a@b.example?subject={title}", true, null)]
    [InlineData("mailto:a@b.example?subject={title}", false, "is no address")]
    [InlineData("mailto:{title}@b.example", true, "is no address")]
    [InlineData("https://{path}/", false, "is no address")]
    [InlineData("https://a.example:{path}/", false, "is no address")]
    [InlineData("https://{path}@a.example/", false, "is no address")]
    [InlineData("https://a.example/a b", false, "is no address")]
    [InlineData("{path}", false, "is no address")]
    [InlineData("/edit/{path}", false, "is no address")]
    [InlineData("https://a.example/{Path}", false, "'{Path}' means nothing")]
    [InlineData("https://a.example/{{path}}", false, "means nothing")]
    [InlineData("https://a.example/{path", false, "a brace in the address has no counterpart")]
    [InlineData("https://a.example/path}", false, "a brace in the address has no counterpart")]
    [InlineData("https://a.example/}{path}", false, "a brace in the address has no counterpart")]
    public void A_pattern_is_an_address_whatever_is_filled_in(string pattern, bool allowsMail, string? fault)
    {
        var found = AddressPattern.FaultOf(pattern, allowsMail)?.Fault;
        Assert.Equal(fault is null, found is null);
        Assert.Contains(fault ?? "", found ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_line_goes_before_the_settings_and_keeps_branch_and_path()
    {
        var command = Wiki("repository: {url: https://code.example.org/o/n, branch: dev, path: docs}\n");
        Assert.Equal(0, command.Run("build"));
        Assert.Equal("https://code.example.org/o/n/edit/dev/docs/topics/a.md", EditLink(command));
        Assert.Equal(0, command.Run("build", "--repository", "https://github.com/fork/n"));
        Assert.Equal("https://github.com/fork/n/edit/dev/docs/topics/a.md", EditLink(command));
        Assert.Equal(0, command.Run("build", "--repository", "fork/m"));
        Assert.Equal("https://github.com/fork/m/edit/dev/docs/topics/a.md", EditLink(command));
        Assert.Equal(0, command.Run("build", "--repository", "none"));
        Assert.Equal("", EditLink(command));
        Assert.Equal(0, command.Run("build"));
        Assert.Equal("https://code.example.org/o/n/edit/dev/docs/topics/a.md", EditLink(command));
    }

    [Fact]
    public void Patterns_are_of_the_settings_own_host()
    {
        var command = Wiki("repository: {edit: 'https://code.example.org/{path}'}\n");
        Assert.Equal(0, command.Run("build"));
        Assert.Equal("https://code.example.org/content/topics/a.md", EditLink(command));
        Assert.Equal(0, command.Run("build", "--repository", "https://github.com/o/n"));
        Assert.Equal("https://github.com/o/n/edit/main/content/topics/a.md", EditLink(command));
    }

    [Fact]
    public void Without_settings_the_command_line_alone_says_where_it_is()
    {
        var command = Wiki("");
        Assert.Equal(0, command.Run("build", "--repository", "https://git.example.org/o/n.git"));
        Assert.Equal("https://git.example.org/o/n/edit/main/content/topics/a.md", EditLink(command));
    }

    [Fact]
    public void Content_outside_of_the_wikis_root_has_no_path_that_is_known()
    {
        var command = Wiki("");
        command.Files.Write($"{CommandLine.Root}/wiki/x", []);
        Assert.Equal(0, command.Run("build", "--root", "wiki", "--content", "../content", "--repository", "o/n"));
        var page = Read(command, "wiki/output/topics/a/index.html");
        Assert.DoesNotContain("/edit/", page, StringComparison.Ordinal);
        Assert.Contains("https://github.com/o/n/issues/new?", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_repository_is_wrong_use()
    {
        var command = Wiki("");
        Assert.Equal(2, command.Run("build", "--repository", "git@github.com:o/n.git"));
        Assert.Equal(
            "staticwiki: 'git@github.com:o/n.git' is no address of a repository, as https://github.com/owner/name\n",
            command.Error.ReplaceLineEndings("\n")
        );
    }

    private static CommandLine Wiki(string settings) =>
        new(
            ("content/site.yaml", "title: Wiki\n" + settings),
            ("content/index.md", "[[A]]\n"),
            ("content/topics/a.md", "Text.\n")
        );

    private static string EditLink(CommandLine command)
    {
        var page = Read(command, "output/topics/a/index.html");
        const string before = "rel=\"external nofollow\" href=\"";
        var start = page.IndexOf(before, StringComparison.Ordinal);
        return start < 0 ? "" : page[(start + before.Length)..].Split('"')[0];
    }

    private static string Read(CommandLine command, string path) =>
        System.Text.Encoding.UTF8.GetString(command.Files.Read($"{CommandLine.Root}/{path}"));
}
