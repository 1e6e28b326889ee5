namespace StaticWiki.Linking;

/// <summary>What leads to each of many pages, one page's behind the other's: lists that grow would take twice the memory.</summary>
/// <typeparam name="T">What is known of one that leads there.</typeparam>
internal sealed class Adjacency<T>
{
    private readonly T[] _items;

    /// <summary>Where each page's end, as far as they have been added.</summary>
    private readonly int[] _ends;

    private readonly int[] _starts;

    /// <param name="counts">How many will be added for each page.</param>
    public Adjacency(int[] counts)
    {
        _starts = new int[counts.Length];
        for (var i = 1; i < counts.Length; i++)
            _starts[i] = _starts[i - 1] + counts[i - 1];
        _ends = [.. _starts];
        _items = new T[counts.Sum()];
    }

    public ArraySegment<T> this[int page] => new(_items, _starts[page], _ends[page] - _starts[page]);

    public void Add(int page, T item) => _items[_ends[page]++] = item;
}
