using System.IO.Hashing;
using System.Runtime.InteropServices;
using CsCheck;
using StaticWiki.Text;

namespace StaticWiki.Tests.Text;

public sealed class DigestWriterTests
{
    /// <summary>However much is written, and in pieces of whatever length, it is the digest of all of it.</summary>
    [Fact]
    public void A_digest_is_of_all_that_was_written() =>
        Gen.OneOf(Gen.Int[0, 100], Gen.Int[4000, 4200], Gen.Int[65_000, 66_000], Gen.Int[130_000, 140_000])
            .Array[0, 12]
            .Sample(
                lengths =>
                {
                    var writer = new DigestWriter().Add("left over");
                    writer.Finish();
                    var all = new List<byte>();
                    foreach (var length in lengths)
                    {
                        var bytes = new byte[length];
                        bytes.AsSpan().Fill((byte)(length + all.Count));
                        writer.Add(bytes).Add((ulong)length);
                        all.AddRange(BitConverter.GetBytes(length));
                        all.AddRange(bytes);
                        all.AddRange(BitConverter.GetBytes((ulong)length));
                    }
                    Assert.Equal(XxHash128.HashToUInt128(CollectionsMarshal.AsSpan(all)), writer.Finish());
                },
                iter: 300
            );
}
