using StaticWiki.Importing;

namespace StaticWiki.Tests.Importing;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("2024-05-07", "2024-05-07", "")]
    [InlineData("2024-05-07T10:15:00+02:00 The", "2024-05-07", " The")]
    [InlineData("May 7, 2024", "2024-05-07", "")]
    [InlineData("May 7th, 2024 10:15 AM IST | News", "2024-05-07", " | News")]
    [InlineData("Tuesday, 7 May 2024", "2024-05-07", "")]
    [InlineData("7 Sept. 2024, at 9.30 pm", "2024-09-07", "")]
    [InlineData("2024.5.7.", "2024-05-07", "")]
    [InlineData("2024/05/07", "2024-05-07", "")]
    [InlineData("2024년 5월 7일", "2024-05-07", "")]
    [InlineData("2024年5月7日", "2024-05-07", "")]
    public void It_is_read_to_the_day(string text, string date, string rest)
    {
        var (read, end) = WrittenDate.ReadAt(text, 0)!.Value;
        Assert.Equal((date, rest), (read.ToString(), text[end..]));
    }

    [Theory]
    [InlineData("07/05/2024")]
    [InlineData("2024.5/7")]
    [InlineData("2024-13-07")]
    [InlineData("February 30, 2024")]
    [InlineData("May 2024")]
    [InlineData("Marching 7 2024")]
    [InlineData("on May 7, 2024")]
    [InlineData("May 7, 20245")]
    public void What_is_no_day_or_two_is_not_read(string text) => Assert.Null(WrittenDate.ReadAt(text, 0));
}
