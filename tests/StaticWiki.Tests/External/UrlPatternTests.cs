using System.Text.RegularExpressions;
using CsCheck;
using StaticWiki.External;

namespace StaticWiki.Tests.External;

public sealed class UrlPatternTests
{
    [Fact]
    public void A_pattern_means_what_a_regular_expression_of_it_does() =>
        Gen.Select(Gen.Char["ab*?"].Array[0, 8], Gen.Char["ab?"].Array[0, 12])
            .Select((pattern, url) => (Pattern: new string(pattern), Url: new string(url)))
            .Sample(
                pair =>
                {
                    var expression = $"^{Regex.Escape(pair.Pattern).Replace("\\*", ".*", StringComparison.Ordinal)}$";
                    Assert.Equal(Regex.IsMatch(pair.Url, expression), new UrlPattern(pair.Pattern).Matches(pair.Url));
                },
                iter: 20_000
            );

    [Fact]
    public void A_pattern_of_many_asterisks_takes_no_more_time_than_it_has_to() =>
        Assert.False(
            new UrlPattern(string.Concat(Enumerable.Repeat("*a", 1000)) + "b").Matches(new string('a', 20_000))
        );
}
