namespace StaticWiki.Caching;

/// <summary>Which stretches of a store are free: its end, and gaps before it. Several threads may use it.</summary>
/// <param name="length">How much of the store is taken; all of it.</param>
internal sealed class StoreSpace(long length)
{
    private readonly Lock _lock = new();

    /// <summary>By length, so that the smallest that is long enough is found at once.</summary>
    private readonly SortedSet<(long Length, long Offset)> _gaps = [];

    private long _end = length;

    /// <summary>Where the last stretch that is taken ends.</summary>
    public long Length
    {
        get
        {
            lock (_lock)
                return _end;
        }
    }

    /// <summary>Takes a stretch.</summary>
    /// <param name="length">In bytes.</param>
    /// <returns>Where it begins.</returns>
    public long Take(int length)
    {
        lock (_lock)
        {
            if (_gaps.Count == 0 || _gaps.Max.Length < length)
            {
                _end += length;
                return _end - length;
            }
            var gap = _gaps.GetViewBetween((length, 0), _gaps.Max).Min;
            _gaps.Remove(gap);
            if (gap.Length > length)
                _gaps.Add((gap.Length - length, gap.Offset + length));
            return gap.Offset;
        }
    }

    /// <summary>Frees a stretch that was taken. It may meet other gaps and yet stay one of its own.</summary>
    public void Free(long offset, int length)
    {
        if (length == 0)
            return;
        lock (_lock)
            _gaps.Add((length, offset));
    }

    /// <summary>Frees all but what is of use; gaps that meet become one.</summary>
    /// <param name="used">The stretches of use, in any order; one may be there twice.</param>
    public void Reclaim((long Offset, int Length)[] used)
    {
        Array.Sort(used);
        lock (_lock)
        {
            _gaps.Clear();
            _end = 0;
            foreach (var (offset, length) in used)
            {
                if (length == 0)
                    continue;
                if (offset > _end)
                    _gaps.Add((offset - _end, _end));
                _end = Math.Max(_end, offset + length);
            }
        }
    }
}
