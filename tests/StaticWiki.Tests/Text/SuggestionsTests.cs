using System.Text;
using CsCheck;
using StaticWiki.Text;

namespace StaticWiki.Tests.Text;

public sealed class SuggestionsTests
{
    [Theory]
    [InlineData("armuor", "armour")]
    [InlineData("ARMOUR", "armour")]
    [InlineData("armors", "armour")]
    [InlineData("locomotiv", "locomotive")]
    public void The_nearest_name_is_suggested(string written, string expected) =>
        Assert.Equal(expected, Suggestions.Nearest(written, ["locomotive", "armour", "carriage"])[0]);

    [Fact]
    public void A_name_that_resembles_nothing_gets_no_suggestion() =>
        Assert.Empty(Suggestions.Nearest("quartz", ["locomotive", "armour", "carriage"]));

    [Fact]
    public void Composed_and_decomposed_letters_are_the_same() =>
        Assert.Equal(["Café"], Suggestions.Nearest("Café".Normalize(NormalizationForm.FormD), ["Café", "Safari"]));

    [Fact]
    public void The_best_come_first_and_no_more_than_asked_for() =>
        Assert.Equal(["abcdef", "abcdeg"], Suggestions.Nearest("abcdef", ["abcdhg", "abcdeg", "abcdef"], max: 2));

    [Fact]
    public void A_swap_of_neighbours_is_one_edit() => Assert.Equal(1, Suggestions.Distance("ab", "ba", 5));

    [Fact]
    public void Any_text_may_be_asked_for() =>
        Gen.Select(Gen.String, Gen.String.Array[0, 20])
            .Sample((written, candidates) => Suggestions.Nearest(written, candidates).Count <= 3);

    [Fact]
    public void The_distance_is_symmetric() =>
        Gen.Select(Gen.String[Gen.Char['a', 'c'], 0, 8], Gen.String[Gen.Char['a', 'c'], 0, 8])
            .Sample((a, b) => Suggestions.Distance(a, b, 20) == Suggestions.Distance(b, a, 20));
}
