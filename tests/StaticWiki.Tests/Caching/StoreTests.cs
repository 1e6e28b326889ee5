using StaticWiki.Caching;
using StaticWiki.Files;
using StaticWiki.Searching;

namespace StaticWiki.Tests.Caching;

/// <summary>What lies in a store, and what is given back.</summary>
public sealed class StoreTests
{
    [Fact]
    public void A_part_that_is_given_back_makes_room_for_others()
    {
        var store = new Store(new MemoryStoreFile(), 0);
        var first = store.Add([1, 2, 3, 4]);
        var second = store.Add([5, 6]);
        store.GiveBack(first);
        var third = store.Add([7, 8, 9]);
        Assert.Equal(6, store.Length);
        Assert.Equal([5, 6], BytesOf(store, second));
        Assert.Equal([7, 8, 9], BytesOf(store, third));
    }

    [Fact]
    public void What_the_search_index_puts_aside_is_read_once_and_takes_no_room_then()
    {
        using var cache = BuildCache.InMemory();
        IScratch scratch = cache.Search;
        var before = cache.Index.StoreLength;
        var reads = new[] { scratch.Add([1, 2, 3]), scratch.Add([4]), scratch.Add([]) };
        Assert.Equal([1, 2, 3], reads[0]());
        Assert.Equal([4], reads[1]());
        Assert.Empty(reads[2]());
        cache.Search.Add([9, 9, 9]);
        Assert.Equal(before + 4, cache.Index.StoreLength);
    }

    private static byte[] BytesOf(Store store, StoredPart part)
    {
        using var bytes = store.Read(part);
        return bytes.Span.ToArray();
    }
}
