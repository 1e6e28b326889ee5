using System.Text;

namespace StaticWiki.Tests.Cli;

public sealed class ThemeCommandTests
{
    private static readonly (string, string) Home = ("content/index.md", "# Home\n");

    [Fact]
    public void A_file_is_copied_as_it_is_and_the_site_stays_the_same()
    {
        var command = new CommandLine(Home);
        Assert.Equal(0, command.Run("build"));
        var before = command.Files.Read($"{CommandLine.Root}/output/index.html");
        Assert.Equal(0, command.Run("theme", "eject", "partials/footer.html"));
        Assert.StartsWith(
            "templates/partials/footer.html is yours to change",
            command.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(RepositoryFolder.Root, "templates", "partials", "footer.html")),
            command.Files.Read($"{CommandLine.Root}/templates/partials/footer.html")
        );
        Assert.Equal(0, command.Run("build"));
        Assert.Equal(before, command.Files.Read($"{CommandLine.Root}/output/index.html"));
    }

    [Fact]
    public void A_file_that_is_there_is_not_overwritten()
    {
        var command = new CommandLine(Home, ("templates/layout.html", "mine"), ("look/layout.html", "mine too"));
        Assert.Equal(2, command.Run("theme", "eject", "layout.html"));
        Assert.Contains("there is already a file 'templates/layout.html'", command.Error, StringComparison.Ordinal);
        Assert.Equal("mine", Read(command, "templates/layout.html"));
        Assert.Equal(2, command.Run("theme", "eject", "layout.html", "--templates", "look"));
        Assert.Contains("there is already a file 'look/layout.html'", command.Error, StringComparison.Ordinal);
        Assert.Equal(2, new CommandLine(Home, ("templates/pages", "")).Run("theme", "eject", "pages/topic.html"));
    }

    [Theory]
    [InlineData("partials/infobx.html", "did you mean 'partials/infobox.html'?")]
    [InlineData("infobox.html", "did you mean 'partials/infobox.html'?")]
    [InlineData("templates/partials/Infobox.html", "did you mean 'partials/infobox.html'?")]
    [InlineData("theme/style.css", "did you mean 'assets/style.css'?")]
    [InlineData("styel.css", "did you mean 'assets/style.css'?")]
    [InlineData("../content/index.md", "'staticwiki theme list' shows them all")]
    [InlineData("", "'staticwiki theme list' shows them all")]
    public void A_name_that_the_theme_does_not_have_is_told_with_the_nearest(string name, string told)
    {
        foreach (var verb in new[] { "eject", "show" })
        {
            var command = new CommandLine(Home);
            Assert.Equal(2, command.Run("theme", verb, name));
            Assert.Equal(
                $"staticwiki: the theme has no file '{name}' ({told})\n",
                command.Error.ReplaceLineEndings("\n")
            );
            Assert.Single(command.Files.Files);
        }
    }

    [Fact]
    public void The_list_tells_which_files_are_the_wikis_own()
    {
        var command = new CommandLine(
            Home,
            ("templates/layout.html", "mine"),
            ("templates/partials/note.html", "mine")
        );
        Assert.Equal(0, command.Run("theme", "eject", "assets/style.css"));
        Assert.Equal(0, command.Run("theme", "list"));
        var lines = command
            .Output.TrimEnd('\n')
            .Split('\n')
            .Select(line => line.Split("  ", 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToDictionary(line => line[0], line => line.ElementAtOrDefault(1));
        var theme = Path.Combine(RepositoryFolder.Root, "templates");
        var files = Directory
            .EnumerateFiles(theme, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(theme, path).Replace('\\', '/'))
            .Append("partials/note.html");
        Assert.Equal(files.Order(StringComparer.Ordinal), lines.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("yours", lines["layout.html"]);
        Assert.Equal("yours alone", lines["partials/note.html"]);
        Assert.Equal("yours, and the same as the built-in one: you may delete it", lines["assets/style.css"]);
        Assert.Null(lines["pages/topic.html"]);
    }

    [Fact]
    public void A_built_in_file_can_be_seen_beside_ones_own()
    {
        var command = new CommandLine(Home, ("templates/layout.html", "mine"));
        Assert.Equal(0, command.Run("theme", "show", "layout.html"));
        Assert.Equal(File.ReadAllText(Path.Combine(RepositoryFolder.Root, "templates", "layout.html")), command.Output);
    }

    private static string Read(CommandLine command, string path) =>
        Encoding.UTF8.GetString(command.Files.Read($"{CommandLine.Root}/{path}"));
}
