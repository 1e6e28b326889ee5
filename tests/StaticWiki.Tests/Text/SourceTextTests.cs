using StaticWiki.Text;

namespace StaticWiki.Tests.Text;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("ab", 99, 1, 3)]
    [InlineData("", 0, 1, 1)]
    public void An_offset_has_a_line_and_a_column(string text, int offset, int line, int column) =>
        Assert.Equal(new Location(line, column), new SourceText("x.md", text).LocationAt(offset));

    [Fact]
    public void A_line_comes_without_its_ending() =>
        Assert.Equal("two", new SourceText("x.md", "one\r\ntwo\r\nthree").Line(2).ToString());
}
