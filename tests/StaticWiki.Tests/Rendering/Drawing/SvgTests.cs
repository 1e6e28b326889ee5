using System.Globalization;
using CsCheck;
using StaticWiki.Rendering.Drawing;

namespace StaticWiki.Tests.Rendering.Drawing;

public sealed class SvgTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.04, "0")]
    [InlineData(0.05, "0.1")]
    [InlineData(-0.05, "-0.1")]
    [InlineData(7, "7")]
    [InlineData(10, "10")]
    [InlineData(-120.25, "-120.3")]
    [InlineData(99.96, "100")]
    [InlineData(1e12, "1000000000000")]
    [InlineData(double.NaN, "NaN")]
    public void A_number_has_one_decimal_at_most(double value, string expected)
    {
        Assert.Equal(expected, Svg.Number(value));
        Assert.Equal(expected, new Svg().Add($"{value}").ToHtml().Text);
    }

    [Fact]
    public void Any_number_is_written_as_the_library_would() =>
        Gen.OneOf(Gen.Double[-3000, 3000], Gen.Int[-60_000, 60_000].Select(number => number / 20.0), Gen.Double)
            .Sample(
                value =>
                    Assert.Equal(Svg.Round(value).ToString("0.#", CultureInfo.InvariantCulture), Svg.Number(value)),
                iter: 20_000
            );
}
