using CsCheck;
using StaticWiki.Compilation;

namespace StaticWiki.Tests.Compilation;

public sealed class MarkdownDialectTests
{
    private static readonly string[] Beginnings = ["http://", "https://", "ftp://", "mailto:", "tel:", "www."];

    [Fact]
    public void A_text_is_looked_through_where_an_address_may_begin_in_it() =>
        Gen.Select(
                Gen.OneOf("http", "https", "ftp", "mailto", "tel", "www", "HTTP", "Mailto", "x", "hotel"),
                Gen.OneOf("://", ":/", ":", ": //", ".", " ", "x://")
            )
            .Select((word, sign) => word + sign)
            .Array[0, 3]
            .Select(string.Concat)
            .Sample(text =>
            {
                var mayHoldOne = Beginnings.Any(begin => text.Contains(begin, StringComparison.Ordinal));
                Assert.Equal(mayHoldOne, MarkdownDialect.For(text) == MarkdownDialect.Pipeline);
            });
}
