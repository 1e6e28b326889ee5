using CsCheck;
using StaticWiki.Localization;

namespace StaticWiki.Tests.Localization;

public sealed class TextPatternTests
{
    [Fact]
    public void Any_text_with_its_braces_doubled_is_itself() =>
        Gen.String.Sample(text =>
        {
            var pattern = TextPattern.Parse(text.Replace("{", "{{").Replace("}", "}}"), out var fault);
            Assert.Null(fault);
            Assert.Equal(text, string.Concat(pattern!.Parts.ToArray().Select(part => part.Text)));
            Assert.Empty(pattern.Placeholders);
        });

    [Fact]
    public void What_is_no_pattern_says_why() =>
        Gen.String[Gen.Char["ab_{} A1"], 0, 12]
            .Sample(text =>
            {
                var pattern = TextPattern.Parse(text, out var fault);
                Assert.Equal(pattern is null, fault is not null);
            });

    [Theory]
    [InlineData("{count} of {total} {count}", "count total")]
    [InlineData("{{count}}", "")]
    [InlineData("{{{count}}}", "count")]
    public void Placeholders_are_named_in_braces(string written, string placeholders) =>
        Assert.Equal(placeholders, string.Join(' ', TextPattern.Parse(written, out _)!.Placeholders));

    [Theory]
    [InlineData("{count", "a '{' is never closed")]
    [InlineData("count}", "a '}' stands here without its '{'")]
    [InlineData("{}", "'{}' is no placeholder: a name has small letters and '_' only")]
    [InlineData("{Count}", "'{Count}' is no placeholder: a name has small letters and '_' only")]
    public void A_brace_alone_is_a_fault(string written, string expected)
    {
        Assert.Null(TextPattern.Parse(written, out var fault));
        Assert.Equal(expected, fault);
    }
}
