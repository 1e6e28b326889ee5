using CsCheck;
using StaticWiki.Text;

namespace StaticWiki.Tests.Text;

public sealed class TextPropertyTests
{
    // Letters whose cases or normal forms are irregular, among any others.
    private static readonly Gen<string> Any = Gen.OneOf(
        Gen.String,
        Gen.OneOf(
                "İ",
                "ı",
                "ß",
                "ẞ",
                "ς",
                "Σ",
                "K",
                "Å",
                "ǅ",
                "ŉ",
                "ΐ",
                "가",
                "각",
                "e\u0301",
                "\u0345",
                "ᾳ",
                "Ꙋ",
                " ",
                "\t",
                "a-b",
                "\uD800",
                "🚆",
                "Ⅷ",
                "ꟲ",
                "\u0308"
            )
            .Array[0, 8]
            .Select(string.Concat)
    );

    [Fact]
    public void A_slug_of_a_slug_is_the_slug() =>
        Any.Sample(text => Assert.Equal(UrlSlug.Of(text), UrlSlug.Of(UrlSlug.Of(text))));

    [Fact]
    public void A_name_of_a_name_is_the_name() =>
        Any.Sample(text => Assert.Equal(Name.Of(text), Name.Of(Name.Of(text).Key)));

    [Fact]
    public void A_name_does_not_depend_on_letter_case_form_or_white_space() =>
        Gen.OneOf("Café Ünïcödé", "ΟΔΥΣΣΕΥΣ", "태양호 열차", "Straße", "ÅNGSTRÖM")
            .Sample(name =>
            {
                Assert.Equal(Name.Of(name), Name.Of($"  {name.Replace(" ", "\t \n")} "));
                Assert.Equal(Name.Of(name), Name.Of(name.Normalize(System.Text.NormalizationForm.FormD)));
                Assert.Equal(Name.Of(name), Name.Of(name.ToLowerInvariant()));
                Assert.Equal(Name.Of(name), Name.Of(name.ToUpperInvariant()));
            });

    [Fact]
    public void A_slugger_never_gives_an_id_twice() =>
        Gen.OneOf(Any, Gen.OneOf("a", "a-1", "a 1", "A", "a-1-1", "", "!"))
            .Array[0, 30]
            .Sample(headings =>
            {
                var slugger = new HeadingSlugger();
                var ids = headings.Select(slugger.Next).ToList();
                Assert.Equal(ids.Count, ids.Distinct().Count());
                Assert.DoesNotContain(ids, id => id.Any(char.IsWhiteSpace));
            });

    [Fact]
    public void A_date_reads_as_it_was_written() =>
        Gen
            .Date.Select(Gen.Int[1, 3])
            .Sample(
                (day, precision) =>
                {
                    var date = new PartialDate(
                        day.Year,
                        precision > 1 ? day.Month : null,
                        precision > 2 ? day.Day : null
                    );
                    Assert.True(PartialDate.TryParse(date.ToString(), out var read));
                    Assert.Equal(date, read);
                }
            );

    [Fact]
    public void Any_text_may_be_read_as_a_date() =>
        Gen.OneOf(Any, Gen.String[Gen.Char["0123456789-T: Z+"], 0, 25])
            .Sample(text => Assert.Equal(PartialDate.TryParse(text, out var date), date is not null));

    [Fact]
    public void A_sentence_holds_what_it_was_asked_for() =>
        Gen.Select(Gen.String[Gen.Char["ab. !?\"')。A\n"], 0, 60], Gen.Int[0, 60], Gen.Int[0, 60])
            .Sample(
                (text, a, b) =>
                {
                    var start = Math.Min(Math.Min(a, b), text.Length);
                    var end = Math.Min(Math.Max(a, b), text.Length);
                    var (from, to) = Sentences.Around(text, start, end);
                    Assert.InRange(from, 0, start);
                    Assert.InRange(to, end, text.Length);
                }
            );

    [Fact]
    public void A_shortened_text_is_a_part_and_splits_no_character() =>
        Gen.Select(Any.Array[0, 6].Select(string.Concat), Gen.Int[1, 20])
            .Sample(
                (text, longest) =>
                {
                    var begin = Shortening.Begin(text, longest);
                    var end = Shortening.End(text, longest);
                    Assert.True(begin.Length <= longest && text.StartsWith(begin, StringComparison.Ordinal));
                    Assert.True(end.Length <= longest && text.EndsWith(end, StringComparison.Ordinal));
                    if (begin.Length is > 0 and var cut && cut < text.Length)
                        Assert.False(char.IsSurrogatePair(text[cut - 1], text[cut]));
                }
            );
}
