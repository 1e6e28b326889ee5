using System.Text;
using CsCheck;
using StaticWiki.Evidence;

namespace StaticWiki.Tests.Evidence;

public sealed class WordsTests
{
    [Theory]
    [InlineData("The “moving fortress” – at last!", "the moving fortress at last")]
    [InlineData(
        "bullet-resistant, bullet‑resistant; bullet—resistant",
        "bullet resistant bullet resistant bullet resistant"
    )]
    [InlineData("Don't don’t DONʼT don`t", "don't don't don't don't")]
    [InlineData("‘the Kims’ train’", "the kims train")]
    [InlineData("60 kph (37.5 mph), 20,000 km.", "60 kph 37.5 mph 20,000 km")]
    [InlineData("$5, £5 and 5 %", "$ 5 £ 5 and 5 %")]
    [InlineData("bul\u00ADlet zero\u200Bwidth", "bullet zerowidth")]
    [InlineData("ﬁre ＡＢＣ １２ m²", "fire abc 12 m2")]
    [InlineData("Cafe\u0301 ÉTÉ", "café été")]
    [InlineData("ΟΔΥΣΣΕΥΣ ὀδυσσεύς", "οδυσσευσ ὀδυσσεύσ")]
    [InlineData("装甲列車、カ\u3099", "装 甲 列 車 ガ")]
    [InlineData("태양호 열차", "태 양 호 열 차")]
    [InlineData("รถไฟ", "ร ถ ไ ฟ")]
    [InlineData("Kim金正恩Jong", "kim 金 正 恩 jong")]
    [InlineData("١٬٠٠٠ word_by_word", "١٬٠٠٠ word by word")]
    [InlineData("… “” — \u0301 🚆 ☃", "")]
    public void A_text_is_cut_into_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Keys(text)));

    [Fact]
    public void A_word_stands_where_it_says()
    {
        const string text = "“a” 열 20,000 don’t, [b]";
        var written = Words.Of(text).Select(word => text.Substring(word.Span.Start, word.Span.Length));
        Assert.Equal(["a", "열", "20,000", "don’t", "b"], written);
    }

    [Fact]
    public void Hangul_is_the_same_composed_and_decomposed() =>
        Assert.Equal(Keys("각하의 열차"), Keys("각하의 열차".Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Letter_case_quotes_dashes_and_white_space_make_no_difference() =>
        Gen.Select(Passage.Word.Array[1, 20], Passage.Gap.Array[20], Gen.Bool)
            .Sample(
                (words, gaps, upper) =>
                {
                    var written = string.Concat(words.Zip(gaps, (word, gap) => word + gap));
                    Assert.Equal(
                        Keys(string.Join(' ', words)),
                        Keys(upper ? written.ToUpperInvariant() : written.ToLowerInvariant())
                    );
                }
            );

    [Fact]
    public void Any_text_has_words_in_order_each_inside_it() =>
        Gen.OneOf(Gen.String, Passage.Odd)
            .Sample(text =>
            {
                var end = 0;
                foreach (var word in Words.Of(text))
                {
                    Assert.InRange(word.Span.Start, end, text.Length);
                    Assert.NotEmpty(word.Key);
                    end = word.Span.End;
                    Assert.True(end <= text.Length && word.Span.Length > 0);
                }
            });

    private static IEnumerable<string> Keys(string text) => Words.Of(text).Select(word => word.Key);
}
