using System.Globalization;
using StaticWiki.Localization;

namespace StaticWiki.Tests.Localization;

public sealed class PluralRuleTests
{
    /// <summary>Examples of whole numbers as CLDR gives them beside its rules.</summary>
    [Theory]
    [InlineData("en", "one: 1; other: 0 2 16 100 1000")]
    [InlineData("ko-KR", "other: 0 1 15 100")]
    [InlineData("fr", "one: 0 1; other: 2 17 100")]
    [InlineData("ru", "one: 1 21 101 1001; few: 2 4 22 103; many: 0 5 11 14 19 100")]
    [InlineData("pl", "one: 1; few: 2 4 22 102; many: 0 5 12 14 19 21 100")]
    [InlineData("cs", "one: 1; few: 2 3 4; other: 0 5 19 100")]
    [InlineData("hr", "one: 1 21 101; few: 2 4 22 102; other: 0 5 11 19 100")]
    [InlineData("sl", "one: 1 101 201; two: 2 102; few: 3 4 103; other: 0 5 19 100")]
    [InlineData("lt", "one: 1 21 101; few: 2 9 22 102; other: 0 10 11 19 20 100")]
    [InlineData("lv", "zero: 0 10 11 19 20 100; one: 1 21 101; other: 2 9 22 102")]
    [InlineData("ro", "one: 1; few: 0 2 16 101 102; other: 20 35 100 120")]
    [InlineData("ar", "zero: 0; one: 1; two: 2; few: 3 10 103 110; many: 11 26 111; other: 100 102 200")]
    [InlineData("he", "one: 1; two: 2; other: 0 3 17 100")]
    [InlineData("xx", "one: 1; other: 0 2 100")]
    public void A_number_has_the_form_of_its_language(string language, string examples)
    {
        var rule = PluralRule.Of(language);
        var forms = examples.Split("; ").Select(form => form.Split(": ")).ToList();
        Assert.Equal(forms.Select(form => form[0]), rule.Categories.Select(PluralRule.WordOf));
        Assert.All(
            forms.SelectMany(form =>
                form[1]
                    .Split(' ')
                    .Select(number => (Form: form[0], Number: int.Parse(number, CultureInfo.InvariantCulture)))
            ),
            example => Assert.Equal(example.Form, PluralRule.WordOf(rule.CategoryOf(example.Number)))
        );
    }
}
