using CsCheck;
using StaticWiki.Searching;

namespace StaticWiki.Tests.Searching;

public sealed class BitWriterTests
{
    private static readonly Gen<(int Value, int Width, bool IsRice)> Written = Gen.OneOf(
        Gen.Select(Gen.Int[0, 31], Gen.Int[0, int.MaxValue])
            .Select((width, value) => (Low(value, width), width, false)),
        // A Rice code has a bit for each whole multiple of its width's power.
        Gen.Select(Gen.Int[0, 31], Gen.Int[0, 200], Gen.Int[0, int.MaxValue])
            .Select(
                (low, high, value) =>
                    ((int)Math.Min(((long)high << low) | (uint)Low(value, low), int.MaxValue), low, true)
            )
    );

    [Fact]
    public void What_was_written_is_read() =>
        Written
            .Array[0, 60]
            .Sample(numbers =>
            {
                var writer = new BitWriter();
                foreach (var (value, width, isRice) in numbers)
                {
                    if (isRice)
                        writer.WriteRice(value, width);
                    else
                        writer.Write(value, width);
                }
                writer.Finish();
                var bits = numbers.Sum(number =>
                    number.IsRice ? (number.Value >> number.Width) + 1 + number.Width : number.Width
                );
                Assert.Equal((bits + 7) / 8, writer.Written.Length);
                var reader = new BitReader(writer.Written);
                foreach (var (value, width, isRice) in numbers)
                    Assert.Equal(value, isRice ? reader.ReadRice(width) : reader.Read(width));
            });

    private static int Low(int value, int width) => (int)(value & ((1L << width) - 1));
}
