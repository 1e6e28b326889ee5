using CsCheck;
using StaticWiki.Linking.Mentions;
using StaticWiki.Text;

namespace StaticWiki.Tests.Linking.Mentions;

public sealed class MentionFilterTests
{
    private static readonly Gen<string> Written = Gen.OneOf(
            Gen.OneOf("a", "B", "Kim", "iL", "1", "_", "é", "e\u0301", "平", "𝒳", "K"),
            Gen.OneOf(" ", "\n", "\t", "  ", "\u00A0", "-", "'", "’", ".", ",", "@", "`", "[", "{", "\u0301", "\u200D")
        )
        .Array[1, 7]
        .Select(string.Concat);

    [Fact]
    public void A_name_passes_wherever_it_begins_in_a_text() =>
        Gen.Select(Written, Written, Written)
            .Sample(
                (before, name, after) =>
                {
                    var key = Name.Of(name).Key;
                    if (key.Length == 0)
                        return;
                    var filter = new MentionFilter();
                    filter.Add(key);
                    foreach (var written in new[] { name, key, key.ToUpperInvariant(), key.Replace(' ', '\n') })
                    {
                        if (Name.Of(written).Key != key || char.IsWhiteSpace(written[0]))
                            continue;
                        var text = $"{before} {written} {after}";
                        Assert.True(filter.MayBeginAt(text, before.Length + 1, text.Length, out _), $"'{text}'");
                        Assert.True(filter.MayBeginAt(written, 0, written.Length, out _), $"'{written}'");
                    }
                }
            );

    [Theory]
    [InlineData("[é", "[e\u0301")]
    [InlineData("_é", "_e\u0301")]
    [InlineData("[é", "[É")]
    public void A_name_passes_however_its_marks_are_written(string name, string written)
    {
        var filter = new MentionFilter();
        filter.Add(Name.Of(name).Key);
        Assert.True(filter.MayBeginAt(written, 0, written.Length, out _));
    }

    [Fact]
    public void Where_no_name_begins_the_next_token_is_looked_at() =>
        Written.Sample(text =>
        {
            var filter = new MentionFilter();
            for (var at = 0; at < text.Length; )
            {
                var end = WordScanner.EndOfToken(text, at);
                if (!filter.MayBeginAt(text, at, text.Length, out var next))
                    Assert.True(next == end || string.IsNullOrWhiteSpace(text[at..next]), $"'{text}' at {at}: {next}");
                at = end;
            }
        });
}
