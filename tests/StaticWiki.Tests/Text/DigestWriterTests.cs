using StaticWiki.Text;

namespace StaticWiki.Tests.Text;

/// <summary>Digests of what is too long to be kept until its end.</summary>
public sealed class DigestWriterTests
{
    private const int Long = 200_000;

    [Fact]
    public void What_is_written_in_the_same_way_has_one_digest_whatever_was_written_before()
    {
        var expected = Of(new DigestWriter(), Long, changed: -1);
        foreach (var before in new[] { 0, 1, 1_000, 30_000, 70_000, Long })
        {
            var writer = new DigestWriter();
            Of(writer, before, changed: -1);
            Assert.Equal(expected, Of(writer, Long, changed: -1));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(70_000)]
    [InlineData(Long - 1)]
    public void Any_difference_in_what_is_long_is_seen(int changed)
    {
        Assert.NotEqual(Of(new DigestWriter(), Long, changed: -1), Of(new DigestWriter(), Long, changed));
        Assert.NotEqual(Of(new DigestWriter(), Long, changed: -1), Of(new DigestWriter(), Long - 1, changed: -1));
    }

    [Fact]
    public void One_text_may_be_longer_than_what_is_kept()
    {
        var text = new string('a', 1_000_000);
        Assert.Equal(new DigestWriter().Add(1).Add(text).Finish(), new DigestWriter().Add(1).Add(text).Finish());
        Assert.NotEqual(new DigestWriter().Add(1).Add(text).Finish(), new DigestWriter().Add(2).Add(text).Finish());
        Assert.NotEqual(
            new DigestWriter().Add(1).Add(text).Finish(),
            new DigestWriter().Add(1).Add(text[1..]).Finish()
        );
    }

    private static UInt128 Of(DigestWriter writer, int count, int changed)
    {
        for (var i = 0; i < count; i++)
            writer.Add(i == changed ? -1 : i);
        return writer.Finish();
    }
}
