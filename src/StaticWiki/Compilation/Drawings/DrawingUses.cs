namespace StaticWiki.Compilation.Drawings;

/// <summary>
/// How often a drawing shows its parts: one that shows another ten times, which shows another ten times, is small in the
/// file and endless in a browser.
/// </summary>
internal sealed class DrawingUses
{
    private const int Most = 10_000;
    private const int Deepest = 32;

    private readonly List<string> _open = [];
    private readonly Dictionary<string, List<string>> _named = new(StringComparer.Ordinal);
    private readonly List<string> _shown = [];

    /// <summary>Begins an element, with its id or none.</summary>
    public void Open(string id) => _open.Add(id);

    public void Close() => _open.RemoveAt(_open.Count - 1);

    /// <summary>Notes that the innermost element names another.</summary>
    public void Add(string id)
    {
        if (_shown.Count > Most)
            return;
        _shown.Add(id);
        foreach (var around in _open.Where(around => around.Length > 0).Distinct())
        {
            if (!_named.TryGetValue(around, out var ids))
                _named[around] = ids = [];
            ids.Add(id);
        }
    }

    public bool IsEndless
    {
        get
        {
            var known = new Dictionary<string, int>(StringComparer.Ordinal);
            var sum = 0;
            foreach (var id in _shown)
            {
                sum += CountOf(id, known, 0);
                if (sum > Most)
                    return true;
            }
            return false;
        }
    }

    private int CountOf(string id, Dictionary<string, int> known, int depth)
    {
        if (known.TryGetValue(id, out var count))
            return count;
        if (depth > Deepest)
            return Most + 1;
        // One that shows itself has no end.
        known[id] = Most + 1;
        count = 1;
        foreach (var inner in _named.GetValueOrDefault(id) ?? [])
            count = Math.Min(Most + 1, count + CountOf(inner, known, depth + 1));
        known[id] = count;
        return count;
    }
}
