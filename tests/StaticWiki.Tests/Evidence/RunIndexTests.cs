using System.Collections.Immutable;
using CsCheck;
using StaticWiki.Evidence;

namespace StaticWiki.Tests.Evidence;

public sealed class RunIndexTests
{
    // Few different ones, so that they repeat.
    private static readonly Gen<ulong[]> Hashes = Gen.ULong[0, 3].Array[0, 60];

    [Fact]
    public void It_finds_a_run_where_a_search_by_hand_does() =>
        Gen.Select(Hashes, Gen.ULong[0, 3].Array[1, 8], Gen.Int[0, 30])
            .Sample(
                (hashes, run, from) =>
                {
                    var index = new RunIndex([.. hashes]);
                    from = Math.Min(from, hashes.Length);
                    var expected = hashes.AsSpan(from).IndexOf(run);
                    Assert.Equal(expected < 0 ? -1 : expected + from, index.IndexOf(run, from));
                }
            );

    [Fact]
    public void It_finds_the_longest_beginning_of_a_run() =>
        Gen.Select(Hashes, Gen.ULong[0, 3].Array[1, 8])
            .Sample(
                (hashes, run) =>
                {
                    var longest = Enumerable
                        .Range(0, hashes.Length)
                        .Select(start => hashes.AsSpan(start).CommonPrefixLength(run))
                        .Append(0)
                        .Max();
                    var (start, length) = new RunIndex([.. hashes]).LongestBeginning(run, 0);
                    Assert.Equal(longest, length);
                    if (length > 0)
                        Assert.Equal(run[..length], hashes[start..(start + length)]);
                }
            );

    [Fact]
    public void A_text_that_repeats_itself_costs_no_more_than_its_length()
    {
        // By trying each place, this would be 10¹⁰ comparisons.
        const int length = 200_000;
        var index = new RunIndex([.. Enumerable.Range(0, length).Select(i => i % 50_001 == 0 ? 1UL : 0)]);
        ulong[] run = [.. Enumerable.Repeat(0UL, 50_000), 1, .. Enumerable.Repeat(0UL, 50_001)];
        for (var i = 0; i < 5; i++)
            Assert.Equal(-1, index.IndexOf(run, 0));
    }
}
