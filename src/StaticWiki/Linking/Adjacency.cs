namespace StaticWiki.Linking;

/// <summary>
/// What leads to each of many pages, one page's behind the other's: lists that grow would take twice the memory. Several
/// threads may fill it, each for a stretch of those that lead there; what they add stands in the order of the stretches.
/// </summary>
/// <typeparam name="T">What is known of one that leads there.</typeparam>
internal sealed class Adjacency<T>
{
    private readonly T[] _items;

    /// <summary>Where each page's begin, and behind the last page's the end of all.</summary>
    private readonly int[] _starts;

    /// <summary>By stretch and page: where the next one goes.</summary>
    private readonly int[][] _next;

    /// <param name="counts">By stretch and page: how many will be added.</param>
    public Adjacency(int[][] counts)
    {
        var pages = counts[0].Length;
        _starts = new int[pages + 1];
        _next = [.. counts.Select(_ => new int[pages])];
        var at = 0;
        for (var page = 0; page < pages; page++)
        {
            _starts[page] = at;
            for (var stretch = 0; stretch < counts.Length; stretch++)
            {
                _next[stretch][page] = at;
                at += counts[stretch][page];
            }
        }
        _starts[pages] = at;
        _items = new T[at];
    }

    public ArraySegment<T> this[int page] => new(_items, _starts[page], _starts[page + 1] - _starts[page]);

    /// <param name="stretch">Whose count it is in.</param>
    /// <param name="page">Where it leads.</param>
    /// <param name="item">What is known of it.</param>
    public void Add(int stretch, int page, T item) => _items[_next[stretch][page]++] = item;
}
