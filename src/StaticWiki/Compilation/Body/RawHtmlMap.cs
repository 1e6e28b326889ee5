namespace StaticWiki.Compilation.Body;

/// <summary>Which stretches of a rendered body were copied from raw HTML, and from where in the Markdown.</summary>
internal sealed class RawHtmlMap
{
    private readonly List<(int Rendered, int Length, int Source)> _stretches = [];

    /// <summary>Notes a stretch; they come in the order of the rendered text.</summary>
    public void Add(int rendered, int length, int source) => _stretches.Add((rendered, length, source));

    /// <summary>The offset in the Markdown's body that a rendered offset was copied from; null where it was not copied.</summary>
    public int? SourceOf(int rendered)
    {
        var low = 0;
        var high = _stretches.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (start, length, source) = _stretches[middle];
            if (rendered < start)
                high = middle - 1;
            else if (rendered >= start + length)
                low = middle + 1;
            else
                return source + (rendered - start);
        }
        return null;
    }
}
