using System.Text;
using CsCheck;
using StaticWiki.Evidence;

namespace StaticWiki.Tests.Evidence;

public sealed class FingerprintTests
{
    [Fact]
    public void It_is_written_the_same_for_the_same_text_on_every_machine() =>
        // The format is a promise: what one version wrote, every later one reads.
        Assert.Equal(
            """
            staticwiki-fingerprint 1
            salt 32fcc55a2b97cbbf
            words 21
            SlFtoopxQCBrlv8E4smaXWVS5WbFV8RQaNtUPJ1ue8XFEY9+w7VlacdO1jC8YVX5RpNJH1lDutt1D/vMhLnxGtdGv4/MGO3zV7zK9S/2
            APVY5XJv0XsTZGjBhvMmpXnronSe4fY
            checksum f2a15193ee12fe63

            """.ReplaceLineEndings("\n"),
            Write(
                "The train moves at an average speed of just 60 kph (37 mph), it is said; nobody knows more than that."
            )
        );

    [Fact]
    public void It_does_not_hold_the_text()
    {
        var written = Write("So well armoured that it is referred to as a moving fortress");
        foreach (var word in new[] { "armoured", "referred", "moving", "fortress" })
            Assert.DoesNotContain(word, written, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Any_run_of_three_words_is_found_in_it() =>
        Gen.Select(Passage.Text, Gen.Int[0, 60], Gen.Int[3, 60])
            .Sample(
                (text, start, length) =>
                {
                    start = Math.Min(start, text.Length - 3);
                    var run = text.Skip(start).Take(length);
                    Assert.True(Has(Fingerprint.Of(string.Join(' ', text)), string.Join("\n", run)));
                }
            );

    [Fact]
    public void A_run_with_any_one_word_changed_is_not() =>
        Gen.Select(Passage.Text, Gen.Int[0, 59])
            .Sample(
                (text, changed) =>
                {
                    var quoted = (string[])text.Clone();
                    quoted[changed % text.Length] = "lobster";
                    Assert.False(Has(Fingerprint.Of(string.Join(' ', text)), string.Join(' ', quoted)));
                }
            );

    [Fact]
    public void It_reads_as_it_was_written() =>
        Gen.OneOf(Passage.Text.Select(words => string.Join(' ', words)), Passage.Odd, Gen.Const(""))
            .Sample(text =>
            {
                var written = Fingerprint.Of(text);
                var (read, diagnostic) = FingerprintReader.Read("x", FingerprintFile.Write(written));
                Assert.Null(diagnostic);
                Assert.Equal(written.Salt, read!.Salt);
                Assert.Equal(written.WordCount, read.WordCount);
                Assert.Equal(written.Hashes.AsSpan(), read.Hashes.AsSpan());
            });

    [Fact]
    public void Line_endings_of_Windows_do_it_no_harm()
    {
        var written = Write("the train is green and slow").ReplaceLineEndings("\r\n");
        Assert.NotNull(FingerprintReader.Read("x", Encoding.ASCII.GetBytes(written)).Fingerprint);
        Assert.NotNull(FingerprintReader.Read("x", Encoding.ASCII.GetBytes(written.TrimEnd())).Fingerprint);
    }

    [Fact]
    public void Any_changed_byte_is_seen_at_its_line_or_at_the_checksum() =>
        Gen.Select(Passage.Text, Gen.Int[0, 10_000], Gen.Byte[1, 255])
            .Sample(
                (text, at, flip) =>
                {
                    var bytes = FingerprintFile.Write(Fingerprint.Of(string.Join(' ', text)));
                    at %= bytes.Length;
                    var last = bytes.AsSpan().Count((byte)'\n');
                    var line = bytes.AsSpan(0, at).Count((byte)'\n') + 1;
                    bytes[at] ^= flip;
                    var (read, diagnostic) = FingerprintReader.Read("x", bytes);
                    Assert.Null(read);
                    var found = diagnostic!.Place!.Start!.Value.Line;
                    // The number of words says how long the hashes are; a line feed ends one line and begins another.
                    Assert.True(
                        found >= line && (found <= line + 1 || line <= 3),
                        $"byte {at} of line {line}: {found}"
                    );
                    Assert.True(found <= last + 1);
                }
            );

    [Fact]
    public void Whatever_is_missing_is_seen() =>
        Gen.Select(Passage.Text, Gen.Int[0, 10_000], Gen.Int[1, 300])
            .Sample(
                (text, at, length) =>
                {
                    var bytes = FingerprintFile.Write(Fingerprint.Of(string.Join(' ', text)));
                    // A file may end without a line feed.
                    at %= bytes.Length - 1;
                    byte[] left = [.. bytes.AsSpan(0, at), .. bytes.AsSpan(Math.Min(at + length, bytes.Length))];
                    Assert.NotNull(FingerprintReader.Read("x", left).Diagnostic);
                }
            );

    [Fact]
    public void Any_bytes_may_be_read_as_one() =>
        Gen.Byte.Array[0, 200].Sample(bytes => Assert.NotNull(FingerprintReader.Read("x", bytes).Diagnostic));

    private static string Write(string text) => Encoding.ASCII.GetString(FingerprintFile.Write(Fingerprint.Of(text)));

    private static bool Has(Fingerprint source, string quotation) =>
        source.Hashes.AsSpan().IndexOf(Fingerprint.HashesOf(Words.Of(quotation).AsSpan(), source.Salt).AsSpan()) >= 0;
}
