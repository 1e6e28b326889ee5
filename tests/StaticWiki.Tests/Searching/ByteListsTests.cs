using CsCheck;
using StaticWiki.Searching;

namespace StaticWiki.Tests.Searching;

/// <summary>Lists that grow all at once each give what was added to them.</summary>
public sealed class ByteListsTests
{
    private static readonly Gen<(int List, byte[] Bytes)[]> Additions = Gen.Select(
        Gen.Int[0, 4],
        Gen.OneOf(Gen.Byte.Array[0, 20], Gen.Byte.Array[3000, 5000])
    ).Array[0, 60];

    [Fact]
    public void A_list_is_all_that_was_added_to_it() =>
        Additions.Sample(additions =>
        {
            var lists = new ByteLists();
            var expected = new List<List<byte>>();
            for (var i = 0; i < 5; i++)
            {
                Assert.Equal(i, lists.Count);
                lists.Add();
                expected.Add([]);
            }
            foreach (var (list, bytes) in additions)
            {
                lists.Append(list, bytes);
                expected[list].AddRange(bytes);
            }
            for (var i = 0; i < 5; i++)
            {
                var written = new ByteWriter();
                written.Write(7);
                lists.CopyTo(i, written);
                Assert.Equal([7, .. expected[i]], written.Written.ToArray());
            }
        });

    [Fact]
    public void Lists_that_need_several_slabs_are_whole()
    {
        var lists = new ByteLists();
        lists.Add();
        lists.Add();
        var piece = Enumerable.Range(0, 1000).Select(i => (byte)i).ToArray();
        const int pieces = 700;
        for (var i = 0; i < pieces; i++)
        {
            lists.Append(0, piece);
            lists.Append(1, piece.AsSpan(..(i % 7)));
        }
        var written = new ByteWriter();
        lists.CopyTo(0, written);
        Assert.Equal(Enumerable.Repeat(piece, pieces).SelectMany(bytes => bytes), written.Written.ToArray());
    }
}
