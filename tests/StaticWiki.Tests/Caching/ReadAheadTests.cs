using StaticWiki.Caching;
using StaticWiki.Files;

namespace StaticWiki.Tests.Caching;

/// <summary>What is read of a store together with what stands before it.</summary>
public sealed class ReadAheadTests : IDisposable
{
    private readonly CountedStoreFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Parts_that_stand_one_behind_the_other_are_read_together()
    {
        var parts = Write(Enumerable.Repeat(100, 1000));
        var reader = Open();
        foreach (var (i, part) in parts.Index())
            Assert.Equal(BytesOf(i, 100), reader.Read(part).ToArray());
        // The first is read by itself, since nobody knows that others follow.
        Assert.InRange(_file.Reads, 2, 4);
    }

    [Fact]
    public void A_part_that_stands_elsewhere_does_not_end_it()
    {
        var parts = Write(Enumerable.Repeat(100, 900).Append(200_000).Concat(Enumerable.Repeat(100, 2000)));
        var reader = Open();
        for (var i = 0; i < 100; i++)
            Assert.Equal(BytesOf(i, 100), reader.Read(parts[i]).ToArray());
        var before = _file.Reads;
        Assert.Equal(BytesOf(900, 200_000), reader.Read(parts[900]).ToArray());
        Assert.Equal(BytesOf(2800, 100), reader.Read(parts[2800]).ToArray());
        Assert.Equal(before + 2, _file.Reads);
        for (var i = 100; i < 600; i++)
            Assert.Equal(BytesOf(i, 100), reader.Read(parts[i]).ToArray());
        Assert.Equal(before + 2, _file.Reads);
    }

    [Fact]
    public void What_is_damaged_is_not_given()
    {
        var parts = Write([100, 100, 100]);
        _file.Write(parts[1].Offset + 50, [0xFF]);
        _file.Write(parts[2].Offset + 50, [0xFF]);
        var reader = Open();
        Assert.Equal(BytesOf(0, 100), reader.Read(parts[0]).ToArray());
        Assert.Throws<InvalidDataException>(() => reader.Read(parts[1]).Length);
        Assert.Throws<InvalidDataException>(() => Open().Read(parts[2]).Length);
    }

    [Fact]
    public void What_is_added_meanwhile_is_read_too()
    {
        Write([100]);
        var store = new Store(_file, 100);
        var reader = new ReadAhead(store);
        var parts = new[] { store.Add(BytesOf(7, 10)), store.Add(BytesOf(8, 10)) };
        Assert.Equal(BytesOf(7, 10), reader.Read(parts[0]).ToArray());
        Assert.Equal(BytesOf(8, 10), reader.Read(parts[1]).ToArray());
    }

    private StoredPart[] Write(IEnumerable<int> lengths)
    {
        var store = new Store(_file, 0);
        return [.. lengths.Select((length, i) => store.Add(BytesOf(i, length)))];
    }

    /// <summary>Reads what is there, as the next process does.</summary>
    private ReadAhead Open() => new(new Store(_file, _file.Length));

    private static byte[] BytesOf(int seed, int length) =>
        [.. Enumerable.Range(0, length).Select(i => (byte)(seed + i))];

    private sealed class CountedStoreFile : IStoreFile
    {
        private readonly MemoryStoreFile _file = new();

        public int Reads { get; private set; }

        public long Length => _file.Length;

        public void Read(long offset, Span<byte> buffer)
        {
            if (buffer.Length > 0)
                Reads++;
            _file.Read(offset, buffer);
        }

        public void Write(long offset, ReadOnlySpan<byte> bytes) => _file.Write(offset, bytes);

        public void Dispose() => _file.Dispose();
    }
}
