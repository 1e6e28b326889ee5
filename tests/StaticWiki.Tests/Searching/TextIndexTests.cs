using System.Collections.Immutable;
using System.Text;
using CsCheck;
using StaticWiki.Searching;

namespace StaticWiki.Tests.Searching;

/// <summary>The index of many pages, beyond what whole wikis try.</summary>
public sealed class TextIndexTests
{
    [Fact]
    public void An_index_brought_up_to_date_is_one_made_anew()
    {
        var kept = 0;
        Gen.Int[0, int.MaxValue]
            .Sample(
                seed =>
                {
                    var random = new Random(seed);
                    var texts = Enumerable.Range(0, 380 + random.Next(100)).Select(_ => TextOf(random)).ToList();
                    var pages = texts.ConvertAll(TermsOf);
                    var index = Build(pages);
                    for (var step = 0; step < 5; step++)
                    {
                        var changes = Enumerable
                            .Range(0, 1 + random.Next(3))
                            .Select(_ => random.Next(pages.Count))
                            .Distinct()
                            .Select(page => new TermsChange(page, pages[page], TermsOf(Edit(texts[page], random))))
                            .ToList();
                        var old = index;
                        var updated = TextIndex.Update(
                            [.. old.Select(shard => (shard.First, shard.Common))],
                            shard => old[shard].Bytes,
                            changes,
                            pages.Count
                        );
                        foreach (var change in changes)
                            pages[change.Page] = change.New;
                        index = Build(pages);
                        // What is common no more cannot be brought up to date.
                        if (updated is null)
                            continue;
                        kept += updated.Count(shard => shard.Old >= 0);
                        Assert.Equal(
                            index.Select(shard => (shard.First, Convert.ToHexString(shard.Bytes))),
                            updated.Select(shard =>
                                (shard.First, Convert.ToHexString(shard.Bytes ?? old[shard.Old].Bytes))
                            )
                        );
                        Assert.Equal(
                            index.SelectMany(shard => shard.Common),
                            updated.SelectMany(shard => shard.Common)
                        );
                    }
                },
                iter: 12,
                threads: 1
            );
        Assert.True(kept > 50, $"only {kept} shards stayed");
    }

    [Fact]
    public void An_index_is_the_same_however_little_memory_it_is_made_in()
    {
        var random = new Random(1);
        var pages = Enumerable.Range(0, 900).Select(_ => TermsOf(TextOf(random))).ToList();
        var whole = Build(pages);
        // A slab is the least that is taken.
        foreach (var most in new[] { 1, 1 << 18, 1 << 19 })
        {
            var made = Build(pages, most);
            Assert.Equal(
                whole.Select(shard => (shard.First, Convert.ToHexString(shard.Bytes))),
                made.Select(shard => (shard.First, Convert.ToHexString(shard.Bytes)))
            );
            Assert.Equal(whole.SelectMany(shard => shard.Common), made.SelectMany(shard => shard.Common));
        }
    }

    [Fact]
    public void A_list_is_read_as_it_was_written() =>
        Gen.Select(Gen.Int[1, 3000], Gen.Int[0, int.MaxValue], Gen.Int[0, 3])
            .Sample(
                (pageCount, seed, detail) =>
                {
                    var random = new Random(seed);
                    var (list, read) = (new PostingList(), new PostingList());
                    var density = random.NextDouble();
                    for (var page = 0; page < pageCount; page++)
                    {
                        if (random.NextDouble() > density && page < pageCount - 1)
                            continue;
                        var blocks = Enumerable
                            .Range(0, 1 + random.Next(TermCounter.MostBlocks))
                            .Select(_ => random.Next(TermCounter.LastBlock + 1))
                            .Distinct()
                            .Order();
                        list.Add(page, random.Next(detail == 1 ? 16 : 8), [.. blocks]);
                    }
                    Assert.Equal((PostingDetail)detail, read.Read(list.Write((PostingDetail)detail, pageCount)));
                    Assert.Equal(list.Pages.ToArray(), read.Pages.ToArray());
                    if (detail > 0)
                        Assert.Equal(list.Details.ToArray(), read.Details.ToArray());
                    for (var i = 0; i < list.Count && detail == 3; i++)
                        Assert.Equal(list.BlocksOf(i).ToArray(), read.BlocksOf(i).ToArray());
                },
                iter: 300
            );

    private static List<(string First, byte[] Bytes, ImmutableArray<string> Common)> Build(
        List<byte[]> pages,
        int most = int.MaxValue
    ) =>
        [
            .. TextIndex
                .Build(pages.Select(page => (ReadOnlyMemory<byte>)page), pages.Count, new Kept(), most)
                .Select(shard => (shard.First, shard.Bytes!, shard.Common)),
        ];

    private static string[] TextOf(Random random)
    {
        var blocks = new string[4];
        for (var block = 0; block < blocks.Length; block++)
        {
            var text = new StringBuilder(random.Next(4) == 0 ? "" : "everywhere ");
            for (var word = 0; word < 40; word++)
                text.Append(WordWiki.Word(random)).Append(' ');
            blocks[block] = text.ToString();
        }
        return blocks;
    }

    /// <summary>Writes some words at the end of a block, or a block anew.</summary>
    private static string[] Edit(string[] blocks, Random random)
    {
        var block = random.Next(blocks.Length);
        blocks[block] =
            random.Next(5) == 0 ? TextOf(random)[block] : $"{blocks[block]} {WordWiki.Word(random)} further";
        return blocks;
    }

    private static byte[] TermsOf(string[] blocks)
    {
        var counter = new TermCounter();
        foreach (var (block, text) in blocks.Index())
            counter.Add(text, block);
        return counter.Finish();
    }

    private sealed class Kept : IScratch
    {
        public Func<byte[]> Add(ReadOnlySpan<byte> bytes)
        {
            var kept = bytes.ToArray();
            return () => kept;
        }
    }
}
