using CsCheck;
using StaticWiki.Caching;

namespace StaticWiki.Tests.Caching;

public sealed class BlobTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
            Gen.Char[' ', '~'].Select(c => c.ToString()),
            Gen.OneOf("\0", "\n", "\x7F", "\x80", "é", "ÿ", "Ā", "서", "𝒳", "\uD835", "\uDCB3", "\uFFFF")
        )
        .Array[0, 40]
        .Select(string.Concat);

    [Fact]
    public void Any_string_is_read_as_it_was_written() =>
        Gen.Select(Text, Text, Gen.Int[0, 300])
            .Sample(
                (first, second, repeated) =>
                {
                    var longer = string.Concat(Enumerable.Repeat(second, repeated));
                    var writer = new BlobWriter();
                    writer.Write(first);
                    writer.Write((string?)null);
                    writer.Write(longer);
                    writer.Write(second.AsSpan());
                    writer.Write(-repeated);
                    var reader = new BlobReader(writer.Written);
                    Assert.Equal(first, reader.ReadString());
                    Assert.Null(reader.ReadOptionalString());
                    Assert.Equal(longer, reader.ReadString());
                    Assert.Equal(second, reader.ReadString());
                    Assert.Equal(-repeated, reader.ReadInt());
                    Assert.True(reader.IsAtEnd);
                }
            );
}
