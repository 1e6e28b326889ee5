using System.Text;
using CsCheck;
using StaticWiki.Compilation.Quotations;
using StaticWiki.Tests.Evidence;

namespace StaticWiki.Tests.Compilation.Quotations;

public sealed class QuotationPartsTests
{
    [Theory]
    [InlineData("one two", "one two")]
    [InlineData("one … two ... three . . . four .. five. Six", "one|two|three|four five six")]
    [InlineData("one [and] two […] three [...] four", "one|two|three|four")]
    [InlineData("[T]he train [t]he [É]tat", "the train the état")]
    [InlineData("walk[ed] on, un[usual]ly", "on")]
    [InlineData("[a [nested] one] behind, ] [ open", "behind open")]
    [InlineData("3.5 … 20,000.", "3.5|20,000")]
    [InlineData("……one⋯two……", "one|two")]
    [InlineData("[all of it]", "")]
    [InlineData("…", "")]
    public void A_quotation_is_divided_where_it_is_not_the_sources_own(string text, params string[] parts) =>
        Assert.Equal(
            parts[^1],
            string.Join(
                '|',
                QuotationParts.Of(text).Select(part => string.Join(' ', part.Words.Select(word => word.Key)))
            )
        );

    [Fact]
    public void Words_of_any_quotation_stand_in_it_in_order() =>
        Gen.OneOf(Passage.Odd, Gen.OneOf("[", "]", ".", " ", "…", "a", "b c", "열").Array[0, 30].Select(string.Concat))
            .Sample(text =>
            {
                var end = 0;
                foreach (var word in QuotationParts.Of(text).SelectMany(part => part.Words))
                {
                    Assert.InRange(word.Span.Start, end, text.Length);
                    end = word.Span.End;
                    Assert.True(end <= text.Length);
                }
            });

    [Theory]
    [InlineData("[")]
    [InlineData("[a")]
    [InlineData("[a]")]
    [InlineData("a[b]c")]
    [InlineData(". ")]
    [InlineData("… ")]
    [InlineData("\u200B")]
    [InlineData("a'\u200B")]
    [InlineData("1,")]
    [InlineData("a")]
    [InlineData("한")]
    public void However_odd_a_quotation_is_it_is_soon_divided(string repeated)
    {
        const int many = 200_000;
        var text = new StringBuilder().Insert(0, repeated, many).Append(']', many).ToString();
        Assert.InRange(QuotationParts.Of(text).Length, 0, text.Length);
    }
}
