using CsCheck;
using StaticWiki.Text;
using StaticWiki.Yaml;

namespace StaticWiki.Tests.Yaml;

public sealed class YamlScalarTextTests
{
    private static readonly Gen<string> Any = Gen.OneOf(
        Gen.String,
        Gen.OneOf(
                ":",
                " ",
                "#",
                "-",
                "?",
                "'",
                "\"",
                "\\",
                "[",
                "{",
                "*",
                "&a",
                "!b",
                "|",
                ">",
                "%",
                "@",
                "`",
                "~",
                "null",
                "true",
                "No",
                "1",
                "2025-09-03",
                "\n",
                "\r",
                "\t",
                "\0",
                "\u0085",
                "\u2028",
                "\uFEFF",
                "가",
                "é",
                "🚆",
                "\u200D",
                "...",
                "---",
                "a"
            )
            .Array[0, 8]
            .Select(string.Concat)
    );

    [Fact]
    public void What_is_written_reads_back_as_the_same_text() =>
        Any.Sample(text =>
        {
            var expected = Storable(text);
            var yaml = $"title: {YamlScalarText.Of(text)}\nlist:\n  - {YamlScalarText.Of(text)}\n";
            var (map, faults) = YamlReader.ReadMap("a.md", yaml, firstLine: 1);
            Assert.Empty(faults);
            var scalar = Assert.IsType<YamlScalar>(map!.Entries[0].Value);
            Assert.Equal(expected, scalar.Value);
            Assert.Equal("text", scalar.TypeName);
            var list = Assert.IsType<YamlList>(map.Entries[1].Value);
            Assert.Equal(expected, Assert.IsType<YamlScalar>(Assert.Single(list.Items)).Value);
        });

    [Fact]
    public void It_stands_on_one_line() =>
        Any.Sample(text => Assert.Equal(1, new SourceText("a", YamlScalarText.Of(text)).LineCount));

    [Theory]
    [InlineData("Kim’s train: a fortress", "\"Kim’s train: a fortress\"")]
    [InlineData("Train or tank? A look", "Train or tank? A look")]
    [InlineData("https://example.org/a?b=c#d", "https://example.org/a?b=c#d")]
    [InlineData("태양호 1호", "태양호 1호")]
    [InlineData("\"Moving fortress\"", "\"\\\"Moving fortress\\\"\"")]
    [InlineData("2025", "\"2025\"")]
    [InlineData("No", "\"No\"")]
    [InlineData("", "\"\"")]
    public void It_is_plain_where_that_is_safe(string text, string expected) =>
        Assert.Equal(expected, YamlScalarText.Of(text));

    /// <summary>The text without what no file of a wiki may hold.</summary>
    private static string Storable(string text) =>
        string.Concat(
            Name.WellFormed(text)
                .Select(c => c is '\0' or (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF' ? '\uFFFD' : c)
        );
}
