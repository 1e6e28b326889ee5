using System.Text;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Compilation;

public sealed class BlockCountsTests
{
    [Theory]
    [InlineData("a(", "")]
    [InlineData("[", "")]
    [InlineData("[", " ")]
    [InlineData("(", " ")]
    [InlineData("\\\\[", " ")]
    public void What_is_left_open_too_often_is_told(string sign, string between)
    {
        var found = Assert.Single(Diagnose(sign, between));
        Assert.Equal(MarkdownRules.TooMuch.Code, found.Code);
        Assert.NotNull(found.Place?.Start);
    }

    [Theory]
    [InlineData("a(", " ")]
    [InlineData("a(", "\t")]
    [InlineData("a( ", "b")]
    [InlineData("a()", "")]
    [InlineData("\\[", "")]
    [InlineData("\\(", "a")]
    [InlineData("[]", "")]
    [InlineData("a", ", ")]
    public void What_ends_with_its_word_or_is_no_sign_is_not(string sign, string between) =>
        Assert.Empty(Diagnose(sign, between));

    private static IEnumerable<Diagnostic> Diagnose(string sign, string between)
    {
        var text = string.Join(between, Enumerable.Repeat(sign, 300));
        var file = new SourceFile("topics/a.md", "content/topics/a.md", Encoding.UTF8.GetBytes(text));
        return DocumentCompiler.Compile(file).Diagnostics;
    }
}
