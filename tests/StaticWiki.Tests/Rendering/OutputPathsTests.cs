using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Rendering;

namespace StaticWiki.Tests.Rendering;

/// <summary>Files that some disk could not hold beside each other are told of, and no others.</summary>
public sealed class OutputPathsTests
{
    [Theory]
    [InlineData("a/b.html", "a/c.html")]
    [InlineData("a.html", "a/index.html")]
    [InlineData("straße/index.html", "strasse/index.html")]
    [InlineData("ab/index.html", "a/index.html")]
    public void Paths_stand_beside_each_other(string one, string other) => Assert.Empty(Check(one, other));

    [Theory]
    [InlineData("a/b.html", "a/B.html")]
    [InlineData("a/b.html", "A/b.html")]
    [InlineData("\u00E9.html", "e\u0301.html")]
    [InlineData("\u00E9/x.html", "E\u0301/X.html")]
    [InlineData("\u017F.html", "s.html")]
    [InlineData("ä/i.html", "Ä/I.html")]
    public void Paths_that_some_system_takes_for_one_collide(string one, string other)
    {
        var found = Assert.Single(Check(one, other));
        Assert.Equal(LoadingRules.SameAddress, found.Rule);
        Assert.Equal(other, found.Place!.File);
    }

    [Theory]
    [InlineData("a", "a/index.html")]
    [InlineData("a/b", "A/B/c/index.html")]
    [InlineData("\u00E9", "e\u0301/index.html")]
    public void A_file_cannot_be_a_folder_too(string file, string inFolder)
    {
        Assert.Equal(LoadingRules.SameAddress, Assert.Single(Check(file, inFolder)).Rule);
        Assert.Equal(LoadingRules.SameAddress, Assert.Single(Check(inFolder, file)).Rule);
    }

    [Theory]
    [InlineData("a/nul.html")]
    [InlineData("COM¹/index.html")]
    [InlineData("aux /x.html")]
    public void A_name_may_be_no_device(string path) =>
        Assert.Equal(
            LoadingRules.UnportableName,
            // Of one that somebody gave a file, Load tells.
            Assert.Single(OutputPaths.Check([new OutputPath(path, null)])).Rule
        );

    [Theory]
    [InlineData('a', 255, 0)]
    [InlineData('a', 256, 1)]
    [InlineData('é', 127, 0)]
    [InlineData('é', 128, 1)]
    public void A_name_has_255_bytes_at_most(char letter, int length, int faults) =>
        Assert.Equal(faults, Check($"x/{new string(letter, length)}/i.html").Count());

    private static IEnumerable<Diagnostic> Check(params string[] paths) =>
        OutputPaths.Check([.. paths.Select(path => new OutputPath(path, path))]);
}
